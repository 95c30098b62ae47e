"""Claims that fact checkers have rated, as schema.org's ClaimReview, in `.jsonld` and `.json` files and in web pages.

Each becomes a source, whose text is the claim and whose `rating` is the result of the review. The article around it is
not read, since it repeats at length what it calls false.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

import msgspec

from factcheck.language.fold import fold_text, nfc
from factcheck.language.sentences import split_sentences
from factcheck.language.tables import table
from factcheck.model import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.model import Rating
    from factcheck.readers.statement_file import StatementFile

TYPE = "ClaimReview"
_SCRIPT = re.compile(
    r"""<script\b[^>]*\btype\s*=\s*["']?application/ld\+json[^>]*>(.*?)</script""", re.IGNORECASE | re.DOTALL
)
WORST, BEST = 1.0, 5.0
"""The default ends of a rating scale in schema.org."""
_WORD = re.compile(r"\w+")


def reviews_of_page(id: str, html: str) -> list[Source]:
    """Return the rated claims in the scripts of a web page; invalid scripts are ignored."""
    found: list[Any] = []
    for script in _SCRIPT.finditer(html) if TYPE in html else ():
        try:
            found += _reviews(msgspec.json.decode(script[1].strip()))
        except (msgspec.DecodeError, RecursionError):
            continue
    return _sources(id, found)


def reviews_of_document(id: str, file: StatementFile) -> list[Source]:
    """Return the rated claims of a JSON file; raises InputError if it is not JSON, or has no such claim."""
    try:
        found = list(_reviews(msgspec.json.decode(file.text())))
    except (msgspec.DecodeError, RecursionError) as error:
        raise file.error(f"the file is not JSON ({error}).") from error
    sources = _sources(id, found)
    if not sources:
        raise file.error(f'no fact-check found: no object of type "{TYPE}" with "claimReviewed".')
    return sources


def _reviews(data: object) -> Iterator[Mapping[str, Any]]:
    """Yield all objects of the type ClaimReview, however deeply they are nested, in order."""
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
    """Return a source for each review, with numbered ids if there are several."""
    ids = [id] if len(reviews) == 1 else [f"{id}-{number}" for number in range(1, len(reviews) + 1)]
    return [_source(one, review) for one, review in zip(ids, reviews, strict=True)]


def _source(id: str, review: Mapping[str, Any]) -> Source:
    claim = _text(review.get("claimReviewed"))
    rated = _first(review.get("reviewRating"))
    rated = rated if isinstance(rated, dict) else {}
    words = _text(rated.get("alternateName")) or _text(rated.get("name"))
    reviewer = _name(review.get("author")) or _name(review.get("publisher"))
    # if the claim has several sentences, it is not known which of them is false
    rating = rating_of(rated) if len(split_sentences(claim)) == 1 else "mixed"
    title = ": ".join(part for part in (reviewer, words) if part)
    return Source(
        id=id,
        text=claim,
        title=title,
        publisher=reviewer,
        url=_text(review.get("url")),
        published=_day(review.get("datePublished")),
        rating=rating,
    )


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _text(value: object) -> str:
    """Return a string on one line, or the `@value` of a typed one."""
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


def rating_of(rated: Mapping[str, Any]) -> Rating:
    """Interpret a `reviewRating`: its words decide, or else its number, if that is one end of its scale."""
    words = _folded(rated.get("alternateName") or rated.get("name") or rated.get("ratingExplanation") or "")
    known = _known()
    for length in range(len(words), 0, -1):
        if found := known.get(" ".join(words[:length])):
            return found
    value = _number(rated.get("ratingValue"))
    if words or value is None:
        return "mixed"
    worst, best = _number(rated.get("worstRating")), _number(rated.get("bestRating"))
    worst, best = WORST if worst is None else worst, BEST if best is None else best
    return "mixed" if worst >= best else "false" if value == worst else "true" if value == best else "mixed"


def _folded(words: object) -> list[str]:
    return _WORD.findall(fold_text(words)) if isinstance(words, str) else []


def _number(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, str | int | float) else None
    except ValueError:
        return None


@lru_cache(maxsize=1)
def _known() -> dict[str, Rating]:
    return {
        " ".join(_folded(phrase)): cast("Rating", rating)
        for rating, phrases in table("ratings").items()
        for phrase in phrases
    }
