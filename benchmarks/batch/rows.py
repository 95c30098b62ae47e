"""The rows: what is measured, beside what it is held against, and the bar."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

import msgspec

from benchmarks.batch.archives import archive, batch, change, texts
from benchmarks.batch.runs import Run, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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


class Bench:
    """A folder to work in, and how often everything is repeated."""

    def __init__(self, work: Path, seed: int, repeats: int) -> None:
        self._work, self._seed, self._repeats = work, seed, repeats
        self.runs: dict[str, list[Run]] = {}

    def building(self, sentences: int) -> Iterator[Row]:
        """Build an archive on two cores."""
        source = archive(self._work / f"archive-{sentences}.jsonl", sentences, self._seed)
        runs = [self._fresh(f"build {sentences:,}", "build", source, "--jobs", "2") for _ in range(self._repeats)]
        rate = sentences / statistics.median(one.cpu_seconds for one in runs)
        yield Row(f"build: sentences a second and core, {sentences:,}", rate, 3_000, least=True)
        if sentences >= 1_000_000:
            yield Row(
                "build: seconds on 2 cores, 1,000,000 sentences", min(one.seconds for one in runs), 240, least=False
            )
            yield Row("build: megabytes resident", max(one.megabytes for one in runs), 1_000, least=False)

    def changing(self, articles: int) -> Iterator[Row]:
        """Build a folder of articles, change one, and build again."""
        folder = texts(self._work / f"texts-{articles}", articles, self._seed)
        database = self._work / f"claims-{articles}"
        full = self._run("full build", "build", folder, "--db", database)
        shares = []
        for turn in range(self._repeats):
            change(folder, turn)
            again = self._run("one article changed", "build", folder, "--db", database)
            shares.append(again.cpu_seconds / full.cpu_seconds)
        what = f"one article changed among {articles:,}, % of the full build"
        yield Row(what, 100 * statistics.median(shares), 3, least=False)

    def checking(self, claims: int, statements: int) -> Iterator[Row]:
        """Check a batch on one core and on two, in turn."""
        database = self._work / f"checked-{claims}"
        source = archive(self._work / f"checked-{claims}.jsonl", claims, self._seed)
        told = batch(self._work / f"statements-{claims}.jsonl", statements, claims, self._seed)
        few = batch(self._work / "few.jsonl", 1, claims, self._seed)
        self._run("database", "build", source, "--db", database)
        check = ("--db", database, "--format", "jsonl", "--fail-on", "never")
        start = min(self._run("start", "check", few, *check).cpu_seconds for _ in range(3))
        ratios, rates = [], []
        for _ in range(self._repeats):
            one = self._run("batch, one core", "check", told, *check)
            two = self._run("batch, two cores", "check", told, *check, "--jobs", "2")
            ratios.append(one.seconds / two.seconds)
            rates.append(statements / (one.cpu_seconds - start))
        yield Row(f"batch: two cores against one, {claims:,} claims", statistics.median(ratios), 1.8, least=True)
        yield Row(
            f"batch: statements a second and core, {claims:,} claims", statistics.median(rates), 1_500, least=True
        )

    def _fresh(self, name: str, *args: str | Path) -> Run:
        """Run a build from nothing."""
        number = len(self.runs.get(name, ()))
        return self._run(name, *args, "--db", self._work / f"{name.replace(' ', '-')}-{number}")

    def _run(self, name: str, *args: str | Path) -> Run:
        done = run(*args, cache=self._work / "cache")
        self.runs.setdefault(name, []).append(done)
        return done


def rows(bench: Bench, options: dict[str, int]) -> Iterator[Row]:
    """Measure everything of which the size is not 0; sizes by name."""
    if options["sentences"]:
        yield from bench.building(options["sentences"])
    if options["articles"]:
        yield from bench.changing(options["articles"])
    if options["statements"]:
        yield from bench.checking(options["claims"], options["statements"])
