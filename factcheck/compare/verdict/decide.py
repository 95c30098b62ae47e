"""Derives one verdict from the stances of all passages: which of them decides, and which one is of the event meant.

A passage that supports may be outweighed by others, which refute the statement or say otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.comparison import Assessment
from factcheck.compare.judge.evidence import OTHER_LANGUAGE, is_across, nearest_of
from factcheck.compare.reason import Reason, first
from factcheck.compare.shared_matter import EVENT_TO_REFUTE, has_event
from factcheck.compare.slots import with_status
from factcheck.compare.verdict.identified import is_identified
from factcheck.language.sentence import Sentence
from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.compare.comparison import Slot
    from factcheck.compare.judge.model import Model

_DISPUTED = 0.5
"""Share of a statement that a sentence must cover in which two sides only accuse each other of it."""
_ASKED = 2
"""For how many supporting passages other sources are searched for contradicting values."""
_SHOWN = 3
"""How many passages are shown where none decides."""
_ALSO_NEAR = 2
"""How many passages of other sources are shown next to those that decide by their words."""
_NOT_TOO_FAR = 0.25
"""How much less of its words a passage may cover that agrees on every figure and date, and still be the one meant."""
_CLEARLY_MORE = 0.13
"""How much more of a statement a sentence must cover to be the one meant because of a name in it."""
_SAME_DATE_MARGIN = 0.3
"""How much less of its words a passage may cover that has the exact day or month, and still be the one meant."""
_SAME_FIGURE_MARGIN = 0.1
"""How much less of them one may cover that has the exact figure."""
_CLEARLY_NEARER = 0.08
"""How much more of the statement a refuting passage must cover to outweigh a supporting one."""
_MUCH_FURTHER = 0.35
"""How much less of its words a passage covers to be about something else, whatever agrees."""
_FURTHER = 0.15
"""How much less of them it covers where words differ."""
_NEARLY_AS_NEAR = 0.05
"""How much more of the statement a sentence in another source must cover that relates it to something else; in the same
source it may cover less by as much."""
_ALL_OF_IT = 0.95
"""Share of a statement's words from which a sentence counts as having all of them."""


class Decision(msgspec.Struct, frozen=True):
    """The verdict on a statement, with all that was found on the way to it."""

    sentence: Sentence
    """The statement as it was typed."""
    compared: Sequence[Assessment] | None
    """What each likely passage says, the nearest first; None if the sources know too few of the statement's words."""
    verdict: Verdict
    decisive: Sequence[Assessment]
    """The assessments that the verdict rests on, the decisive one first."""


Decided = tuple[Verdict, list[Assessment]]
"""A verdict and the assessments that it rests on, the decisive one first."""


def none_known(supporting: Assessment) -> list[Assessment]:
    """Return no passages that contradict a supporting one."""
    return []


def decide(
    assessments: Sequence[Assessment],
    certainty: float,
    model: Model | None = None,
    against: Callable[[Assessment], list[Assessment]] = none_known,
    sentences: int = 1,
) -> Decided:
    """Return the verdict and the assessments it rests on, the decisive one first.

    A supporting passage outweighs those that would refute, unless one of these covers the matter much better, or
    another source contradicts it on the same event. `against` looks for further passages of other sources that give one
    of its values differently. Among many `sentences` only those count that share enough to be about the same matter.
    """
    ranked = sorted(_judged(assessments, certainty, model), key=lambda f: (-f.score, f.passage.focus.claim.id))
    refuting = [f for f in ranked if f.stance == "refutes" and is_identified(f, sentences)]
    supporting = [f for f in ranked if f.stance == "supports" and still_supports(f, ranked)]
    if supporting:
        known = [f for f in supporting if is_identified(f, sentences)]
        return _supported(known, refuting, ranked, against) if known else _left_open(ranked)
    if refuting and (twins := _for(refuting[0], ranked)):
        return Verdict.CONFLICTING, [*twins, *refuting]
    if refuting and not any(fits_event_better(f, refuting[0]) for f in ranked):
        return Verdict.REFUTED, [*refuting, *_also_near(ranked, refuting)]
    if disputed := [assessment for assessment in ranked if assessment.is_disputed() and assessment.share >= _DISPUTED]:
        return Verdict.CONFLICTING, disputed[:1]
    return _left_open(ranked)


def _supported(
    supporting: Sequence[Assessment],
    refuting: Sequence[Assessment],
    ranked: Sequence[Assessment],
    against: Callable[[Assessment], list[Assessment]],
) -> Decided:
    """Return the verdict where passages support: others may contradict them."""
    first = supporting[0]
    others = _against(first, ranked, refuting) or next(filter(None, map(against, supporting[:_ASKED])), [])
    if others:
        return Verdict.CONFLICTING, [first, *others, *supporting[1:]]
    return Verdict.SUPPORTED, [*supporting, *_also_near(ranked, supporting)]


def _left_open(ranked: Sequence[Assessment]) -> Decided:
    return Verdict.NOT_ENOUGH_EVIDENCE, _of_most_sources(ranked)[:_SHOWN]


def _of_most_sources(ranked: Sequence[Assessment]) -> list[Assessment]:
    """Return the best passage of each source, then the other passages: any source may be the one meant."""
    first: dict[str, Assessment] = {}
    for assessment in ranked:
        first.setdefault(assessment.source_id(), assessment)
    others = [assessment for assessment in ranked if first[assessment.source_id()] is not assessment]
    return [*first.values(), *others]


def _judged(assessments: Sequence[Assessment], certainty: float, model: Model | None) -> Sequence[Assessment]:
    """Return the assessments with the judge's stance on the nearest one, unless a rule about values has decided."""
    nearest = nearest_of(assessments)
    if nearest is None or nearest.stance == "refutes":
        return assessments
    from factcheck.compare.judge.siding import with_side  # lazy: rules often leave the judge nothing to decide

    return with_side(assessments, nearest, certainty, model)


def _against(supporting: Assessment, ranked: Sequence[Assessment], refuting: Sequence[Assessment]) -> list[Assessment]:
    """Return what contradicts a supporting passage: on the same event, by another claimant, or in a twin."""
    from factcheck.compare.verdict.claimants import other_claims  # lazy: many statements find no support
    from factcheck.compare.verdict.same_event import disagree_on_event
    from factcheck.compare.verdict.twins import twins_against

    same = [assessment for assessment in refuting if disagree_on_event(assessment, supporting)]
    return same or other_claims(ranked, supporting) or twins_against(ranked, supporting)


def _for(refuting: Assessment, ranked: Sequence[Assessment]) -> list[Assessment]:
    """Return the twins that support what a passage refutes."""
    from factcheck.compare.verdict.twins import twins_for

    return twins_for(ranked, refuting)


def _also_near(ranked: Sequence[Assessment], decisive: Sequence[Assessment]) -> list[Assessment]:
    """Return the nearest passage of each other source if words, not values, decide: it may be the one meant."""
    if any(slot.is_value and slot.status in {"agree", "differ"} for slot in decisive[0].slots):
        return []
    shown = {assessment.source_id() for assessment in decisive}
    near: dict[str, Assessment] = {}
    for assessment in sorted(ranked, key=lambda f: -f.alignment.coverage):
        if assessment.stance == "neutral" and assessment.source_id() not in shown:
            near.setdefault(assessment.source_id(), assessment)
    return list(near.values())[:_ALSO_NEAR]


def fits_event_better(one: Assessment, refuting: Assessment) -> bool:
    """Tell whether a neutral passage is the one about the event that is meant, and not the refuting one."""
    return one.stance == "neutral" and first(_SIGNS_OF_THE_EVENT, one, refuting) is not None


def _leaves_open(one: Assessment, refuting: Assessment) -> bool:
    """Tell whether a nearer passage has counterparts of what differs in the refuting one, and leaves them open."""
    differing = {slot.stated_span for slot in refuting.differences()}
    unknown = {slot.stated_span for slot in with_status(one.slots, "unknown")}
    nearer = one.alignment.coverage > refuting.alignment.coverage
    return bool(differing) and differing <= unknown and nearer and not with_status(one.slots, "missing")


def _has_name_in_question(one: Assessment, refuting: Assessment) -> bool:
    """Tell whether a nearer sentence has the very name that differs in the refuting one."""
    in_question = [slot.stated_span for slot in refuting.differences() if not slot.is_value]
    named = [pair for pair in one.alignment.pairs if one.stated.span(pair.stated) in in_question]
    if not named or len(named) < len(refuting.differences()) or one.differences() or with_status(one.slots, "bound"):
        return False
    has_them = all(pair.reading is one.passage.focus and pair.is_whole for pair in named)
    return has_them and one.alignment.coverage > refuting.alignment.coverage + _CLEARLY_MORE


def _agrees_in_question(one: Assessment, refuting: Assessment) -> bool:
    """Tell whether a passage about as near agrees on the very figures or dates that differ in the refuting one."""
    in_question = {slot.stated_span for slot in refuting.differences()}
    agreeing = {slot.stated_span for slot in with_status(one.slots, "agree")}
    dated = any(_names_month(refuting, slot) for slot in refuting.differences())
    margin = _SAME_DATE_MARGIN if dated else _SAME_FIGURE_MARGIN
    margin += OTHER_LANGUAGE if is_across(one) and not is_across(refuting) else 0.0
    as_near = one.alignment.coverage >= refuting.alignment.coverage - margin
    if not as_near or not in_question <= agreeing or one.differences():
        return False
    return has_event(one.alignment.pairs, one.passage.focus, EVENT_TO_REFUTE)


def _names_month(assessment: Assessment, slot: Slot) -> bool:
    """Tell whether a date of the statement is a day or a month, not a year."""
    return any(one.date.span == slot.stated_span and not one.names_years_only for one in assessment.stated.dates)


def _agrees_in_all(one: Assessment, refuting: Assessment) -> bool:
    """Tell whether a passage not much further off agrees on all its figures and dates, and on more of them."""
    agreeing = sum(slot.status == "agree" and slot.reading is one.passage.focus for slot in one.slots)
    elsewhere = len(with_status(refuting.slots, "agree"))
    near = one.alignment.coverage >= refuting.alignment.coverage - _NOT_TOO_FAR
    return near and agreeing > max(1, elsewhere) and agreeing == len(one.slots)


_SIGNS_OF_THE_EVENT: tuple[Reason[[Assessment, Assessment]], ...] = (
    Reason("agrees-in-question", _agrees_in_question),
    Reason("leaves-open", _leaves_open),
    Reason("agrees-in-all", _agrees_in_all),
    Reason("name-in-question", _has_name_in_question),
)
"""Why a neutral passage is the one about the event that is meant, and not a refuting one."""


def still_supports(supporting: Assessment, ranked: Sequence[Assessment]) -> bool:
    """Tell whether a passage still supports in view of the others."""
    return not any(
        _outweighs(other, supporting) if other.stance == "refutes" else _says_otherwise(other, supporting)
        for other in ranked
        if other is not supporting
    )


def _says_otherwise(one: Assessment, supporting: Assessment) -> bool:
    """Tell whether a sentence relates the statement to something else, and so a passage does not support it.

    In another source it must clearly have more of the statement; in the same source it may have nearly as much.
    """
    lead = one.alignment.coverage - supporting.alignment.coverage
    same_source = one.source_id() == supporting.source_id()
    if with_status(one.slots, "bound") and lead > (-_NEARLY_AS_NEAR if same_source else _NEARLY_AS_NEAR):
        return True
    if not same_source:
        return False
    disputed = one.is_disputed() and lead > -_NEARLY_AS_NEAR
    return disputed or _is_borrowed_from(one, supporting, lead) or _turns_what_agrees(one, supporting, lead)


def _is_borrowed_from(one: Assessment, supporting: Assessment, lead: float) -> bool:
    """Tell whether a passage has words only from a sentence that turns them, or that has all words, but another day."""
    borrowed = {
        supporting.stated.span(pair.stated)
        for pair in supporting.alignment.pairs
        if pair.reading is one.passage.focus and pair.has_content
    }
    if any(_differs_in_words(slot) and slot.stated_span in borrowed for slot in one.slots):
        return lead > -_NEARLY_AS_NEAR
    has_all_words = one.alignment.focus_coverage >= _ALL_OF_IT and not is_across(one)
    return bool(borrowed) and has_all_words and bool(with_status(one.slots, "elsewhere"))


def _turns_what_agrees(one: Assessment, supporting: Assessment, lead: float) -> bool:
    """Tell whether a sentence with more of the statement differs in words; less is enough if values agree there."""
    in_it = any(slot.reading is one.passage.focus for slot in with_status(supporting.slots, "agree"))
    return lead > (-_NEARLY_AS_NEAR if in_it else 0) and any(map(_differs_in_words, one.slots))


def _differs_in_words(slot: Slot) -> bool:
    return slot.status == "differ" and not slot.is_value


def _leans_on(supporting: Assessment, other: Assessment) -> bool:
    """Tell whether a passage owes part of the statement, or a figure or date, to the sentence of another passage."""
    sentence = other.passage.focus
    agreed = any(slot.reading is sentence for slot in with_status(supporting.slots, "agree"))
    return agreed or any(pair.reading is sentence and pair.has_content for pair in supporting.alignment.pairs)


def _outweighs(refuting: Assessment, supporting: Assessment) -> bool:
    """Tell whether a refuting passage is so much nearer that the supporting one is about something else.

    Any lead is enough where the supporting one depends on its very sentence, and none is needed where it has the figure
    or date in question only from there. One that agrees on it by itself is not outweighed: then the sources disagree.
    """
    differing = {slot.slot for slot in refuting.differences()}
    by_value = all(slot.is_value for slot in refuting.differences())
    lead = refuting.alignment.coverage - supporting.alignment.coverage
    if lead > (_MUCH_FURTHER if by_value else _FURTHER):
        return True
    agreeing = [slot for slot in with_status(supporting.slots, "agree") if slot.slot in differing]
    if agreeing and all(slot.reading is refuting.passage.focus for slot in agreeing):
        return True
    if by_value and agreeing:
        return False
    nearer = 0.0 if _leans_on(supporting, refuting) else _CLEARLY_NEARER
    return supporting.nearness() < refuting.nearness() - nearer
