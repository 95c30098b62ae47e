"""`.json`: a list of strings or of objects with `text` and optional `id`, `lang`, `date`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.language.fold import nfc
from factcheck.readers.json_strings import StringPlaces
from factcheck.readers.statements import from_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Statement
    from factcheck.readers.statement_file import StatementFile


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield the statements of the list; a single object counts as a list of one."""
    text = file.text()
    try:
        value = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise file.error(f"the file is not JSON ({error}).") from error
    places = StringPlaces(file, text)
    for item in value if isinstance(value, list) else [value]:
        yield record(file, item, places)


def record(file: StatementFile, item: object, places: StringPlaces) -> Statement:
    """Return the statement in a decoded value; raises NotStatementsError if it is neither a string nor an object."""
    fields = {"text": item} if isinstance(item, str) else item
    text = fields.get("text") if isinstance(fields, dict) else None
    location = places.next(nfc(text) if isinstance(text, str) else "")
    if not isinstance(fields, dict):
        raise file.no_statements('expected a string or an object with a "text" field.', location.line)
    return from_record(file, fields, location)
