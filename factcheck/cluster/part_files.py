"""The results of a stretch as a file: `part-000017.jsonl`, or the same as Parquet."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Literal

from factcheck.errors import UnwritableError
from factcheck.reports.jsonl import as_json, encoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Result

Format = Literal["jsonl", "parquet"]

_ROWS = 1024
"""Written at a time."""


def write_part(folder: str, number: int, format: Format, results: Iterable[Result]) -> None:  # noqa: A002
    """Write results beside and rename, so that a part is whole or not there; raises UnwritableError."""
    path = os.path.join(folder, f"part-{number:06}.{format}")
    beside = os.path.join(folder, f".part-{number:06}.{os.getpid()}.tmp")
    try:
        try:
            (_write_table if format == "parquet" else _write_lines)(beside, results)
            os.replace(beside, path)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(beside)
    except OSError as error:
        raise UnwritableError(f"{path}: cannot be written: {error.strerror or error}.") from error


def _write_lines(path: str, results: Iterable[Result]) -> None:
    with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        out.writelines(f"{encoded(as_json(result))}\n" for result in results)


def _write_table(path: str, results: Iterable[Result]) -> None:
    """Write what one looks for in columns, and in the last one the whole result, as it stands in JSON Lines."""
    import pyarrow
    from pyarrow.parquet import ParquetWriter

    text = pyarrow.string()
    said = {"id": text, "text": text, "lang": text, "verdict": text, "confidence": pyarrow.float64()}
    schema = pyarrow.schema({**said, "rules": pyarrow.list_(text), "explanation": text, "result": text})
    with ParquetWriter(path, schema) as table:
        for rows in _batches(results, schema.names):
            table.write_table(pyarrow.Table.from_pylist(rows, schema))


def _batches(results: Iterable[Result], names: list[str]) -> Iterator[list[dict[str, object]]]:
    rows = ({**{name: plain.get(name) for name in names}, "result": encoded(plain)} for plain in map(as_json, results))
    while batch := list(islice(rows, _ROWS)):
        yield batch
