"""`.json`: a list of strings or of objects with `text` and optional `id`, `lang`, `date`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from factcheck.language.fold import nfc
from factcheck.model import Location
from factcheck.readers.statements import from_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Statement
    from factcheck.readers.statement_file import StatementFile

_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)


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


class StringPlaces:
    """A cursor over the string literals of one JSON text, whose places JSON parsers do not report."""

    def __init__(self, file: StatementFile, text: str, line: int = 1) -> None:
        self._file, self._text = file, text
        self._literals = _STRING.finditer(text)
        self._line, self._line_start = line, 0
        self._seen = 0

    def next(self, value: str) -> Location:
        """Return the place of the next literal with this value; if there is none, the current place."""
        for literal in self._literals:
            if _reads(literal[1], value):
                return self._place(literal.start(1), literal.end(1))
        return self._place(self._seen, self._seen)

    def _place(self, start: int, end: int) -> Location:
        self._line += self._text.count("\n", self._seen, start)
        self._line_start = self._text.rfind("\n", 0, start) + 1
        self._seen = start
        column = start - self._line_start + 1
        return Location(self._file.name, self._line, column, self._line, column + end - start)


def _reads(raw: str, value: str) -> bool:
    if "\\" not in raw:
        return raw == value
    try:
        return nfc(msgspec.json.decode(f'"{raw}"', type=str)) == value
    except msgspec.DecodeError:
        return False
