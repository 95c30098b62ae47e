"""What a build has done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from factcheck.database.merging import Merged

_LISTED = 5
"""Ids named in a line of the report; the others are only counted."""


class BuildReport(msgspec.Struct, frozen=True):
    """Counts of a build, and the claims and sources that a person may want to look at."""

    sources: int = 0
    claims: int = 0
    written: int = 0
    """Files in which something changed."""
    dropped: int = 0
    """Claims whose sentence is gone from the source."""
    kept: tuple[str, ...] = ()
    """Ids of claims whose fields are a person's and differ from what is read out now."""
    orphaned: tuple[str, ...] = ()
    """Ids of claims kept for a person's work on them, though the source no longer has the sentence."""
    silent: tuple[str, ...] = ()
    """Ids of sources in which no claim was found."""

    def plus(self, source_id: str, merged: Merged, *, written: bool) -> BuildReport:
        """Add one source."""
        return BuildReport(
            self.sources + 1,
            self.claims + len(merged.entries),
            self.written + written,
            self.dropped + merged.dropped,
            self.kept + merged.kept,
            self.orphaned + merged.orphaned,
            self.silent if merged.entries else (*self.silent, source_id),
        )

    def __str__(self) -> str:
        """A line of counts, and one for each thing to look at."""
        lines = [
            f"{_count(self.sources, 'source')}, {_count(self.claims, 'claim')}; "
            f"{_count(self.written, 'file')} written, {self.sources - self.written} unchanged, "
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


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
