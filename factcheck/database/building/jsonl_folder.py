"""A folder with many sources a file, as a build writes it: `claims-0001.jsonl` and so on.

What is made goes to the end of a journal first. When the build is through, the files in which something changes are
written anew from their old blocks and the journal's, and the journal goes. A build that is killed leaves the old files
and the journal, and the next one goes on from there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.database.building.blocks import Block, blocks_of
from factcheck.database.building.journal import Journal
from factcheck.database.building.ledger import digest
from factcheck.database.building.one_source import Before
from factcheck.database.claims_files.writing import write_pieces
from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FULL = 64 << 20
"""Bytes of a file that takes no further source."""
_PATTERN = "claims-[0-9][0-9][0-9][0-9].jsonl"
_JOURNAL = ".claims-journal.jsonl"
"""Read as the files are: its blocks are theirs."""


class JsonLinesFolder:
    """Files that programs read: a source stays in the file where it is, a new one goes to the last."""

    noun = "source"
    """What is written for a source."""

    def __init__(self, folder: Path) -> None:
        for left in folder.glob(".*.tmp"):  # of a killed build
            left.unlink(missing_ok=True)
        self._folder = folder
        self._files = {file: dict(blocks_of(file)) for file in sorted(folder.glob(_PATTERN))}
        self._old = {id: block for blocks in self._files.values() for id, block in blocks.items()}
        self._journal = Journal(folder / _JOURNAL, self._old)
        self._taken: set[str] = set()

    def take(self, source_id: str) -> None:
        """Take a source's place; raises DatabaseError if it is taken."""
        if source_id in self._taken:
            raise DatabaseError(f"two sources are called {source_id!r}; rename one of them.")
        self._taken.add(source_id)

    def before(self, source_id: str) -> Before:
        """Read what stands there; raises DatabaseError if it cannot be read."""
        block = self._journal.blocks.get(source_id) or self._old.get(source_id)
        return Before(str(block.file), block.data(), block.line) if block else Before(_PATTERN)

    def stamp(self, source_id: str) -> bytes:
        """Stand for the block; empty where there is none."""
        data = self.before(source_id).data
        return digest(data) if data else b""

    def write(self, source_id: str, data: bytes) -> None:
        """Keep a block for the end; raises DatabaseError if it cannot be written."""
        self._journal.append(source_id, data)

    def finish(self) -> None:
        """Put every block where it belongs; raises DatabaseError, and leaves old file and journal, if that fails."""
        for file, blocks in self._planned():
            if blocks != [*self._files.get(file, {}).values()]:
                write_pieces(file, (block.data() for block in blocks))
        self._journal.remove()

    def _planned(self) -> Iterator[tuple[Path, list[Block]]]:
        """Yield every file with its blocks as they shall be."""
        fresh = self._journal.blocks
        files = {file: [fresh.get(id, old) for id, old in blocks.items()] for file, blocks in self._files.items()}
        added = [block for id, block in fresh.items() if id not in self._old]
        last = max(files, default=self._named(1))
        size = sum(map(_size, files.setdefault(last, [])))
        for block in added:
            if size >= FULL:
                last, size = self._named(int(last.stem[-4:]) + 1), 0
                files[last] = []
            files[last].append(block)
            size += _size(block)
        yield from files.items()

    def _named(self, number: int) -> Path:
        return self._folder / f"claims-{number:04}.jsonl"


def _size(block: Block) -> int:
    return block.end - block.start
