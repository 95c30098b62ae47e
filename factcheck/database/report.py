"""What a build has done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.database.making import Made

_LISTED = 5
"""Ids named in a line of the report; the others are only counted."""


class BuildReport(msgspec.Struct, frozen=True):
    """Counts of a build, and the claims and sources that a person may want to look at."""

    sources: int = 0
    claims: int = 0
    written: int = 0
    """Sources in whose file something changed."""
    dropped: int = 0
    """Claims whose sentence is gone from the source."""
    kept: tuple[str, ...] = ()
    """Ids of claims whose fields are a person's and differ from what is read out now."""
    orphaned: tuple[str, ...] = ()
    """Ids of claims kept for a person's work on them, though the source no longer has the sentence."""
    silent: tuple[str, ...] = ()
    """Ids of sources in which no claim was found."""

    noun: str = "file"
    """What is written for a source."""

    def __str__(self) -> str:
        """A line of counts, and one for each thing to look at."""
        lines = [
            f"{_count(self.sources, 'source')}, {_count(self.claims, 'claim')}; "
            f"{_count(self.written, self.noun)} written, {self.sources - self.written} unchanged, "
            f"{_count(self.dropped, 'claim')} dropped."
        ]
        for ids, meaning in (
            (self.kept, "kept as edited"),
            (self.orphaned, "kept, though the sentence is gone from the source"),
            (self.silent, "without any claim"),
        ):
            if ids:
                more = f" and {len(ids) - _LISTED} more" if len(ids) > _LISTED else ""
                lines.append(f"{meaning}: {', '.join(ids[:_LISTED])}{more}")
        return "\n".join(lines)


class Tally:
    """Counts while a build is at work."""

    def __init__(self, noun: str, on_progress: Callable[[int], object] | None) -> None:
        self._noun, self._on_progress = noun, on_progress
        self._sources = self._claims = self._written = self._dropped = 0
        self._kept: list[str] = []
        self._orphaned: list[str] = []
        self._silent: list[str] = []

    def add(self, made: Made) -> None:
        """Count a source that has been built."""
        self._written += made.data is not None
        self._dropped += made.dropped
        self._kept += made.kept
        self._orphaned += made.orphaned
        self._silent += [] if made.claims else [made.id]
        self.pass_over(made.claims)

    def pass_over(self, claims: int) -> None:
        """Count a source that has not changed."""
        self._sources += 1
        self._claims += claims
        if self._on_progress:
            self._on_progress(self._sources)

    def report(self) -> BuildReport:
        """Sum up."""
        counts = (self._sources, self._claims, self._written, self._dropped)
        return BuildReport(*counts, tuple(self._kept), tuple(self._orphaned), tuple(self._silent), self._noun)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
