"""The floor: fifteen figures of how many words two texts share, and a logistic regression, in our own folds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from benchmarks.judge.scores import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.verdicts.ours import Judged

_WORD = re.compile(r"\w+(?:[.,]\d+)*")


def overlap_verdicts(rows: Sequence[Judged]) -> list[str]:
    """Return a verdict for each row, by a model fitted on the other folds of all rows."""
    table = np.array([list(_shared(row.pair.statement, row.pair.source)) for row in rows])
    labels = np.array([VERDICTS[row.pair.label] for row in rows])
    folds = np.array([row.held_out.fold for row in rows])
    answers = labels.copy()
    for fold in sorted(set(folds)):
        model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000))
        answers[folds == fold] = model.fit(table[folds != fold], labels[folds != fold]).predict(table[folds == fold])
    return [str(answer) for answer in answers]


def _shared(statement: str, source: str) -> Iterator[float]:
    ours, theirs = _WORD.findall(statement), _WORD.findall(source)
    one, two = [word.lower() for word in ours], [word.lower() for word in theirs]
    for n in (1, 2, 3):
        runs, there = (set(zip(*(words[at:] for at in range(n)), strict=False)) for words in (one, two))
        yield len(runs & there) / max(1, len(runs))
        yield len(runs & there) / max(1, len(runs | there))
    for kept in (str.isnumeric, str.istitle, str.isupper, str.islower):
        lacking = {word for word in ours if kept(word)} - set(theirs)
        yield float(len(lacking))
        yield float(bool(lacking))
    yield len(one) / max(1, len(two))
