"""Whether a missing stretch is replaced by something else, or by nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from factcheck.compare.align.missing_runs import MissingRunKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.missing_runs import MissingRun
    from factcheck.compare.judge.model import Features

_MOST_WEIGHT = 6.0
"""Missing weight beyond this counts no more."""
_MOST_RUNS, _MOST_SHORT_RUNS = 4, 3
"""Missing runs of one kind count no more beyond this number; short ones, or those with a like run instead."""
_A_SHORT_RUN = 2
"""How many units a short run has at most."""


def stretch_features(missing: Sequence[MissingRun]) -> Features:
    """Return the number, up to 4, and the weight, up to 6, of missing runs by how they are missing.

    For each kind: "insertions", "insertion_weight".
    """
    found: Features = {}
    for kind in get_args(MissingRunKind):
        weights = [run.weight for run in missing if run.kind == kind]
        found[f"{kind}s"] = min(len(weights), _MOST_RUNS)
        found[f"{kind}_weight"] = min(sum(weights), _MOST_WEIGHT)
    found["longest_missing"] = min(max((run.weight for run in missing), default=0.0), _MOST_WEIGHT)
    one_for_one = [run for run in missing if len(run.units) == 1 and len(run.instead) == 1]
    short = [run for run in missing if run.kind == "substitution" and len(run.units) <= _A_SHORT_RUN]
    found["one_for_one"] = min(len(one_for_one), _MOST_SHORT_RUNS)
    found["short_substitutions"] = min(len(short), _MOST_SHORT_RUNS)
    found["replaced_kind_alike"] = min(sum(_alike(run) for run in missing), _MOST_SHORT_RUNS)
    return found


def _alike(run: MissingRun) -> bool:
    """Tell whether units of the same kind are there instead."""
    return bool({u.kind for u in run.units} & {u.kind for u in run.instead})
