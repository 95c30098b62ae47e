"""What a build reports when it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.messages import numbered

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.database.building.one_source import Built

_LISTED = 5
"""How many ids a line names; the others are only counted."""


class BuildReport(msgspec.Struct, frozen=True):
    """The numbers of a build, and the claims and sources that a person may want to look at."""

    sources: int = 0
    claims: int = 0
    written: int = 0
    """Sources whose claims file has changed."""
    dropped: int = 0
    """Claims that lost their sentence and had not been edited."""
    kept: tuple[str, ...] = ()
    """Ids of claims whose fields are a person's and differ from what was extracted now."""
    orphaned: tuple[str, ...] = ()
    """Ids of claims that lost their sentence and stay because a person has edited them."""
    silent: tuple[str, ...] = ()
    """Ids of sources without any claim."""

    noun: str = "file"
    """What the report calls the thing that was written for a source."""

    def __str__(self) -> str:
        """Return a line of numbers, and a line for each kind of thing to look at."""
        lines = [
            f"{numbered(self.sources, 'source')}, {numbered(self.claims, 'claim')}; "
            f"{numbered(self.written, self.noun)} written, {self.sources - self.written} unchanged, "
            f"{numbered(self.dropped, 'claim')} dropped."
        ]
        for ids, meaning in (
            (self.kept, "your edits kept"),
            (self.orphaned, "your edits kept, but the sentence is gone from the source"),
            (self.silent, "no claims found"),
        ):
            if ids:
                more = f" and {len(ids) - _LISTED} more" if len(ids) > _LISTED else ""
                lines.append(f"{meaning}: {', '.join(ids[:_LISTED])}{more}")
        return "\n".join(lines)


class Tally:
    """Counts while a build is running."""

    def __init__(self, noun: str, on_progress: Callable[[int], object] | None) -> None:
        self._noun, self._on_progress = noun, on_progress
        self._sources = self._claims = self._written = self._dropped = 0
        self._kept: list[str] = []
        self._orphaned: list[str] = []
        self._silent: list[str] = []

    def add(self, built: Built) -> None:
        """Count a source that was built."""
        self._written += built.data is not None
        self._dropped += built.dropped
        self._kept += built.kept
        self._orphaned += built.orphaned
        self._silent += [] if built.claims else [built.id]
        self._count(built.claims)

    def count_unchanged(self, claims: int) -> None:
        """Count a source that did not have to be built again."""
        self._count(claims)

    def _count(self, claims: int) -> None:
        self._sources += 1
        self._claims += claims
        if self._on_progress:
            self._on_progress(self._sources)

    def report(self) -> BuildReport:
        """Return the numbers so far as a report."""
        counts = (self._sources, self._claims, self._written, self._dropped)
        return BuildReport(*counts, tuple(self._kept), tuple(self._orphaned), tuple(self._silent), self._noun)
