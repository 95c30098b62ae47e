"""What the rows of a set count in fitting: `2`, `0.3,NEI=0.6`, `2,STRANGERS=0.2`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from benchmarks.judge.made import made_of
from benchmarks.judge.pairs import compared, load
from benchmarks.judge.strangers import strangers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from benchmarks.judge.pairs import Row
    from factcheck.compare.judge.model import Reach


class Counting(NamedTuple):
    """What each row counts."""

    row: float
    nei: float
    """The same of a row that lacks evidence."""
    stranger: float
    """What each statement counts once more, beside a source of another page; 0 leaves that out."""


def counting(written: str) -> Counting:
    """Read a weight and others by name, in any order; "" is 1. Raises ValueError where a number or name is none."""
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
    """Yield what is made of the rows of a set for fitting alone: Vietnamese ones changed, and strangers."""
    if reach == "vi":
        yield from made_of(rows)
    yield from strangers([row.pair for row in rows], counts.stranger)
