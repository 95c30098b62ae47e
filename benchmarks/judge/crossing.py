"""Five-fold cross-validation: each row is judged by a model that has not seen its article, in whatever set."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sklearn.model_selection import StratifiedGroupKFold

from benchmarks.judge.fitting import fit
from benchmarks.judge.pairs import LABELS
from benchmarks.judge.scores import VERDICTS, Confusion
from factcheck.compare.strictness import certainty
from factcheck.compare.verdict.decide import decide

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.judge.pairs import Row
    from factcheck.compare.judge.model import Model

FOLDS, SEED = 5, 0
THRESHOLDS = ("balanced", "quiet")


class HeldOut(NamedTuple):
    """A row with a model that was fitted on other articles."""

    set: int
    """Index of the set that the row is from."""
    row: Row
    model: Model
    fold: int

    def verdict(self, threshold: str) -> str:
        """Return the verdict of the row's source on its statement."""
        row, sure = self.row, certainty(threshold)
        return str(decide(row.assessments, sure, self.model, sentences=row.sentences)[0])


def fitted_on(rows: Sequence[Row], made_from: Sequence[str] = ()) -> Model:
    """Fit a model on the rows whose source has anything to compare."""
    seen = [row for row in rows if row.features is not None]
    stances = [LABELS[row.pair.label] for row in seen]
    return fit([row.features or {} for row in seen], stances, [row.weight for row in seen], made_from)


def held_out(sets: Sequence[Sequence[Row]], made: Sequence[Row] = ()) -> Iterator[HeldOut]:
    """Yield every row with its model, fold by fold; an article is in one fold, in whatever sets it stands.

    What was made of a row, under its id, is learnt from where the row is, and not judged; what has no id always is.
    """
    articles = {row.pair.id: row.pair.doc for rows in sets for row in rows if row.pair.doc}
    rows = [(number, row) for number, rows in enumerate(sets) for row in rows]
    labels = [row.pair.label for _, row in rows]
    groups = [articles.get(row.pair.id, row.pair.source) for _, row in rows]
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    for fold, (seen, left) in enumerate(folds.split(labels, labels, groups)):
        ids = {"", *(rows[n][1].pair.id for n in seen)}
        model = fitted_on([*(rows[n][1] for n in seen), *(row for row in made if row.pair.id in ids)])
        for n in left:
            yield HeldOut(rows[n][0], rows[n][1], model, fold)


def cross_validated(sets: Sequence[Sequence[Row]], made: Sequence[Row] = ()) -> list[dict[str, Confusion]]:
    """Return the confusion matrix of each set at each threshold."""
    counts: list[dict[str, Confusion]] = [{name: Counter() for name in THRESHOLDS} for _ in sets]
    for one in held_out(sets, made):
        for name in THRESHOLDS:
            counts[one.set][name][VERDICTS[one.row.pair.label], one.verdict(name)] += 1
    return counts
