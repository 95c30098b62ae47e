"""`.csv` and `.tsv`: a header line with a column `text` and optional `id`, `lang`, `date`."""

from __future__ import annotations

import csv
import re
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.model import Location
from factcheck.readers.statements import from_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Span, Statement
    from factcheck.readers.statement_file import StatementFile

_QUOTED = re.compile(r'"(?:[^"]|"")*"')


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield one statement for each row; empty rows are skipped."""
    taken: list[str] = []
    lines = file.lines()
    first = next(lines, None)
    if first is None:
        return
    delimiter = "\t" if file.name.lower().endswith(".tsv") else _delimiter(first)
    rows = csv.reader(_noted(chain([first], lines), taken), delimiter=delimiter, strict=True)
    header: list[str] | None = None
    line = 1
    try:
        for row in rows:
            raw, start = "".join(taken), line
            line += len(taken)
            taken.clear()
            if header is None:
                header = _header(file, row)
            elif any(cell.strip() for cell in row):
                fields = dict(zip(header, row, strict=False))
                span = _span(raw, header.index("text"), delimiter)
                yield from_record(file, fields, _place(file, fields.get("text", ""), span, raw, start))
    except csv.Error as error:
        raise file.error(f"the row cannot be read: {error}.", rows.line_num) from error


def _delimiter(names: str) -> str:
    """Return the delimiter: spreadsheets use semicolons where the comma is the decimal mark."""
    return ";" if ";" in names and "," not in names else ","


def _noted(lines: Iterable[str], taken: list[str]) -> Iterator[str]:
    """Yield lines to the parser and keep them, since the parser does not report the places of cells."""
    for line in lines:
        taken.append(line + "\n")
        yield taken[-1]


def _header(file: StatementFile, row: list[str]) -> list[str]:
    names = [cell.strip().lower() for cell in row]
    if "text" not in names:
        found = ", ".join(names) or "none"
        raise file.no_statements(f'no column "text" in the header (found: {found}).', 1)
    return names


def _place(file: StatementFile, cell: str, span: Span, raw: str, line: int) -> Location:
    """Return the location of a cell's words, without quotes and padding; `span` is the cell's place in its row."""
    written = cell.strip().replace('"', '""') if raw[span[0] : span[0] + 1] == '"' else cell.strip()
    start = max(raw.find(written, *span), span[0])
    end = start + len(written)
    return Location(
        file.name,
        line + raw.count("\n", 0, start),
        start - raw.rfind("\n", 0, start),
        line + raw.count("\n", 0, end),
        end - raw.rfind("\n", 0, end),
    )


def _span(raw: str, number: int, delimiter: str) -> Span:
    """Return the span of a cell, numbered from 0, in a row that the parser has accepted."""
    start = 0
    for _ in range(number + 1):
        cell = _QUOTED.match(raw, start)
        end = raw.find(delimiter, cell.end() if cell else start)
        if end < 0:
            return start, len(raw)
        span, start = (start, end), end + 1
    return span
