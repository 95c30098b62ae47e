"""`.jsonl`: an archive of sources, one object a line with `id`, `text`, and optional further fields.

{"id": "flood-2021", "text": "…", "title": "…", "publisher": "…", "url": "…", "lang": "vi", "published": "2021-08-05"}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.language.edtf import bounds
from factcheck.language.fold import nfc
from factcheck.model import Lang, Source
from factcheck.readers.statement_file import StatementFile

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Article(msgspec.Struct):
    """One line; keys that are not listed here are ignored."""

    id: str | int
    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    lang: Lang | None = None
    published: str | None = None
    """EDTF, or a time stamp, of which only the day is used."""


def read_archive(path: str) -> Iterator[Source]:
    """Yield the sources of an archive, line by line; raises InputError that names file, line and remedy."""
    file = StatementFile(path)
    decode = msgspec.json.Decoder(_Article).decode
    for number, line in enumerate(file.lines(), 1):
        if not line.strip():
            continue
        try:
            yield _source(decode(line))
        except msgspec.ValidationError as error:
            raise file.error(f'{error}; a source needs an "id" and a "text".'.replace("`", '"'), number) from error
        except (msgspec.DecodeError, RecursionError) as error:
            raise file.error(f"the line is not JSON ({error}).", number) from error
        except ValueError as error:
            raise file.error(str(error), number) from error


def _source(article: _Article) -> Source:
    """Return the source; raises ValueError, with the remedy, for an empty id or an invalid date of publication."""
    id, published = nfc(str(article.id)).strip(), (article.published or "").partition("T")[0]
    if not id:
        raise ValueError('"id" is empty; give each source its own.')
    try:
        bounds(published or "2000")
    except ValueError as error:
        raise ValueError(f'"published": invalid date: {error}; write it like 2023-01-20, 2023-01 or 2023.') from error
    text = nfc(article.text).replace("\r\n", "\n")
    return Source(
        id=id,
        text=text,
        title=article.title or "",
        publisher=article.publisher or "",
        url=article.url or "",
        lang=article.lang,
        published=published,
    )
