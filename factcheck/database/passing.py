"""One pass over the sources: what has not changed is passed over, what has been made is written and noted."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from factcheck.database.ledger import NO_DIGEST, Past, digest
from factcheck.database.making import Task, source_digest
from factcheck.errors import DatabaseError
from factcheck.readers.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.database.jsonl_folder import JsonLinesFolder
    from factcheck.database.ledger import Ledger
    from factcheck.database.making import Made
    from factcheck.database.ready import Ready
    from factcheck.database.report import Tally
    from factcheck.database.yaml_folder import YamlFolder
    from factcheck.model import Source

SETTLED = 0.02
"""Seconds that a file has to be old for its time to tell it from a later edit: systems count in steps of 4 ms."""


class Pass:
    """A build's way through its sources, into a folder."""

    def __init__(
        self, place: YamlFolder | JsonLinesFolder, ledger: Ledger, tally: Tally, ready: Ready | None = None
    ) -> None:
        self._place, self._ledger, self._tally, self._ready = place, ledger, tally, ready

    def tasks(self, sources: Iterable[Source | SourceFile]) -> Iterator[Task]:
        """Yield what is to be done; what has not changed is counted only. Raises DatabaseError for two of one name."""
        for item in sources:
            if not item.id.strip():
                raise DatabaseError("a source has no id; give it one.")
            self._place.take(item.id)
            task = self._file_task(item) if isinstance(item, SourceFile) else self._task(item)
            if task:
                yield task

    def keep(self, made: Made) -> None:
        """Write what has been made of a source, and note it unless there is something to tell of it every time."""
        if made.data is not None:
            self._place.write(made.id, made.data)
            if self._ready and made.ready:
                self._ready.add(made.made, made.ready)
        self._tally.add(made)
        if made.claims and not made.kept and not made.orphaned:
            stamp = digest(made.seen + self._place.stamp(made.id)) if made.seen else NO_DIGEST
            self._ledger.add(made.id, Past(made.read, made.made, stamp, made.claims))

    def _task(self, source: Source) -> Task | None:
        past, before = self._ledger.past(source.id), self._place.before(source.id)
        if past and past.read == source_digest(source) and before.is_as_in(past):
            self._tally.pass_over(past.claims)
            return None
        return Task(source, before, past)

    def _file_task(self, file: SourceFile) -> Task | None:
        """Look at size and time first; a file that has only been touched is read, and found to be the same."""
        past, seen = self._ledger.past(file.id), _look_at(file)
        if past and seen and past.stamp == digest(seen + self._place.stamp(file.id)):
            self._tally.pass_over(past.claims)
            return None
        return Task(file, self._place.before(file.id), past, seen)


def _look_at(file: SourceFile) -> bytes:
    """Stand for a file without reading it; empty for one that is gone, or so new that an edit might not show."""
    try:
        stat = os.stat(file.path)
    except OSError:
        return b""
    if time.time() - stat.st_mtime < SETTLED:
        return b""
    return f"{file} {stat.st_size} {stat.st_mtime_ns} {stat.st_ino} ".encode("utf-8", "surrogatepass")
