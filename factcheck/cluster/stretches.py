"""Cuts large files of statements into stretches that can be checked independently."""

from __future__ import annotations

import io
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

from factcheck.errors import InputError, UsageError
from factcheck.messages import reason
from factcheck.readers.statement_file import StatementFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from factcheck.readers.paths import Found

STRETCH = 1 << 20
"""Size in bytes at which a stretch of JSON Lines ends, with its line: some thousand statements. In Parquet, each row
group is a stretch."""
_SUFFIXES = (".jsonl", ".ndjson", ".parquet")


class Stretch(msgspec.Struct, frozen=True, array_like=True):
    """Some statements of a file."""

    path: str
    number: int
    """Among all stretches, from 0."""
    first: int
    """Line, or row, of the first statement, from 1."""
    start: int
    """First byte, or the number of the row group."""
    size: int
    """In bytes; 0 for a row group."""


class StretchFile(StatementFile):
    """A stretch as a file: its lines are those of the whole file."""

    def __init__(self, stretch: Stretch) -> None:
        super().__init__(stretch.path)
        self._start, self._size = stretch.start, stretch.size
        self.first = stretch.first
        self.row_group = None if stretch.size else stretch.start

    @contextmanager
    def _opened(self) -> Iterator[BinaryIO]:
        with super()._opened() as stream:
            stream.seek(self._start)
            yield io.BytesIO(stream.read(self._size))


def data_files(found: Iterable[Found], results: str) -> list[str]:
    """Return the paths of JSON Lines and Parquet files, without those that a search found in the folder of results.

    Raises UsageError for a named file of another kind, and if there is no file.
    """
    paths: list[str] = []
    inside = os.path.join(os.path.realpath(results), "")
    for file in found:
        is_data = file.path.lower().endswith(_SUFFIXES)
        if file.named and not is_data:
            raise UsageError(f"{file.path}: --engine only supports {', '.join(_SUFFIXES)} files.")
        if is_data and (file.named or not os.path.realpath(file.path).startswith(inside)):
            paths.append(file.path)
    if not paths:
        raise UsageError(f"nothing to check: pass files, folders or patterns of {', '.join(_SUFFIXES)} files.")
    return paths


def stretches(files: Iterable[str]) -> Iterator[Stretch]:
    """Cut files into stretches; raises InputError for a file that cannot be read."""
    number = 0
    for file in files:
        for first, start, size in _row_groups(file) if file.lower().endswith(".parquet") else _lines(file):
            yield Stretch(path=file, number=number, first=first, start=start, size=size)
            number += 1


def _lines(path: str) -> Iterator[tuple[int, int, int]]:
    """Yield line, offset and length of stretches; a file is read through once to count its lines."""
    first, start = 1, 0
    try:
        with open(path, "rb") as stream:
            while data := stream.read(STRETCH):
                data += stream.readline()
                yield first, start, len(data)
                first, start = first + data.count(b"\n"), start + len(data)
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {reason(error)}.") from error


def _row_groups(path: str) -> Iterator[tuple[int, int, int]]:
    from factcheck.readers.parquet import row_counts  # lazy: most files are JSON Lines

    first = 1
    for number, rows in enumerate(row_counts(StatementFile(path))):
        yield first, number, 0
        first += rows
