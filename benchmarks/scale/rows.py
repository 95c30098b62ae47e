"""The rows that are held against a bar, from the figures of all sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.scale.measures import Measured


class Row(NamedTuple):
    """One figure and its bar."""

    what: str
    value: float
    at_most: float | None
    at_least: float | None

    def is_kept(self) -> bool:
        """Tell whether the bar is kept."""
        return (self.at_most is None or self.value <= self.at_most) and (
            self.at_least is None or self.value >= self.at_least
        )

    def __str__(self) -> str:
        """Write a line of the table."""
        bar = f"≤ {self.at_most:g}" if self.at_most is not None else f"≥ {self.at_least:g}"
        return f"{self.what:<62} {self.value:>10.3g}   {bar:<8} {'' if self.is_kept() else 'missed'}".rstrip()


def rows(sizes: Sequence[Measured]) -> Iterator[Row]:
    """Yield all rows; the largest database is the one that counts."""
    least, most = sizes[0], sizes[-1]
    yield Row("retrieval, against a bare tantivy query of 25 terms", most.retrieval_ms / most.tantivy_ms, 1.0, None)
    yield Row("a whole check, against the same", most.check_ms / most.tantivy_ms, 1.5, None)
    yield Row("SQLite FTS5's retrieval, against a whole check", most.sqlite_ms / most.check_ms, None, 100)
    yield Row("brute-force rapidfuzz's retrieval, against a whole check", most.rapidfuzz_ms / most.check_ms, None, 400)
    for way, share in most.recall.items():
        yield Row(f"recall@20, {way}", share, None, 0.90 if way == "translated" else 0.98)
    yield Row("cold start, against a Typer hello-world", most.cold_ms / most.hello_ms, 2.0, None)
    yield Row("memory of a checking process, MB", most.memory_mb, 250, None)
    yield Row(f"a check among {most.claims:,} against {least.claims:,}", most.check_ms / least.check_ms, 4.0, None)
