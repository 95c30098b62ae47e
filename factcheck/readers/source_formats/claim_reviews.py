"""Claims that somebody has rated, as schema.org's ClaimReview: in `.jsonld` and `.json` files and in web pages.

Each becomes a source of its own, whose text is the claim and whose `rating` says what came of it. The article around it
is not read, for it tells at length what it calls false.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.language.fold import nfc
from factcheck.language.sentences import split_sentences
from factcheck.model import Source
from factcheck.readers.source_formats.ratings import rating_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.readers.files import StatementFile

TYPE = "ClaimReview"
_SCRIPT = re.compile(
    r"""<script\b[^>]*\btype\s*=\s*["']?application/ld\+json[^>]*>(.*?)</script""", re.IGNORECASE | re.DOTALL
)


def reviews_of_page(id: str, html: str) -> list[Source]:
    """Return the rated claims that a page carries in its scripts, none if there are none; broken ones are no data."""
    found: list[Any] = []
    for script in _SCRIPT.finditer(html) if TYPE in html else ():
        try:
            found += _reviews(msgspec.json.decode(script[1].strip()))
        except (msgspec.DecodeError, RecursionError):
            continue
    return _sources(id, found)


def reviews_of_document(id: str, file: StatementFile) -> list[Source]:
    """Return the rated claims of a JSON file; raises InputError if it is no JSON or holds none."""
    try:
        found = list(_reviews(msgspec.json.decode(file.text())))
    except (msgspec.DecodeError, RecursionError) as error:
        raise file.error(f"the file is not JSON ({error}).") from error
    sources = _sources(id, found)
    if not sources:
        raise file.error(f'there is no rated claim in it: no object of type "{TYPE}" with "claimReviewed".')
    return sources


def _reviews(data: object) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of the type, however deep they lie, in order."""
    waiting = [data]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if _is_review(one):
                yield one
            else:
                waiting.extend(reversed(one.values()))
        elif isinstance(one, list):
            waiting.extend(reversed(one))


def _is_review(record: Mapping[str, Any]) -> bool:
    types = record.get("@type")
    names = types if isinstance(types, list) else [types]
    named = any(isinstance(name, str) and re.split(r"[/:#]", name)[-1] == TYPE for name in names)
    return named and bool(_text(record.get("claimReviewed")))


def _sources(id: str, reviews: list[Mapping[str, Any]]) -> list[Source]:
    """Number the ids where there are several."""
    ids = [id] if len(reviews) == 1 else [f"{id}-{number}" for number in range(1, len(reviews) + 1)]
    return [_source(one, review) for one, review in zip(ids, reviews, strict=True)]


def _source(id: str, review: Mapping[str, Any]) -> Source:
    claim = _text(review.get("claimReviewed"))
    rated = _first(review.get("reviewRating"))
    rated = rated if isinstance(rated, dict) else {}
    words = _text(rated.get("alternateName")) or _text(rated.get("name"))
    reviewer = _name(review.get("author")) or _name(review.get("publisher"))
    # of several sentences nobody knows which one is the false one
    rating = rating_of(rated) if len(split_sentences(claim)) == 1 else "mixed"
    title = ": ".join(part for part in (reviewer, words) if part)
    return Source(
        id, claim, title, reviewer, _text(review.get("url")), published=_day(review.get("datePublished")), rating=rating
    )


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _text(value: object) -> str:
    """Return a string, or the `@value` of a tagged one, on one line."""
    value = _first(value)
    value = value.get("@value") if isinstance(value, dict) else value
    return nfc(" ".join(value.split())) if isinstance(value, str) else ""


def _name(value: object) -> str:
    value = _first(value)
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _day(value: object) -> str:
    try:
        return dt.date.fromisoformat(_text(value)[:10]).isoformat()
    except ValueError:
        return ""
