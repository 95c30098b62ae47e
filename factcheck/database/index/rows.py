"""A file of numbered records, which are read one at a time, so that a million of them take little memory.

Each record follows a checksum of it. A second file lists the offsets at which the records begin; it is read as a whole,
8 bytes for each record.
"""

from __future__ import annotations

import os
import sys
from array import array
from typing import TYPE_CHECKING

from factcheck.database.index.manifest import DamagedError, discard_index
from factcheck.digest import blake2b
from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_MAGIC = b"factcheck rows 1"
CHECKSUM, _OFFSET = 4, 8
"""Sizes in bytes."""
_HAS_PREAD = hasattr(os, "pread")


class RowWriter:
    """Writes a file of records; a context manager."""

    def __init__(self, file: Path) -> None:
        self._rows, self._table = file.open("xb"), _table(file).open("xb")
        self._rows.write(_MAGIC)
        self._end = len(_MAGIC)
        self._count = -1
        self._mark()

    def __len__(self) -> int:
        """Count the records."""
        return self._count

    def __enter__(self) -> RowWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close both files, the second even if the first cannot be written."""
        with self._rows, self._table:
            pass

    def add(self, record: bytes) -> None:
        """Append a record."""
        self._rows.write(checksum(record) + record)
        self._end += CHECKSUM + len(record)
        self._mark()

    def _mark(self) -> None:
        self._table.write(self._end.to_bytes(_OFFSET, "little"))
        self._count += 1


class Rows:
    """Reads what `RowWriter` wrote; raises DamagedError or OSError if a file is incomplete."""

    def __init__(self, file: Path) -> None:
        self._place = file.parents[1]
        self._rows = _Bytes(file)
        self._offsets = _read_offsets(file)
        """Where each record begins, and where the last one ends."""
        if self._rows.read(0, len(_MAGIC)) != _MAGIC or self._offsets[-1] != self._rows.size:
            raise DamagedError(file)

    def __len__(self) -> int:
        """Count the records."""
        return len(self._offsets) - 1

    def __getitem__(self, number: int) -> bytes:
        """Return a record; raises DatabaseError if it does not have its checksum."""
        start, end = self._offsets[number : number + 2]
        data = self._rows.read(start, end - start) if start <= end <= self._rows.size else b""
        record = data[CHECKSUM:]
        if checksum(record) != data[:CHECKSUM]:
            discard_index(self._place)
            raise DatabaseError(f"{self._place}: the index is damaged; run the check again to rebuild it.")
        return record


class _Bytes:
    """Reads a file at any offset; it is not memory-mapped, since every page touched would count as memory in use."""

    def __init__(self, file: Path) -> None:
        self._file = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self.size = os.fstat(self._file).st_size

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            os.close(self._file)

    def read(self, start: int, size: int) -> bytes:
        """Read at an offset, on most systems without moving a position that several processes share."""
        if _HAS_PREAD:
            return os.pread(self._file, size, start)
        os.lseek(self._file, start, os.SEEK_SET)
        return os.read(self._file, size)


def checksum(record: bytes) -> bytes:
    """Return the checksum of a record or of a whole file."""
    return blake2b(record, digest_size=CHECKSUM).digest()


def _read_offsets(file: Path) -> array[int]:
    """Read the offsets of a file of records; raises DamagedError."""
    data = _table(file).read_bytes()
    if not data or len(data) % _OFFSET:
        raise DamagedError(file)
    offsets = array("Q", data)
    if sys.byteorder == "big":
        offsets.byteswap()
    return offsets


def _table(file: Path) -> Path:
    return file.with_name(f"{file.name}.offsets")
