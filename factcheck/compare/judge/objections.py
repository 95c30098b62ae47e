"""Reasons for which the judge does not take the side that the words speak for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.judge.refuting import is_pointed, is_same_matter
from factcheck.compare.judge.unmet_figures import has_unmet_figure
from factcheck.compare.layout.name_kinds import name_kind
from factcheck.compare.rule_names import NAME_RULES
from factcheck.compare.values.figures.changing_levels import asks_for_later_level

if TYPE_CHECKING:
    from factcheck.compare.assessment import Assessment
    from factcheck.model import Stance

_SUBJECT = 1
"""Up to this token a name begins that a statement is about, with or without an article before it."""


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
    if stance == "neutral":
        return False
    open_date = any(slot.tells_when() and slot.status == "unknown" for slot in assessment.slots)
    return open_date or has_unmet_figure(assessment)
