"""Parses the weights of a set's rows in fitting: `2`, `0.3,NEI=0.6`, `2,STRANGERS=0.2`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from benchmarks.judge.pairs import compared, load
from benchmarks.judge.strangers import strangers
from benchmarks.judge.synthetic import synthetic_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from benchmarks.judge.pairs import Row
    from factcheck.compare.judge.model import Reach


class Counting(NamedTuple):
    """Weight of each row."""

    row: float
    nei: float
    """Weight of each row labelled NEI."""
    stranger: float
    """Weight of each statement paired with an unrelated source; 0 for no such pairs."""


def counting(written: str) -> Counting:
    """Parse a weight and further ones by name, in any order; "" means 1. Raises ValueError for anything else."""
    first, *named = written.split(",")
    weights = {name: float(weight) for name, _, weight in (one.partition("=") for one in named)}
    row = float(first or 1)
    counts = Counting(row, weights.pop("NEI", row), weights.pop("STRANGERS", 0.0))
    if weights:
        message = f"what counts by itself is NEI or STRANGERS, not {', '.join(weights)}"
        raise ValueError(message)
    return counts


def counted(path: Path, counts: Counting) -> Iterator[Row]:
    """Yield the rows of a file of pairs."""
    for row in compared(load(path)):
        yield row._replace(weight=counts.nei if row.pair.label == "NEI" else counts.row)


def made_for(reach: Reach, rows: Sequence[Row], counts: Counting) -> Iterator[Row]:
    """Yield the rows that are derived from a set for fitting only: synthetic Vietnamese ones, and unrelated sources."""
    if reach == "vi":
        yield from synthetic_rows(rows)
    yield from strangers([row.pair for row in rows], counts.stranger)
