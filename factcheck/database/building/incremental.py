"""Finds out which sources have changed since the last build, and writes and notes what was made of them."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Protocol

from factcheck.database.building.ledger import NO_DIGEST, Past
from factcheck.database.building.one_source import Task, source_digest
from factcheck.digest import digest
from factcheck.errors import DatabaseError
from factcheck.readers.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.database.building.ledger import Ledger
    from factcheck.database.building.one_source import Before, Built
    from factcheck.database.building.report import Tally
    from factcheck.database.index.prepared_cache import PreparedCache
    from factcheck.model import Source

SETTLED = 0.02
"""Seconds after which a file's time would differ if it were edited again: systems count in steps of some 4 ms."""


class IncrementalPass:
    """One pass of a build over its sources."""

    def __init__(self, place: ClaimsFolder, ledger: Ledger, tally: Tally, cache: PreparedCache | None = None) -> None:
        self._place, self._ledger, self._tally, self._cache = place, ledger, tally, cache

    def tasks(self, sources: Iterable[Source | SourceFile]) -> Iterator[Task]:
        """Yield the sources that have to be built; those that have not changed are only counted.

        Raises DatabaseError for a source without an id, and for two sources of one name.
        """
        for item in sources:
            if not item.id.strip():
                raise DatabaseError("a source has no id; add one.")
            self._place.take(item.id)
            task = self._file_task(item) if isinstance(item, SourceFile) else self._task(item)
            if task:
                yield task

    def keep(self, built: Built) -> None:
        """Write what was made of a source.

        It is noted in the ledger unless the report has something to say of the source, which it should say every time.
        """
        if built.data is not None:
            self._place.write(built.id, built.data)
            if self._cache and built.prepared:
                self._cache.add(built.made, built.prepared)
        self._tally.add(built)
        if built.claims and not built.kept and not built.orphaned:
            stamp = digest(built.seen + self._place.stamp(built.id)) if built.seen else NO_DIGEST
            self._ledger.add(built.id, Past(built.read, built.made, stamp, built.claims))

    def _task(self, source: Source) -> Task | None:
        past, before = self._ledger.past(source.id), self._place.before(source.id)
        if past and past.read == source_digest(source) and before.is_as_in(past):
            self._tally.count_unchanged(past.claims)
            return None
        return Task(source, before, past)

    def _file_task(self, file: SourceFile) -> Task | None:
        """Compare size and time first; a file that was only touched is read, and then found to be the same."""
        past, seen = self._ledger.past(file.id), _seen(file)
        if past and seen and past.stamp == digest(seen + self._place.stamp(file.id)):
            self._tally.count_unchanged(past.claims)
            return None
        return Task(file, self._place.before(file.id), past, seen)


def _seen(file: SourceFile) -> bytes:
    """Return what tells a file from its later versions without reading it.

    Empty for a file that is gone, or so new that a further edit might leave its time as it is.
    """
    try:
        stat = os.stat(file.path)
    except OSError:
        return b""
    if time.time() - stat.st_mtime < SETTLED:
        return b""
    return f"{file} {stat.st_size} {stat.st_mtime_ns} {stat.st_ino} ".encode("utf-8", "surrogatepass")


class ClaimsFolder(Protocol):
    """A folder with the claims of sources, which a build reads and writes source by source."""

    noun: str
    """What the build's report calls the thing that is written for a source."""

    def take(self, source_id: str) -> None:
        """Reserve the place of a source; raises DatabaseError if another source of this build has it."""

    def before(self, source_id: str) -> Before:
        """Return the claims of a source as they are now; raises DatabaseError if they cannot be read."""

    def stamp(self, source_id: str) -> bytes:
        """Return what tells the source's claims from their later versions; empty if there are none."""

    def write(self, source_id: str, data: bytes) -> None:
        """Write a source's claims; raises DatabaseError if that fails."""

    def finish(self) -> None:
        """Put in place what was written, where that has been left to the end; raises DatabaseError if it fails."""
