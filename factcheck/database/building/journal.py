"""The journal of a build: blocks are appended as they are made, so that a killed build loses at most its last one.

A frame holds the length of a block, a digest of the block that it replaces, and the block. An incomplete frame at the
end of the file is cut off.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factcheck.database.claims_files.blocks import Block, source_id
from factcheck.digest import digest
from factcheck.errors import DatabaseError
from factcheck.messages import reason

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

_LENGTH, _DIGEST = 8, 16
_NOTHING = bytes(_DIGEST)


class Journal:
    """New blocks by the id of their source, in the order in which they were made."""

    def __init__(self, file: Path, old: dict[str, Block]) -> None:
        """Open a journal; its blocks count only if those that they replace are still the ones in `old`."""
        self.file = file
        self.blocks: dict[str, Block] = {}
        self._old = old
        self._stream: BinaryIO | None = None
        self._end = self._read() if file.exists() else 0

    def append(self, source_id: str, data: bytes) -> None:
        """Write a block to the disk at once; raises DatabaseError if that fails."""
        frame = len(data).to_bytes(_LENGTH, "little") + self._replaced(source_id) + data
        try:
            self._stream = self._stream or self._opened()
            self._stream.write(frame)
            self._stream.flush()
        except OSError as error:
            raise DatabaseError(f"{self.file}: cannot be written: {reason(error)}.") from error
        self._end += len(frame)
        self.blocks[source_id] = Block(self.file, self._end - len(data), self._end)

    def remove(self) -> None:
        """Remove the file, once its blocks are in the claims files."""
        if self._stream:
            self._stream.close()
        self.file.unlink(missing_ok=True)

    def _opened(self) -> BinaryIO:
        if self.file.exists():
            os.truncate(self.file, self._end)
        return self.file.open("ab")

    def _read(self) -> int:
        """Read what a killed build has left; return the offset at which the last complete frame ends."""
        end, size = 0, self.file.stat().st_size
        with self.file.open("rb") as stream:
            while len(head := stream.read(_LENGTH + _DIGEST)) == _LENGTH + _DIGEST:
                length = int.from_bytes(head[:_LENGTH], "little")
                start = end + len(head)
                if start + length > size:
                    break
                data, end = stream.read(length), start + length
                id = source_id(data, str(self.file))
                if self._replaced(id) == head[_LENGTH:]:
                    self.blocks[id] = Block(self.file, start, end)
        return end

    def _replaced(self, source_id: str) -> bytes:
        old = self._old.get(source_id)
        return digest(old.data()) if old else _NOTHING
