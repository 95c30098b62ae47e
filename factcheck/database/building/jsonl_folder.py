"""A claims folder with many sources in each file: `claims-0001.jsonl` and so on.

A build first writes new blocks to a journal. At its end, the files in which something has changed are rewritten from
their old blocks and those of the journal, and the journal is removed. A build that is killed leaves the old files and
the journal, and the next build continues from there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.atomic import remove_unfinished
from factcheck.database.building.journal import Journal
from factcheck.database.building.one_source import Before
from factcheck.database.claims_files.blocks import blocks_by_source
from factcheck.database.claims_files.writing import write_atomically
from factcheck.digest import digest
from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.database.claims_files.blocks import Block

FULL = 64 << 20
"""A file of this many bytes takes no further source."""
_PATTERN = "claims-[0-9][0-9][0-9][0-9].jsonl"
_JOURNAL = ".claims-journal.jsonl"
"""Its suffix makes its blocks parse like those of the claims files."""


class JsonLinesFolder:
    """Writes claims as JSON Lines: a source stays in its file, a new one goes to the last file."""

    noun = "source"
    """What the build's report calls the thing that is written for a source."""

    def __init__(self, folder: Path) -> None:
        remove_unfinished(folder)
        self._folder = folder
        self._files = {file: blocks_by_source(file) for file in sorted(folder.glob(_PATTERN))}
        self._old = {id: block for blocks in self._files.values() for id, block in blocks.items()}
        self._journal = Journal(folder / _JOURNAL, self._old)
        self._taken: set[str] = set()

    def take(self, source_id: str) -> None:
        """Reserve the place of a source; raises DatabaseError if another source of this build has the same id."""
        if source_id in self._taken:
            raise DatabaseError(f"duplicate source id {source_id!r}; rename one of the two sources.")
        self._taken.add(source_id)

    def before(self, source_id: str) -> Before:
        """Return the claims of a source as they are now; raises DatabaseError if they cannot be read."""
        block = self._journal.blocks.get(source_id) or self._old.get(source_id)
        return Before(str(block.file), block.data(), block.line) if block else Before(_PATTERN)

    def stamp(self, source_id: str) -> bytes:
        """Return a digest of the source's block; empty if it has none."""
        data = self.before(source_id).data
        return digest(data) if data else b""

    def write(self, source_id: str, data: bytes) -> None:
        """Write a source's block to the journal; raises DatabaseError if that fails."""
        self._journal.append(source_id, data)

    def finish(self) -> None:
        """Move all blocks from the journal to their files.

        Raises DatabaseError if that fails; the old file and the journal are then still there.
        """
        for file, blocks in self._planned():
            if blocks != [*self._files.get(file, {}).values()]:
                write_atomically(file, (block.data() for block in blocks))
        self._journal.remove()

    def _planned(self) -> Iterator[tuple[Path, list[Block]]]:
        """Yield every file with the blocks that it will hold."""
        fresh = self._journal.blocks
        files = {file: [fresh.get(id, old) for id, old in blocks.items()] for file, blocks in self._files.items()}
        added = [block for id, block in fresh.items() if id not in self._old]
        last = max(files, default=self._named(1))
        size = sum(block.size for block in files.setdefault(last, []))
        for block in added:
            if size >= FULL:
                last, size = self._named(int(last.stem[-4:]) + 1), 0
                files[last] = []
            files[last].append(block)
            size += block.size
        yield from files.items()

    def _named(self, number: int) -> Path:
        return self._folder / f"claims-{number:04}.jsonl"
