"""The rows of the table: their cases, a reader for each system, and how an answer is judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import msgspec

from benchmarks.extraction.corpora import Case, is_exception

Reader = Callable[[Case], Any]
"""Reads a case; only the judge of the row interprets the result."""


class Counts(NamedTuple):
    """Right answers, wrong answers, and expected ones that are missing."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    def __add__(self, other: tuple[int, ...]) -> Counts:  # type: ignore[override]
        """Add up."""
        return Counts(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def f1(self) -> float:
        """F1, from 0 to 1; equal to accuracy if every case has exactly one answer."""
        asked = 2 * self.right + self.wrong + self.missing
        return 2 * self.right / asked if asked else 1.0


class Row(msgspec.Struct, frozen=True):
    """One line of the table."""

    name: str
    corpus: str
    picks: Callable[[Case], bool]
    judge: Callable[[Case, Any], Counts]
    readers: dict[str, Reader]
    """By system; "factcheck" is ours."""
    figure: str = "right"
    """What the figure is: the share of cases that are "right", or "F1" of values."""
    bar: float | None = None
    """What our figure has to reach; None means more than every peer."""


class Result(msgspec.Struct, frozen=True):
    """A row's figures."""

    row: Row
    cases: int
    excepted: int
    figures: dict[str, float]
    misses: list[tuple[Case, Any]]
    """Cases that we get wrong, with our answers."""


def run(row: Row, corpus: Sequence[Case]) -> Result:
    """Let every system read the row's cases."""
    picked = [case for case in corpus if row.picks(case)]
    asked = [case for case in picked if not is_exception(case)]
    figures, misses = {}, []
    for system, reader in row.readers.items():
        total = Counts()
        for case in asked:
            answer = reader(case) if system == "factcheck" else _quietly(reader, case)
            counts = row.judge(case, answer)
            total += counts
            if system == "factcheck" and (counts.wrong or counts.missing):
                misses.append((case, answer))
        figures[system] = total.f1
    return Result(row, len(asked), len(picked) - len(asked), figures, misses)


def _quietly(reader: Reader, case: Case) -> Any:  # noqa: ANN401
    """Return what a peer finds, and nothing if it raises; ours must never raise."""
    try:
        return reader(case)
    except Exception:
        return []
