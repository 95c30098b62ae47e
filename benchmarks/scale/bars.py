"""The figures over all sizes that have a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.bars import Measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.scale.measures import Measured


def rows(sizes: Sequence[Measured]) -> Iterator[Measure]:
    """Yield all figures; most are those of the largest database."""
    least, most = sizes[0], sizes[-1]
    yield Measure(
        "retrieval, against a bare tantivy query of 25 terms", most.retrieval_ms / most.tantivy_ms, at_most=1.0
    )
    yield Measure("a whole check, against the same", most.check_ms / most.tantivy_ms, at_most=1.5)
    yield Measure("SQLite FTS5's retrieval, against a whole check", most.sqlite_ms / most.check_ms, at_least=100)
    rapidfuzz = most.rapidfuzz_ms / most.check_ms
    yield Measure("brute-force rapidfuzz's retrieval, against a whole check", rapidfuzz, at_least=400)
    for way, share in most.recall.items():
        yield Measure(f"recall@20, {way}", share, at_least=0.90 if way == "translated" else 0.98)
    yield Measure("cold start, against a Typer hello-world", most.cold_ms / most.hello_ms, at_most=2.0)
    yield Measure("memory of a checking process, MB", most.memory_mb, at_most=250)
    yield Measure(
        f"a check among {most.claims:,} against {least.claims:,}", most.check_ms / least.check_ms, at_most=4.0
    )
