"""Reasons for which the judge does not take the side that the words speak for.

Some are figures. A judge of words may call supported what lacks a counterpart for a figure, as the passage may count
the same by another noun: "52 people and the four bombers". Where no sentence has the number at all, nothing bears the
statement out. And a figure of the same measure that is close, 3,737 cases for more than 3,780, was hardly found by
chance: the passage speaks of the same matter even if it lacks its name, as a sentence out of its article often does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.another_time import asks_for_later_level
from factcheck.compare.judge.evidence import evidence_for
from factcheck.compare.judge.refuting import is_pointed, is_same_matter
from factcheck.compare.layout.counting import has_no_noun
from factcheck.compare.layout.names import name_kind
from factcheck.compare.rule_names import NAME_RULES
from factcheck.compare.values.figures.intervals import is_same_amount

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.comparison import Assessment, Slot
    from factcheck.compare.layout.values import Figure
    from factcheck.model import Stance

_SUBJECT = 1
"""Up to this token a name begins that a statement is about, with or without an article before it."""
_LOOSE = frozenset({"about", "nearly", "dozens", "between"})
"""Hedges of figures that a source may well put otherwise: "hundreds", "two or three"."""
_NARROW = 0.05
"""Greatest relative distance of a narrow miss."""
_LEAST_MISSED = 100
"""Smaller figures are too close to each other to show that one was made from the other."""


def contradicts_in_one_point(assessment: Assessment) -> bool:
    """Tell whether a value differs, or what happened first."""
    if any(slot.is_value for slot in assessment.differences()):
        return True
    from factcheck.compare.sense.comparing.order import order_differs  # lazy: few passages are judged so

    return assessment.stated.sentence.lang == "en" and order_differs(assessment.comparison())


def is_contrary(assessment: Assessment) -> bool:
    """Tell whether a turn differs, or what is found is said of somebody or something else."""
    if any(slot.rule not in NAME_RULES for slot in assessment.differences()):
        return True
    if _names_another(assessment):
        return True
    from factcheck.compare.sense.support_vetoes import is_surely_doubtful  # lazy: few passages are judged so

    return assessment.stance != "supports" and is_surely_doubtful(assessment.comparison())


def _names_another(assessment: Assessment) -> bool:
    """Tell whether a passage lacks a name, and its sentence has another of the kind that the statement lacks.

    The subject is left out, for which a pronoun or a surname may stand.
    """
    lacking = [pair.stated for pair in assessment.alignment.pairs if not pair.strength and pair.stated.is_name]
    kinds = {name_kind(name.key) for name in lacking if name.first > _SUBJECT}
    known = {pair.found for pair in assessment.alignment.pairs}
    return any(name_kind(name.key) in kinds for name in assessment.passage.focus.named if name not in known)


def is_only_added(assessment: Assessment) -> bool:
    """Tell whether a passage has most of a statement, and nothing in place of the rest.

    In Vietnamese that seldom means that something was added: the labelled pairs are mostly about contradictions.
    """
    if assessment.stated.sentence.lang != "en" or any(slot.is_open() for slot in assessment.slots):
        return False
    return not assessment.differences() and is_same_matter(assessment) and not is_pointed(assessment)


def is_left_open(assessment: Assessment, stance: Stance) -> bool:
    """Tell whether a date or figure of the statement is left open, or, to refute, asked for a later day."""
    if stance == "refutes":
        return asks_for_later_level(assessment.stated, assessment.slots)
    open_date = any(slot.tells_when() and slot.status == "unknown" for slot in assessment.slots)
    return open_date or _has_unmet_figure(assessment)


def _has_unmet_figure(assessment: Assessment) -> bool:
    """Tell whether a figure that the statement gives plainly, or as a bound, is met by none of the evidence.

    One and none are left out, as a source often has them unsaid: "a judge" for "one judge"; and so is a bare whole
    number, which may be part of a name: "Zhabdol 2".
    """
    lacking = {slot.stated_span for slot in assessment.slots if slot.is_value and slot.is_open()}
    stated = [figure for figure in assessment.stated.figures if figure.bare_span in lacking and _is_plain(figure)]
    if not stated:
        return False
    passage = evidence_for(assessment)
    found = [figure for reading in passage.sentences for figure in reading.figures]
    return not all(_is_met(figure, found) for figure in stated)


def _is_plain(stated: Figure) -> bool:
    value, quantity = stated.value.high, stated.quantity
    may_be_name = quantity.hedge == "exact" and has_no_noun(quantity) and value.is_integer()
    return value not in {0, 1} and quantity.hedge not in _LOOSE and not may_be_name


def _is_met(stated: Figure, found: Iterable[Figure]) -> bool:
    """Tell whether one of some figures equals the stated one, whatever its unit."""
    return any(one.value == stated.value or is_same_amount(one.quantity, stated.quantity) for one in found)


def misses_narrowly(assessment: Assessment) -> bool:
    """Tell whether a figure of a passage narrowly differs from a statement's, all other values of which agree."""
    values = [slot for slot in assessment.slots if slot.is_value and not slot.incidental]
    missed = [slot for slot in values if slot.status == "differ" and _is_narrow(assessment, slot)]
    return bool(missed) and all(slot in missed or slot.status == "agree" for slot in values)


def _is_narrow(assessment: Assessment, slot: Slot) -> bool:
    stated, found = assessment.comparison().figures_of(slot)
    if stated is None or found is None:
        return False
    low, high = sorted((stated.value.low, found.value.low))
    return low >= _LEAST_MISSED and high - low <= _NARROW * high
