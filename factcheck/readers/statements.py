"""Creates statements from plain text, or from records with named fields."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from factcheck.language.fold import nfc
from factcheck.model import Location, Statement, as_lang

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import Lang
    from factcheck.readers.statement_file import StatementFile

MAX_STATEMENT = 10_000
"""Characters in one statement; more is surely no single sentence."""


def place(file: StatementFile, line: int, column: int, length: int) -> Location:
    """Return the location of `length` characters within one line; `line` and `column` count from 1."""
    return Location(file.name, line, column, line, column + length)


def says_something(text: str) -> bool:
    """Tell whether a text contains any letter or digit."""
    return any(map(str.isalnum, text))


def plain(file: StatementFile, text: str, location: Location) -> Statement:
    """Return a statement with its place as id. Raises InputError if it is far too long."""
    bounded(file, text, location.line)
    return Statement(text, f"{location.path}:{location.line}:{location.column}", location=location)


def from_record(file: StatementFile, fields: Mapping[str, Any], location: Location) -> Statement:
    """Return the statement of a record with `text` and optional `id`, `lang`, `date` and `factcheck`.

    The field `factcheck` may silence findings; other fields are ignored. Raises NotStatementsError without `text`,
    InputError for an invalid value.
    """
    line = location.line
    text = fields.get("text")
    if not isinstance(text, str):
        raise file.no_statements('no "text" field with the statement.', line)
    text = nfc(text).strip()
    if not says_something(text):
        raise file.error('"text" has no words or figures.', line)
    if comment := fields.get("factcheck"):
        file.note_comment(f"factcheck: {comment}", line, location.end_line, location)
    named = str(fields.get("id") or "")
    made = plain(file, text, location)
    return Statement(
        text=text,
        id=named or made.id,
        lang=_language(file, fields, line),
        date=_reference_day(file, fields, line),
        location=location,
    )


def bounded(file: StatementFile, text: str, line: int) -> None:
    """Raise InputError if a statement is far too long."""
    if len(text) > MAX_STATEMENT:
        size = f"{len(text):,} characters, more than {MAX_STATEMENT:,}"
        raise file.error(f"the statement has {size}; split it into sentences.", line)


def _language(file: StatementFile, fields: Mapping[str, Any], line: int) -> Lang | None:
    given = fields.get("lang") or None
    lang = as_lang(given)
    if given and not lang:
        raise file.error(f'"lang" must be "vi" or "en", not {str(given)!r}.', line)
    return lang


def _reference_day(file: StatementFile, fields: Mapping[str, Any], line: int) -> str:
    day = str(fields.get("date") or "")
    try:
        return dt.date.fromisoformat(day).isoformat() if day else ""
    except ValueError as error:
        raise file.error(f'"date" must be YYYY-MM-DD, not {day!r}.', line) from error
