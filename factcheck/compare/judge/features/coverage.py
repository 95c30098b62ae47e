"""How much of the statement the evidence contains, in which order, and what it has in place of missing stretches."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, get_args

from factcheck.compare.align.missing_runs import MissingRunKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.alignment import Alignment
    from factcheck.compare.align.missing_runs import MissingRun
    from factcheck.compare.judge.model import Features
    from factcheck.compare.layout.passage import Passage

_MOST_WEIGHT = 6.0
"""Missing weight beyond this counts no more."""
_MOST_UNITS = 5
"""Units of a kind that are missing, or found only weakly, count no more beyond this number."""
_WEAK = 0.95
"""Strength below which a unit is found only weakly."""
_A_STEP = 2
"""Units that are at most this far apart in the passage are adjacent."""
_MOST_RUNS, _MOST_SHORT_RUNS = 4, 3
"""Missing runs of one kind count no more beyond this number; short ones, or those with a like run instead."""
_A_SHORT_RUN = 2
"""How many units a short run has at most."""


def coverage_features(alignment: Alignment, passage: Passage) -> Features:
    """Return shares from 0 to 1, the weight that is lacking, up to 6, and counts of lacking units, up to 5.

    For each kind of unit: "missing_names", "any_missing_name".
    """
    pairs = alignment.pairs
    lacking = sum(p.weight for p in pairs if p.strength == 0)
    total = sum(p.weight for p in pairs) or 1.0
    found: Features = {
        "covered": alignment.coverage,
        "covered_in_focus": alignment.focus_coverage,
        "covered_anywhere": 1 - lacking / total,
        "all_covered": float(lacking == 0),
        "lacking": min(lacking, _MOST_WEIGHT),
    }
    for kind in ("name", "concept", "word"):
        count = len(alignment.missing(kind))
        found[f"missing_{kind}s"] = min(count, _MOST_UNITS)
        found[f"any_missing_{kind}"] = float(count > 0)
    found["weak"] = min(sum(0 < p.strength < _WEAK and p.reading is not None for p in pairs), _MOST_UNITS)
    return found | _order(alignment, passage)


def _order(alignment: Alignment, passage: Passage) -> Features:
    """Measure how much of the statement is in the same order in the passage, unit by unit."""
    units = (unit for reading in passage.in_order() for unit in reading.units)
    place = {id(unit): at for at, unit in enumerate(units)}
    places = [place[id(p.found)] for p in alignment.pairs if p.found and id(p.found) in place]
    steps = list(pairwise(places))
    if not steps:
        return {"in_order": 0.0, "adjacent": 0.0}
    return {
        "in_order": sum(b > a for a, b in steps) / len(steps),
        "adjacent": sum(0 < b - a <= _A_STEP for a, b in steps) / len(steps),
    }


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
    alike = [run for run in missing if {unit.kind for unit in run.units} & {unit.kind for unit in run.instead}]
    found["replaced_kind_alike"] = min(len(alike), _MOST_SHORT_RUNS)
    return found
