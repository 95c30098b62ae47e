"""The judge's features: named numbers, each of which can be traced to the words."""

from __future__ import annotations

from math import log1p
from typing import TYPE_CHECKING

from factcheck.compare.align.missing_runs import missing_runs
from factcheck.compare.judge.evidence import evidence_for
from factcheck.compare.judge.features.aligned_words import words_in_focus, words_of
from factcheck.compare.judge.features.coverage import coverage_features, stretch_features
from factcheck.compare.judge.features.edits import edit_features
from factcheck.compare.judge.features.gaps import gap_features
from factcheck.compare.judge.features.neighbours import neighbour_features
from factcheck.compare.judge.features.rivals import rival_features
from factcheck.compare.judge.features.slots import bound_features, slot_features
from factcheck.compare.judge.features.wording import turn_features, word_features
from factcheck.compare.stance import compare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.comparison import Assessment, Passage
    from factcheck.compare.judge.model import Features

_MOST_UNREAD = 4
"""Sentences of the source that the judge does not read count no more beyond this number."""


def features(nearest: Assessment, assessments: Sequence[Assessment]) -> Features:
    """Return all features of the nearest assessment by name; the evidence is chosen from its whole source.

    As the evidence may be other sentences than the nearest passage, it is compared again; under any policy as in news,
    since the weights were fitted to such comparisons, and what only `strict` tells apart is left to the rules.
    """
    stated, passage = nearest.stated, evidence_for(nearest)
    seen = compare(stated, passage, "news")
    stated_words, evidence_words = words_of(stated, passage, seen.alignment, seen.slots)
    known, lang = {word.form for word in evidence_words}, stated.sentence.lang
    return {
        **coverage_features(seen.alignment, passage),
        **slot_features(seen.slots),
        **stretch_features(missing_runs(seen.alignment, passage)),
        **turn_features(stated, passage),
        "length": log1p(len(stated.units)),
        **word_features(stated_words, known, evidence_words, lang),
        **edit_features(stated_words, evidence_words, known, lang),
        **gap_features(stated_words, evidence_words),
        **neighbour_features(stated_words, evidence_words, known),
        **rival_features(stated_words, evidence_words, words_in_focus(stated, passage), lang),
        **bound_features(stated, seen.slots),
        **_unread(passage),
        **_rules(nearest, assessments),
    }


def _unread(passage: Passage) -> Features:
    """Count the other sentences of the source: a short source leaves more unsaid."""
    around = len(passage.article.places) if passage.article else 0
    unread = max(0, around - 1 - len(passage.context))
    return {"unread": min(unread, _MOST_UNREAD), "whole_source_read": float(unread == 0)}


def _rules(nearest: Assessment, assessments: Sequence[Assessment]) -> Features:
    """Describe the outcome of the rules."""
    return {
        "rule_supports": float(nearest.stance == "supports"),
        "rule_refutes": float(nearest.stance == "refutes"),
        "any_rule_supports": float(any(f.stance == "supports" for f in assessments)),
        "any_rule_refutes": float(any(f.stance == "refutes" for f in assessments)),
        "rest_found": nearest.share,
        "nearness": nearest.nearness(),
        "lacks_counterpart": float(nearest.is_open()),
        "differs": float(bool(nearest.differences())),
    }
