"""Measures databases of growing size: building one from text, and checking a batch, on one core and on two."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

import msgspec

from benchmarks.batch.archives import archive, batch, change, texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.batch.runs import Run, Runner

_TOGETHER = 100_000
"""Claims over all repeats of a size, so that the largest databases are built only once."""


class Size(msgspec.Struct, frozen=True):
    """Measurements for a database of one size; medians of its runs."""

    claims: int
    build_s: float
    """Seconds of wall time on two cores, from text to index."""
    build_ms: float
    """Milliseconds of processor time for each sentence."""
    build_mb: float
    """Peak resident memory of all processes, in megabytes."""
    check_ms: float
    """Milliseconds of processor time for each statement on one core, without start-up."""
    check_mb: float
    two_cores: float
    """How many times faster the batch is on two cores."""


class Bench:
    """A seed, and how often everything is repeated; each size has a folder of its own, which is left empty."""

    def __init__(self, runner: Runner, seed: int, repeats: int) -> None:
        self._run, self._seed, self._repeats = runner, seed, repeats

    def sizes(self, claims: list[int], statements: int) -> Iterator[Size]:
        """Measure one size after the other, with batches of `statements`."""
        for one in claims:
            with self._run.folder() as folder:
                yield self._size(folder, one, statements)

    def changed(self, articles: int) -> float:
        """Build a folder of articles, change one, build again; return the share of the processors' time in per cent."""
        with self._run.folder() as folder:
            sources, database = texts(folder / "texts", articles, self._seed), folder / "claims"
            full = self._run(f"full build of {articles:,} articles", "build", sources, "--db", database)
            shares = []
            for turn in range(self._repeats):
                change(sources, turn)
                again = self._run(f"one changed among {articles:,}", "build", sources, "--db", database)
                shares.append(100 * again.cpu_seconds / full.cpu_seconds)
        return statistics.median(shares)

    def _size(self, folder: Path, claims: int, statements: int) -> Size:
        source = archive(folder / "archive.jsonl", claims, self._seed)
        told = batch(folder / "statements.jsonl", statements, claims, self._seed)
        few = batch(folder / "few.jsonl", 1, claims, self._seed)
        repeats = max(1, min(self._repeats, _TOGETHER // claims))
        builds = [self._built(source, folder / f"claims-{turn}", claims) for turn in range(repeats)]
        check = ("--db", folder / "claims-0", "--format", "jsonl", "--fail-on", "never")
        start = self._run(f"start, {claims:,}", "check", few, *check).cpu_seconds
        ones, twos = [], []
        for _ in range(self._repeats):
            ones.append(self._run(f"one core, {claims:,}", "check", told, *check))
            twos.append(self._run(f"two cores, {claims:,}", "check", told, *check, "--jobs", "2"))
        return Size(
            claims,
            min(run.seconds for run in builds),
            1e3 * statistics.median(run.cpu_seconds for run in builds) / claims,
            max(run.megabytes for run in builds),
            1e3 * (statistics.median(run.cpu_seconds for run in ones) - start) / statements,
            max(run.megabytes for run in ones),
            statistics.median(one.seconds / two.seconds for one, two in zip(ones, twos, strict=True)),
        )

    def _built(self, source: Path, database: Path, claims: int) -> Run:
        return self._run(f"build, {claims:,}", "build", source, "--db", database, "--jobs", "2")
