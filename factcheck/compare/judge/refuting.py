"""Conditions for a cautious judge to call a statement refuted: the same matter, and something else in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import share_found
from factcheck.compare.align.missing_runs import missing_runs
from factcheck.compare.another_case import is_another_case
from factcheck.compare.contradiction import A_COPY
from factcheck.compare.judge.evidence import is_across
from factcheck.compare.judge.replacements import values_nearby
from factcheck.compare.layout.names import name_kind
from factcheck.compare.layout.units import LIGHT
from factcheck.compare.rule_names import NAME_RULES, TURN_RULES, VALUE_RULES, WHEN_RULES
from factcheck.compare.sense.polarity.negations import negated_is_missing
from factcheck.compare.sense.polarity.reversals import names_reversal
from factcheck.compare.shared_matter import EVENT_TO_REFUTE, has_event, lacks_thing
from factcheck.compare.slots import are_exchanged, with_status
from factcheck.language.lexicon import DEEDS, THINGS_AND_PEOPLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.align.missing_runs import MissingRun
    from factcheck.compare.comparison import Assessment

_ENOUGH_WITHOUT_FIGURE = 0.8
"""Share of a statement from which a figure that the passage lacks is an error, not another event."""
_ENOUGH_WITHOUT_ACTION = 0.75
"""Share from which an action that it lacks is one."""
_TYING = 2
"""How many agreeing figures and dates tie a passage to a statement of which it lacks a name or a thing."""
SAME_MATTER = 0.5
"""Least share of a statement that a passage must cover for the judge to differ from the rules."""
_SAME_WITH_GAPS = 0.65
"""Least share to call it refuted where the passage lacks a name and the figures and dates do not all agree either, or
where it lacks one name and differs in another."""

_UNDECIDED = VALUE_RULES | TURN_RULES
"""Rules that may leave open what a judge of words would not notice."""


def may_refute(assessment: Assessment) -> bool:
    """Tell whether a passage may refute a statement at all, however likely the judge finds it."""
    if is_across(assessment):
        return False  # other words need not mean another thing
    if assessment.stated.negated and (names_reversal(assessment.passage.focus) or names_reversal(assessment.stated)):
        return False  # "did not accept" and "refused" mean the same, and a negated statement may agree with a denial
    if is_another_case(assessment.comparison()):
        return False  # another event, or another time
    if negated_is_missing(assessment.comparison()):
        return False  # "did not qualify" may well be told as "lost its place"
    if not is_same_matter(assessment):
        return False  # another subject
    if _is_undecided(assessment) or is_told(assessment) or _lacks_figure(assessment):
        return False
    return is_pointed(assessment)


def is_told(assessment: Assessment) -> bool:
    """Tell whether the rules find support in which every value agrees: other words can only put it in doubt."""
    values = {slot.status for slot in assessment.slots if not slot.incidental}
    return assessment.stance == "supports" and values == {"agree"}


def _lacks_figure(assessment: Assessment) -> bool:
    """Tell whether the passage lacks a figure of the statement, and its neighbours have none of that kind."""
    lacks = any(slot.lacks_figure() for slot in assessment.slots)
    return lacks and assessment.alignment.coverage < _ENOUGH_WITHOUT_FIGURE and not values_nearby(assessment)


def is_pointed(assessment: Assessment) -> bool:
    """Tell whether the passage has something in place of what it lacks, which is otherwise added, not contradicted."""
    if differing := assessment.differences():
        return any(slot.found for slot in differing)
    lacking = missing_runs(assessment.alignment, assessment.passage)
    return any(_has_rival(run) for run in lacking) or bool(values_nearby(assessment))


def _has_rival(run: MissingRun) -> bool:
    """Tell whether something of weight replaces something of weight: "including" is not a rival of "more"."""
    weighty = run.weight > LIGHT and any(unit.has_content for unit in run.instead)
    return weighty and not _is_described(run)


def _is_described(run: MissingRun) -> bool:
    """Tell whether the passage has no other name in place of the statement's: "the French coach" may be him."""
    kinds = {name_kind(unit.key) for unit in run.units if unit.is_name}
    others = {name_kind(unit.key) for unit in run.instead if unit.is_name}
    return all(unit.is_name for unit in run.units) and kinds.isdisjoint(others)


def _is_undecided(assessment: Assessment) -> bool:
    """Tell whether the counterpart of a figure, negation or opposite neither agrees nor differs: 3 of 15 dead.

    The same holds for a value or an opposite elsewhere: something may go on one day and be over on another.
    """
    return any(slot.status in ("unknown", "elsewhere") and slot.rule in _UNDECIDED for slot in assessment.slots)


def is_same_matter(assessment: Assessment) -> bool:
    """Tell whether the passage covers enough of the statement that what it lacks is an error, not another subject."""
    pairs, most = assessment.alignment.pairs, assessment.alignment.coverage >= _ENOUGH_WITHOUT_ACTION
    agreeing = len(with_status(assessment.slots, "agree"))
    by_value = any(slot.is_value for slot in assessment.differences())
    if by_value and any(slot.rule in NAME_RULES and slot.status in {"bound", "elsewhere"} for slot in assessment.slots):
        return False  # it is the value of another name
    if by_value and not (_has_all_subjects(assessment) or are_exchanged(assessment.differences())):
        return False  # the rules leave open whose value it is
    if by_value and lacks_thing(pairs) and not (agreeing >= _TYING or (most and agreeing)):
        return False  # the differing value is that of another thing
    missing = any(slot.status == "missing" and not slot.incidental for slot in assessment.slots)
    nameless = bool(assessment.alignment.missing("name"))
    gaps = missing or (nameless and assessment.differences() and agreeing < _TYING)
    enough_happened = (most and not missing) or has_event(pairs, None, EVENT_TO_REFUTE)
    found = assessment.weight_found(values=not (missing or nameless))
    enough = _SAME_WITH_GAPS if gaps else SAME_MATTER
    return assessment.alignment.coverage >= enough and found >= A_COPY and enough_happened and _has_words(pairs)


def _has_all_subjects(assessment: Assessment) -> bool:
    """Tell whether the sentence has all that a value may be of, or is a long copy: a date may also be of an action."""
    if assessment.comparison().is_long_copy():
        return True
    away = [p.stated for p in assessment.alignment.pairs if p.reading is not assessment.passage.focus or not p.strength]
    dated = any(slot.rule in WHEN_RULES for slot in assessment.differences())
    kinds = THINGS_AND_PEOPLE | DEEDS if dated else THINGS_AND_PEOPLE
    return not any(unit.is_name or (unit.entry_kind in kinds and unit.has_content) for unit in away)


def _has_words(pairs: Sequence[Pair]) -> bool:
    """Tell whether a passage covers half of what is not a name: two countries alone are not a subject."""
    words = [pair for pair in pairs if not pair.stated.is_name]
    return not words or share_found(words) >= SAME_MATTER
