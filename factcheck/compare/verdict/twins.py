"""Twins: two sources about one event, each in its own words or language, that differ in a figure or an hour.

They are recognised by names that no lexicon has and both of them share: ship, village, officer. In twins, a sentence
that differs in one value need not cover nearly all of the statement for it to be disputed. Days are left to
`same_event.py`: what happened on one day of the event may happen again on others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.names import PLACES, name_kind
from factcheck.compare.rule_names import VALUE_RULES
from factcheck.compare.shared_matter import EVENT_TO_REFUTE, has_event
from factcheck.compare.slots import with_status

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from factcheck.compare.comparison import Assessment
    from factcheck.model import Span, Stance

_OWN_NAMES = 2
"""Least number of names outside the lexicons that twins share."""
_NAMES = 3
"""Least number of names, including places, that they share."""
_AS_NEAR = 0.25
"""How much less of the statement a sentence may cover than the other source's."""
LEAST = 0.6
"""Share of the statement that it must cover in any case."""


def twins_against(ranked: Sequence[Assessment], supporting: Assessment) -> list[Assessment]:
    """Return, as refuting, a passage of each twin that gives a value differently and nowhere agrees on it."""
    agreeing = {slot.stated_span for slot in with_status(supporting.slots, "agree") if slot.is_value}
    found = (f for f in ranked if f.source_id() != supporting.source_id() and _differs_in(f, agreeing))
    near = (f for f in found if f.share >= supporting.share - _AS_NEAR)
    against = [assessment for assessment in near if _are_twins(assessment, supporting)]
    agreeing_sources = {assessment.source_id() for assessment in ranked if _agrees_in(assessment, agreeing)}
    return [_turned(one, "refutes") for one in _by_source(against) if one.source_id() not in agreeing_sources]


def twins_for(ranked: Sequence[Assessment], refuting: Assessment) -> list[Assessment]:
    """Return, as supporting, a passage of each twin that agrees on the only value that a passage refutes."""
    if len(refuting.differences()) != 1 or not _differs_in(refuting, {refuting.differences()[0].stated_span}):
        return []
    spans = {refuting.differences()[0].stated_span}
    found = (f for f in ranked if f.source_id() != refuting.source_id() and _agrees_in(f, spans))
    near = (f for f in found if f.stance != "refutes" and not f.differences() and _is_near(f, refuting))
    return [_turned(assessment, "supports") for assessment in _by_source(near) if _are_twins(refuting, assessment)]


def _turned(assessment: Assessment, stance: Stance) -> Assessment:
    return replace(assessment, stance=stance, score=assessment.share)


def _by_source(assessments: Iterable[Assessment]) -> list[Assessment]:
    first: dict[str, Assessment] = {}
    for assessment in assessments:
        first.setdefault(assessment.source_id(), assessment)
    return list(first.values())


def _differs_in(assessment: Assessment, spans: Collection[Span]) -> bool:
    """Tell whether a sentence differs only in one value, at one of some spans, and covers most of the rest."""
    differing = assessment.differences()
    return (
        len(differing) == 1
        and differing[0].rule in VALUE_RULES - {"date-mismatch"}
        and differing[0].stated_span in spans
        and not _lacks_value(assessment)
        and assessment.share >= LEAST
        and has_event(assessment.alignment.pairs, assessment.passage.focus, EVENT_TO_REFUTE)
    )


def _agrees_in(assessment: Assessment, spans: Collection[Span]) -> bool:
    agreeing = with_status(assessment.slots, "agree")
    return any(slot.is_value and slot.stated_span in spans for slot in agreeing)


def _is_near(one: Assessment, other: Assessment) -> bool:
    has_the_event = has_event(one.alignment.pairs, None, EVENT_TO_REFUTE)
    return has_the_event and not _lacks_value(one) and one.share >= max(LEAST, other.share - _AS_NEAR)


def _lacks_value(assessment: Assessment) -> bool:
    """Tell whether a figure or a name of the statement has no counterpart in a passage."""
    open_ = any(slot.is_open() and not slot.tells_when() for slot in assessment.slots)
    return open_ or bool(assessment.alignment.missing("name"))


def _are_twins(differing: Assessment, other: Assessment) -> bool:
    """Tell whether two sources are about one event, and their passages about one time."""
    shared = differing.passage.subject & other.passage.subject
    own = sum(name_kind(key) == "unknown" for key in shared)
    places = sum(name_kind(key) in PLACES for key in shared)
    if own < _OWN_NAMES or own + places < _NAMES:
        return False
    from factcheck.compare.verdict.same_event import same_time  # lazy: few sources share so many names

    return same_time(differing, other)
