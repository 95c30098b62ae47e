"""`.parquet`: a column `text`, optionally `id`, `lang`, `date`, `factcheck`; a row's number, from 1, is its line."""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from factcheck.messages import reason
from factcheck.model import Location
from factcheck.readers.statements import from_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Statement
    from factcheck.readers.statement_file import StatementFile

_COLUMNS = ("text", "id", "lang", "date", "factcheck")
_ROWS = 1024
"""Rows that are read at once."""


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield one statement a row, reading some thousand rows at a time; raises InputError."""
    for number, row in enumerate(_rows(file), file.first):
        length = len(str(row.get("text") or ""))
        yield from_record(file, row, Location(file.name, number, 1, number, 1 + length))


def row_counts(file: StatementFile) -> list[int]:
    """Return the number of rows in each row group; raises InputError."""
    with _opened(file) as table:
        return [table.metadata.row_group(number).num_rows for number in range(table.num_row_groups)]


def _rows(file: StatementFile) -> Iterator[dict[str, Any]]:
    with _opened(file) as table:
        found = table.schema_arrow.names
        if "text" not in found:
            raise file.no_statements(f'no column "text" (found: {", ".join(found) or "none"}).')
        groups = None if file.row_group is None else [file.row_group]
        columns = [name for name in _COLUMNS if name in found]
        for batch in table.iter_batches(_ROWS, row_groups=groups, columns=columns):
            yield from batch.to_pylist()


@contextmanager
def _opened(file: StatementFile) -> Iterator[Any]:
    try:
        from pyarrow import ArrowException  # lazy: pyarrow is slow to import
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise file.error("reading Parquet needs pyarrow; install it with: pip install pyarrow") from error
    try:
        with ParquetFile(BytesIO(file.raw()) if file.path == "-" else file.path) as table:
            yield table
    except (OSError, ArrowException) as error:
        raise file.error(f"cannot be read: {reason(error).splitlines()[0].rstrip('.')}.") from error
