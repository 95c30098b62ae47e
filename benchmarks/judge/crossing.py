"""Five folds: each row is judged by a model that has not seen its article, in whichever set it stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sklearn.model_selection import StratifiedGroupKFold

from benchmarks.judge.fitting import fit
from benchmarks.judge.pairs import LABELS
from benchmarks.judge.scores import VERDICTS, Confusion
from factcheck.compare.threshold import certainty
from factcheck.compare.verdict import decide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.judge.pairs import Row
    from factcheck.compare.judge import Model

FOLDS, SEED = 5, 0
THRESHOLDS = ("balanced", "quiet")


def fitted_on(rows: Sequence[Row], made_from: Sequence[str] = ()) -> Model:
    """Fit a model on the rows whose source has anything to compare."""
    seen = [row for row in rows if row.features is not None]
    stances = [LABELS[row.pair.label] for row in seen]
    return fit([row.features or {} for row in seen], stances, [row.weight for row in seen], made_from)


def cross_validated(sets: Sequence[Sequence[Row]]) -> list[dict[str, Confusion]]:
    """Count (wanted, given) verdicts of each set at each threshold; folds are split by article."""
    articles = {row.pair.id: row.pair.doc for rows in sets for row in rows if row.pair.doc}
    rows = [(number, row) for number, rows in enumerate(sets) for row in rows]
    counts: list[dict[str, Confusion]] = [{name: Counter() for name in THRESHOLDS} for _ in sets]
    labels = [row.pair.label for _, row in rows]
    groups = [articles.get(row.pair.id, row.pair.source) for _, row in rows]
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    for seen, held_out in folds.split(labels, labels, groups):
        model = fitted_on([rows[n][1] for n in seen])
        for n in held_out:
            number, row = rows[n]
            for name in THRESHOLDS:
                verdict, _ = decide(row.findings, certainty(name), model)
                counts[number][name][VERDICTS[row.pair.label], str(verdict)] += 1
    return counts
