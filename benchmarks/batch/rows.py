"""The rows: what is measured, and the bar that it is held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.batch.sizes import Size

USUAL, LARGE = 10_000, 1_000_000
"""Claims for which the bars of a batch and of a build are meant."""


class Row(msgspec.Struct, frozen=True):
    """A figure and its bar."""

    what: str
    value: float
    bar: float
    least: bool
    """Whether the bar is the least that is enough, not the most."""

    def is_kept(self) -> bool:
        """Whether the bar is kept."""
        return self.value >= self.bar if self.least else self.value <= self.bar

    def __str__(self) -> str:
        """A line of a table."""
        sign = "≥" if self.least else "≤"
        return f"{'  ' if self.is_kept() else '! '}{self.what:<58} {self.value:>12,.3f}   {sign} {self.bar:,}"


def rows(sizes: Sequence[Size]) -> Iterator[Row]:
    """Yield the rows of those sizes that have a bar."""
    for size in sizes:
        if size.claims == USUAL:
            yield Row(f"batch: two cores against one, {USUAL:,} claims", size.two_cores, 1.8, least=True)
            rate = 1e3 / size.check_ms
            yield Row(f"batch: statements a second and core, {USUAL:,} claims", rate, 1_500, least=True)
        if size.claims == LARGE:
            yield Row(f"build: sentences a second and core, {LARGE:,}", 1e3 / size.build_ms, 3_000, least=True)
            yield Row(f"build: seconds on 2 cores, {LARGE:,} sentences", size.build_s, 240, least=False)
            yield Row("build: megabytes resident", size.build_mb, 1_000, least=False)


def changed(articles: int, share: float) -> Row:
    """Return the row of a build in which one article has changed."""
    return Row(f"one article changed among {articles:,}, % of the full build", share, 3, least=False)
