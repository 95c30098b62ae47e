"""Labelled pairs of a source text and a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.checker import Checker
from factcheck.compare.features import features
from factcheck.compare.judging import nearest_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from factcheck.compare.features import Features
    from factcheck.compare.stance import Finding
    from factcheck.model import Stance

LABELS: dict[str, Stance] = {"SUPPORTED": "supports", "REFUTED": "refutes", "NEI": "neutral"}


class Pair(msgspec.Struct, frozen=True):
    """One row of a set."""

    id: str
    source: str
    statement: str
    label: str
    """SUPPORTED, REFUTED or NEI."""
    has_number: bool = False
    doc: str = ""
    """The article it belongs to: folds are split by it."""

    @property
    def group(self) -> str:
        """What must not stand on both sides of a split."""
        return self.doc or self.source


def load(path: Path) -> list[Pair]:
    """Read a JSONL file of pairs."""
    return [msgspec.json.decode(line, type=Pair) for line in path.read_bytes().splitlines()]


def compared(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, list[Finding]]]:
    """Yield each pair with what its source says to the statement."""
    for pair in pairs:
        checker = Checker.from_texts({pair.doc or pair.id: pair.source})
        yield pair, checker.findings(pair.statement)


def nearest_features(findings: Sequence[Finding]) -> Features | None:
    """Return the features of the passage that the judge would see."""
    nearest = nearest_of(findings)
    return features(nearest.stated, nearest.passage, nearest.alignment, nearest.slots) if nearest else None
