"""Labelled pairs of a source text and a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from benchmarks.judge.scores import VERDICTS
from benchmarks.statements.collections import collections
from factcheck.checker import Checker
from factcheck.compare.judge.evidence import nearest_of, reach_of
from factcheck.compare.judge.features.all_features import features

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from factcheck.compare.comparison import Assessment
    from factcheck.compare.judge.model import Features, Reach
    from factcheck.model import Stance

LABELS: dict[str, Stance] = {"SUPPORTED": "supports", "REFUTED": "refutes", "NEI": "neutral"}


class Pair(msgspec.Struct, frozen=True):
    """One row of a set."""

    id: str
    source: str
    statement: str
    label: str
    """SUPPORTED, REFUTED or NEI."""
    doc: str = ""
    """The article that it belongs to, by which folds are split."""
    has_number: bool = False
    """Whether the statement has a number."""


class Row(NamedTuple):
    """A pair, the assessments of its source on the statement, and the judge's features of these."""

    pair: Pair
    assessments: list[Assessment]
    sentences: int
    """How many sentences the source has."""
    features: Features | None
    """None if the source has nothing to compare."""
    weight: float
    """Weight of the row in fitting."""


def load(path: Path) -> list[Pair]:
    """Read a JSONL file of pairs."""
    return [msgspec.json.decode(line, type=Pair) for line in path.read_bytes().splitlines()]


def told(folder: Path, reach: Reach, weight: float = 1.0) -> Iterator[Row]:
    """Yield the statements of a folder of collections whose nearest passage the reach's model judges.

    Each is held against all articles of its collection, which counts as its one article: folds are split by it. Those
    on which the articles contradict each other are left out.
    """
    labels = {verdict: label for label, verdict in VERDICTS.items()}
    for collection in collections(folder):
        checker = collection.checker()
        for case in collection.cases:
            assessments = checker.assessments(case.text, case.lang)
            nearest = nearest_of(assessments)
            if nearest and reach_of(nearest) == reach and case.verdict in labels:
                name = f"{collection.name}/{case.id}"
                pair = Pair(name, "", case.text, labels[case.verdict], collection.name)
                yield Row(pair, assessments, len(checker.claims), features(nearest, assessments), weight)


def compared(pairs: Sequence[Pair], weight: float = 1.0) -> Iterator[Row]:
    """Yield each pair with what its source says to the statement."""
    for pair in pairs:
        checker = Checker.from_texts({pair.doc or pair.id: pair.source})
        assessments = checker.assessments(pair.statement)
        nearest = nearest_of(assessments)
        seen = features(nearest, assessments) if nearest else None
        yield Row(pair, assessments, len(checker.claims), seen, weight)


def to_learn_from(pairs: Sequence[Pair], weight: float = 1.0) -> Iterator[Row]:
    """Yield the rows of pairs that only help in fitting: without what the source says, which takes much memory."""
    for row in compared(pairs, weight):
        yield row._replace(assessments=[])
