"""The figures of batches and builds that have a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.bars import Measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.batch.sizes import Size

USUAL, LARGE = 10_000, 1_000_000
"""Numbers of claims to which the bars of batches and of builds apply."""


def rows(sizes: Sequence[Size]) -> Iterator[Measure]:
    """Yield the figures of those sizes that have a bar."""
    for size in sizes:
        if size.claims == USUAL:
            yield Measure(f"batch: two cores against one, {USUAL:,} claims", size.two_cores, at_least=1.8)
            rate = 1e3 / size.check_ms
            yield Measure(f"batch: statements a second and core, {USUAL:,} claims", rate, at_least=1_500)
        if size.claims == LARGE:
            yield Measure(f"build: sentences a second and core, {LARGE:,}", 1e3 / size.build_ms, at_least=3_000)
            yield Measure(f"build: seconds on 2 cores, {LARGE:,} sentences", size.build_s, at_most=240)
            yield Measure("build: megabytes resident", size.build_mb, at_most=1_000)


def changed(articles: int, share: float) -> Measure:
    """Return the figure of a build in which one article has changed."""
    return Measure(f"one article changed among {articles:,}, % of the full build", share, at_most=3)
