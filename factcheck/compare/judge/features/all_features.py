"""The judge's features: named numbers, each of which can be traced to the words."""

from __future__ import annotations

import itertools
from collections import Counter
from math import log1p
from typing import TYPE_CHECKING, Literal

from factcheck.compare.align.missing_runs import missing_runs
from factcheck.compare.judge.evidence import evidence_for
from factcheck.compare.judge.features.aligned_words import words_in_focus, words_of
from factcheck.compare.judge.features.bounds import bounds
from factcheck.compare.judge.features.edits import edit_features
from factcheck.compare.judge.features.gaps import gap_features
from factcheck.compare.judge.features.neighbours import neighbour_features
from factcheck.compare.judge.features.rivals import rival_features
from factcheck.compare.judge.features.signals import signals
from factcheck.compare.judge.features.wording import word_features
from factcheck.compare.rule_names import VALUE_RULES, RuleName
from factcheck.compare.sense.polarity.negations import heads
from factcheck.compare.stance import compare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.alignment import Alignment
    from factcheck.compare.align.missing_runs import MissingRun, MissingRunKind
    from factcheck.compare.finding import Finding
    from factcheck.compare.judge.model import Features
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.slots import Slot, Status

ValueKind = Literal["date", "figure"]

_MOST_WEIGHT = 6.0
"""Missing weight beyond this counts no more."""
_MOST_UNITS = 5
"""Units of a kind that are missing, or found only weakly, count no more beyond this number."""
_WEAK = 0.95
"""Strength below which a unit is found only weakly."""
_MOST_SLOTS = 3
"""Slots of one status count no more beyond this number."""
_MOST_OF_A_RULE = 2
"""Slots of one rule count no more beyond this number."""
_MOST_RUNS, _MOST_SHORT_RUNS = 4, 3
"""Missing runs of one kind count no more beyond this number; short ones, or those with a like run instead."""
_A_SHORT_RUN = 2
"""How many units a short run has at most."""
_MOST_NEGATIONS = 2
"""Negations that only the statement has count no more beyond this number."""
_MOST_UNREAD = 4
"""Sentences of the source that the judge does not read count no more beyond this number."""
_A_STEP = 2
"""Units that are at most this far apart in the passage are adjacent."""
_LACKING: dict[str, tuple[str, str]] = {
    "name": ("missing_names", "any_missing_name"),
    "concept": ("missing_concepts", "any_missing_concept"),
    "word": ("missing_words", "any_missing_word"),
}
"""The features of units that are lacking, by their kind: how many, and whether there are any."""
_VALUES: dict[tuple[ValueKind, Status], tuple[str, str]] = {
    ("date", "agree"): ("dates_agree", "any_date_agree"),
    ("date", "differ"): ("dates_differ", "any_date_differ"),
    ("date", "unknown"): ("dates_unknown", "any_date_unknown"),
    ("date", "missing"): ("dates_missing", "any_date_missing"),
    ("figure", "agree"): ("figures_agree", "any_figure_agree"),
    ("figure", "differ"): ("figures_differ", "any_figure_differ"),
    ("figure", "unknown"): ("figures_unknown", "any_figure_unknown"),
    ("figure", "missing"): ("figures_missing", "any_figure_missing"),
}
"""The features of values, by their kind and status: how many, and whether there are any."""
_MISSING_RUNS: dict[MissingRunKind, tuple[str, str]] = {
    "substitution": ("substitutions", "substitution_weight"),
    "insertion": ("insertions", "insertion_weight"),
    "open": ("opens", "open_weight"),
    "moved": ("moveds", "moved_weight"),
}
"""The features of missing runs, by their kind: how many, and their weight."""
_RULES: tuple[RuleName, ...] = ("negation", "antonym", "name-mismatch", "place-mismatch")
"""Rules whose slots are counted, each in a feature of its name."""


def features(nearest: Finding, findings: Sequence[Finding]) -> Features:
    """Return all features of the nearest finding by name; the evidence is chosen from its whole source.

    As the evidence may be other sentences than the nearest passage, it is compared anew; under any policy as in news,
    since the weights were fitted to such comparisons, and what only `strict` tells apart is left to the rules.
    """
    stated, passage = nearest.stated, evidence_for(nearest)
    seen = compare(stated, passage, "news")
    ours, theirs = words_of(stated, passage, seen.alignment, seen.slots)
    known, lang = set(theirs.forms), stated.sentence.lang
    return {
        **_coverage(seen.alignment),
        **_slots(seen.slots),
        **_missing(missing_runs(seen.alignment, passage)),
        **_turns(stated, passage),
        **_order(seen.alignment, passage),
        "length": log1p(len(stated.units)),
        **word_features(ours, known, theirs, lang),
        **edit_features(ours, theirs, known, lang),
        **gap_features(ours, theirs),
        **neighbour_features(ours, theirs, known),
        **rival_features(ours, theirs, words_in_focus(stated, passage), lang),
        **bounds(stated, seen.slots),
        **_unread(passage),
        **_rules(nearest, findings),
    }


def _unread(passage: Passage) -> Features:
    """Count the other sentences of the source: a short source leaves more unsaid."""
    around = len(passage.article.places) if passage.article else 0
    unread = max(0, around - 1 - len(passage.context))
    return {"unread": min(unread, _MOST_UNREAD), "whole_source_read": float(unread == 0)}


def _rules(nearest: Finding, findings: Sequence[Finding]) -> Features:
    """Describe the outcome of the rules."""
    return {
        "rule_supports": float(nearest.stance == "supports"),
        "rule_refutes": float(nearest.stance == "refutes"),
        "any_rule_supports": float(any(f.stance == "supports" for f in findings)),
        "any_rule_refutes": float(any(f.stance == "refutes" for f in findings)),
        "rest_found": nearest.rest,
        "nearness": nearest.nearness(),
        "lacks_counterpart": float(nearest.is_open()),
        "differs": float(bool(nearest.differences())),
    }


def _coverage(alignment: Alignment) -> Features:
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
    for kind, (number, any_lacking) in _LACKING.items():
        count = len(alignment.missing(kind))
        found[number] = min(count, _MOST_UNITS)
        found[any_lacking] = float(count > 0)
    found["weak"] = min(sum(0 < p.strength < _WEAK and p.reading is not None for p in pairs), _MOST_UNITS)
    return found


def _slots(slots: Sequence[Slot]) -> Features:
    found: Features = {}
    count = Counter((_kind(slot), slot.status) for slot in slots)
    for kind_and_status, (number, any_such) in _VALUES.items():
        found[number] = min(count[kind_and_status], _MOST_SLOTS)
        found[any_such] = float(count[kind_and_status] > 0)
    for rule in _RULES:
        found[rule] = min(sum(s.rule == rule for s in slots), _MOST_OF_A_RULE)
    return found


def _kind(slot: Slot) -> ValueKind | None:
    """Return the kind of a value, an identifier being a figure; None for a time of day, which has no feature."""
    if slot.rule not in VALUE_RULES or slot.rule == "time-mismatch":
        return None
    return "date" if slot.rule == "date-mismatch" else "figure"


def _missing(missing: list[MissingRun]) -> Features:
    found: Features = {}
    for kind, (number, weight) in _MISSING_RUNS.items():
        weights = [s.weight for s in missing if s.kind == kind]
        found[number] = min(len(weights), _MOST_RUNS)
        found[weight] = min(sum(weights), _MOST_WEIGHT)
    found["longest_missing"] = min(max((s.weight for s in missing), default=0.0), _MOST_WEIGHT)
    one_for_one = [s for s in missing if len(s.units) == 1 and len(s.instead) == 1]
    short = [s for s in missing if s.kind == "substitution" and len(s.units) <= _A_SHORT_RUN]
    found["one_for_one"] = min(len(one_for_one), _MOST_SHORT_RUNS)
    found["short_substitutions"] = min(len(short), _MOST_SHORT_RUNS)
    found["replaced_kind_alike"] = min(sum(_alike(s) for s in missing), _MOST_SHORT_RUNS)
    return found


def _alike(run: MissingRun) -> bool:
    """Tell whether units of the same kind are there instead."""
    return bool({u.kind for u in run.units} & {u.kind for u in run.instead})


def _turns(stated: Reading, passage: Passage) -> Features:
    ours = len(heads(stated))
    theirs = len(heads(passage.focus)) + sum(len(heads(r)) for r in passage.context)
    found: Features = {
        "negations_stated_only": float(ours > 0 and theirs == 0),
        "negations_found_only": float(ours == 0 and theirs > 0),
        "negations_in_focus_only": float(ours == 0 and len(heads(passage.focus)) > 0),
        "negations_more": min(max(0, ours - theirs), _MOST_NEGATIONS),
    }
    for key, words in signals(stated.sentence.lang).items():
        in_statement = any(word in stated.words for word in words)
        in_passage = any(word in reading.words for reading in passage.sentences for word in words)
        found[f"only_stated_{key}"] = float(in_statement and not in_passage)
    return found


def _order(alignment: Alignment, passage: Passage) -> Features:
    """Measure how much of the statement is in the same order in the passage, unit by unit."""
    place: dict[int, int] = {id(u): at for at, u in enumerate(_all_units(passage))}
    places = [place[id(p.found)] for p in alignment.pairs if p.found and id(p.found) in place]
    steps = list(itertools.pairwise(places))
    if not steps:
        return {"in_order": 0.0, "adjacent": 0.0}
    return {
        "in_order": sum(b > a for a, b in steps) / len(steps),
        "adjacent": sum(0 < b - a <= _A_STEP for a, b in steps) / len(steps),
    }


def _all_units(passage: Passage) -> list[Unit]:
    return [unit for reading in passage.in_order() for unit in reading.units]
