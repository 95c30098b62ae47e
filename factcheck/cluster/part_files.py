"""The results of a stretch as a file: `part-000017.jsonl`, or the same as Parquet."""

from __future__ import annotations

import fnmatch
import os
import re
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from factcheck.atomic import remove_unfinished, replacing
from factcheck.errors import UnwritableError, UsageError
from factcheck.messages import reason
from factcheck.reports.jsonl import as_json, encoded
from factcheck.reports.written_results import REMEDY, from_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Result
    from factcheck.reports.written_results import WrittenResult

Format = Literal["jsonl", "parquet"]
FORMATS: tuple[Format, ...] = ("jsonl", "parquet")

_NUMBER = re.compile(r"\d+")
_ROWS = 1024
"""Written at a time."""


def make_ready(folder: str, format: Format, *, resumed: bool) -> None:  # noqa: A002
    """Create the folder of the parts; raises UsageError if it has parts, except those of the run that is resumed."""
    try:
        os.makedirs(folder, exist_ok=True)
        names = os.listdir(folder)
        if resumed:
            remove_unfinished(Path(folder), "part-*")
    except OSError as error:
        raise UsageError(f"--output: {folder} cannot be written: {reason(error)}.") from error
    strange = fnmatch.filter(names, "part-*")
    if resumed:
        strange = [name for name in strange if not name.endswith(f".{format}")]
    if strange:
        remedy = "choose another folder, delete them, or continue with --resume"
        raise UsageError(f"--output: {folder} has parts of another run ({min(strange)}); {remedy}.")


def must_be_all(folder: str, format: Format, count: int) -> None:  # noqa: A002
    """Raise UsageError if a part has a number that none of `count` stretches has."""
    for name in fnmatch.filter(os.listdir(folder), f"part-[0-9]*.{format}"):
        if int(_NUMBER.findall(name)[0]) >= count:
            path = os.path.join(folder, name)
            raise UsageError(f"--resume: {path}: its results match no statement; did the input change? {REMEDY}")


def write_part(folder: str, number: int, format: Format, results: Iterable[Result]) -> None:  # noqa: A002
    """Write the results of a stretch, so that its part is whole or not there; raises UnwritableError."""
    path = part_path(folder, number, format)
    write = _write_table if format == "parquet" else _write_lines
    try:
        with replacing(Path(path)) as beside:
            write(beside, results)
    except OSError as error:
        raise UnwritableError(f"{path}: cannot be written: {reason(error)}.") from error


def part_path(folder: str, number: int, format: Format) -> str:  # noqa: A002
    """Return the path of a stretch's part."""
    return os.path.join(folder, f"part-{number:06}.{format}")


def written_in(path: str, format: Format) -> Iterator[WrittenResult]:  # noqa: A002
    """Yield the results of a part; raises UsageError if no run has written it."""
    try:
        yield from map(from_line, _lines_of_table(path) if format == "parquet" else _lines(path))
    except (OSError, ValueError, KeyError) as error:  # what msgspec and pyarrow raise is a ValueError
        raise UsageError(f"--resume: {path}: was not written by a factcheck run. {REMEDY}") from error


def _lines(path: str) -> Iterator[bytes]:
    with open(path, "rb") as lines:
        yield from lines


def _lines_of_table(path: str) -> Iterator[str]:
    from pyarrow.parquet import ParquetFile  # lazy: pyarrow is slow to import

    with ParquetFile(path) as table:
        for batch in table.iter_batches(_ROWS, columns=["result"]):
            yield from batch["result"].to_pylist()


def _write_lines(path: Path, results: Iterable[Result]) -> None:
    with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        out.writelines(f"{encoded(as_json(result))}\n" for result in results)


def _write_table(path: Path, results: Iterable[Result]) -> None:
    """Write a column for each field to filter by, and a last one with the whole result, as in JSON Lines."""
    import pyarrow  # lazy: pyarrow is slow to import
    from pyarrow.parquet import ParquetWriter

    text = pyarrow.string()
    columns = {"id": text, "text": text, "lang": text, "verdict": text, "confidence": pyarrow.float64()}
    schema = pyarrow.schema({**columns, "rules": pyarrow.list_(text), "explanation": text, "result": text})
    with ParquetWriter(path, schema) as table:
        for rows in _batches(results, schema.names):
            table.write_table(pyarrow.Table.from_pylist(rows, schema))


def _batches(results: Iterable[Result], names: list[str]) -> Iterator[list[dict[str, object]]]:
    rows = ({**{name: plain.get(name) for name in names}, "result": encoded(plain)} for plain in map(as_json, results))
    while batch := list(islice(rows, _ROWS)):
        yield batch
