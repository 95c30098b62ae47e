"""What a build has made so far, at the end of a file, so that a killed build loses no more than its last block.

A frame is a length, a digest of the block that is to be replaced, and the new block. A torn one at the end is cut off.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factcheck.database.building.blocks import Block, source_id
from factcheck.database.building.ledger import digest
from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

_LENGTH, _DIGEST = 8, 16
_NOTHING = bytes(_DIGEST)


class Journal:
    """The blocks that are to take the places of those in the files, by source id and in the order of their making."""

    def __init__(self, file: Path, old: dict[str, Block]) -> None:
        """Open a journal; what it has counts only while the block that it replaces is still the one in `old`."""
        self.file = file
        self.blocks: dict[str, Block] = {}
        self._old = old
        self._stream: BinaryIO | None = None
        self._end = self._read() if file.exists() else 0

    def append(self, source_id: str, data: bytes) -> None:
        """Add a block, on the disk at once; raises DatabaseError if it cannot be written."""
        frame = len(data).to_bytes(_LENGTH, "little") + self._replaced(source_id) + data
        try:
            self._stream = self._stream or self._opened()
            self._stream.write(frame)
            self._stream.flush()
        except OSError as error:
            raise DatabaseError(f"{self.file}: cannot be written: {error.strerror or error}.") from error
        self._end += len(frame)
        self.blocks[source_id] = Block(self.file, self._end - len(data), self._end)

    def remove(self) -> None:
        """Remove the file: its blocks are where they belong."""
        if self._stream:
            self._stream.close()
        self.file.unlink(missing_ok=True)

    def _opened(self) -> BinaryIO:
        if self.file.exists():
            os.truncate(self.file, self._end)
        return self.file.open("ab")

    def _read(self) -> int:
        """Take in what a killed build has left, and return where it ends."""
        end, size = 0, self.file.stat().st_size
        with self.file.open("rb") as stream:
            while len(head := stream.read(_LENGTH + _DIGEST)) == _LENGTH + _DIGEST:
                length = int.from_bytes(head[:_LENGTH], "little")
                start = end + len(head)
                if start + length > size:
                    break
                data, end = stream.read(length), start + length
                id = source_id(data.partition(b"\n")[0], str(self.file))
                if self._replaced(id) == head[_LENGTH:]:
                    self.blocks[id] = Block(self.file, start, end)
        return end

    def _replaced(self, source_id: str) -> bytes:
        old = self._old.get(source_id)
        return digest(old.data()) if old else _NOTHING
