"""Measures one database: our times and those of the rivals, taken in turn so that conditions are the same."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from contextlib import suppress
from itertools import cycle
from typing import TYPE_CHECKING

import msgspec

from benchmarks.scale.rivals import LIMIT, bare_tantivy, brute_rapidfuzz, sqlite_fts5
from benchmarks.scale.statements import WAYS, statements
from factcheck.checker import Checker
from factcheck.database.store import refresh_index
from factcheck.extract.claims import read_statement

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from benchmarks.scale.statements import Told

HELLO = "import typer\ndef hello(name: str) -> None:\n    print(f'Hello {name}')\ntyper.run(hello)\n"
_SLOW_RUNS, _SLOWEST_RUNS = 30, 3
"""How many statements SQLite and rapidfuzz get; they take seconds for each."""


class Measured(msgspec.Struct):
    """One database's figures; times are medians in milliseconds of the processor."""

    claims: int
    index_s: float
    """Seconds to bring the index up to date; next to nothing where it was."""
    retrieval_ms: float
    check_ms: float
    tantivy_ms: float
    sqlite_ms: float
    rapidfuzz_ms: float
    cold_ms: float
    hello_ms: float
    memory_mb: float
    """Peak resident memory while the statements are checked, one after the other."""
    recall: dict[str, float]
    """Share of the statements whose claim is among the first 20, by the way they were made."""


def measured(folder: Path, claims: int, seed: int, count: int) -> Measured:
    """Measure one database with this many statements of each way."""
    began = time.perf_counter()
    refresh_index(folder)
    index_s = time.perf_counter() - began
    told = {way: statements(way, count, claims, seed) for way in WAYS}
    mixed = [one.text for group in zip(*told.values(), strict=True) for one in group][:count]
    memory = _memory(folder, mixed)
    cold, hello = _cold(folder, mixed)
    checker = Checker.open(folder)
    recall = {way: recalled(checker, group) for way, group in told.items()}
    retrieval, check, tantivy, sqlite, rapidfuzz = _times(folder, checker, mixed)
    return Measured(claims, index_s, retrieval, check, tantivy, sqlite, rapidfuzz, cold, hello, memory, recall)


def recalled(checker: Checker, told: Sequence[Told]) -> float:
    """Return the share of statements whose claim is found."""
    found = ({claim.id for claim in checker.search(one.text, LIMIT)} for one in told)
    return sum(one.claim_id in ids for one, ids in zip(told, found, strict=True)) / len(told)


def _times(folder: Path, checker: Checker, texts: Sequence[str]) -> list[float]:
    """Return milliseconds of retrieval, of a whole check, and of the rivals' retrieval."""
    beside = folder.parent / f"{folder.name}-rivals"
    beside.mkdir(exist_ok=True)
    quotes = [claim.quote for claim in checker.claims]
    by_tantivy, by_sqlite = bare_tantivy(beside / "tantivy", quotes), sqlite_fts5(beside / "sqlite.db", quotes)
    slowest = median_ms([brute_rapidfuzz(quotes)], texts[:_SLOWEST_RUNS])
    slow = median_ms([by_sqlite], texts[:_SLOW_RUNS])
    del quotes
    read = {text: read_statement(text) for text in texts}

    def retrieval(text: str) -> object:
        return checker.claims.search(read[text], LIMIT)

    return [*median_ms([retrieval, checker.check, by_tantivy], texts), *slow, *slowest]


def median_ms(
    searches: Sequence[Callable[[str], object]], texts: Sequence[str], clock: Callable[[], float] = time.process_time
) -> list[float]:
    """Return the median milliseconds of each, called in turn on every text, by a clock, that of the processor."""
    times: list[list[float]] = [[] for _ in searches]
    for text in texts:
        for search, taken in zip(searches, times, strict=True):
            began = clock()
            search(text)
            taken.append(clock() - began)
    return [statistics.median(taken) * 1e3 for taken in times]


def _cold(folder: Path, texts: Sequence[str], runs: int = 11) -> tuple[float, float]:
    """Return milliseconds of `factcheck "…"` and of a Typer hello-world, each a process of its own."""
    script = "import sys; from factcheck.cli.app import run; sys.exit(run())"
    environment = {**os.environ, "FACTCHECK_DB": str(folder)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled
    remaining = cycle(texts)

    def ours(_: str) -> None:
        run = [sys.executable, "-c", script, next(remaining)]
        subprocess.run(run, env=environment, capture_output=True, check=False)

    def hello(_: str) -> None:
        subprocess.run([sys.executable, "-c", HELLO, "world"], capture_output=True, check=True)

    ours("")
    hello("")
    cold, other = median_ms([ours, hello], [""] * runs, _clock_of_children)
    return cold, other


def _clock_of_children() -> float:
    """Return the seconds of the processor that programs have had which were run from here."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _memory(folder: Path, texts: Sequence[str]) -> float:
    """Return the most megabytes that a process of its own has resident while it checks the texts."""
    script = "import sys; from benchmarks.scale.measures import check_all; check_all(sys.argv[1], sys.stdin)"
    run = [sys.executable, "-c", script, str(folder)]
    done = subprocess.run(run, input="\n".join(texts), text=True, capture_output=True, check=True)
    return float(done.stdout)


def check_all(folder: str, texts: Sequence[str]) -> None:
    """Check line after line and print the most megabytes that were resident."""
    checker = Checker.open(folder)
    for text in texts:
        checker.check(text)
    print(_most_resident())


def _most_resident() -> float:
    """Return megabytes: those of this program alone, where the system tells, for a new one inherits its parent's."""
    with suppress(OSError), open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
