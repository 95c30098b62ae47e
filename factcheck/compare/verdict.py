"""From the stances of passages to one verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.days import days_apart
from factcheck.compare.judging import judged
from factcheck.compare.matter import BY_VALUE, EVENT_TO_REFUTE, LIGHT, has_event
from factcheck.compare.slots import with_status
from factcheck.extract.dates.overlap import compare_dates
from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.judge import Model
    from factcheck.compare.slots import Slot
    from factcheck.compare.stance import Finding

SAME_EVENT_DAYS = 3
"""Sources that put one event this few days apart contradict each other; further apart they speak of two events."""

CLEARLY_NEARER = 0.08
"""By how much more of the statement a refuting passage must have to outweigh one that supports."""

MUCH_FURTHER = 0.35
"""By how much less of its words a passage speaks of something else, whatever agrees."""
NOT_TOO_FAR = 0.25
"""By how much less of its words a passage that agrees on every figure and date may have, and still be the one meant."""
ALSO_NEAR = 2
"""How many passages of other sources are shown beside those that decide by their words."""
SAME_DAY_MARGIN, SAME_FIGURE_MARGIN = 0.3, 0.1
"""By how much less of its words a passage that has the very day, or the very figure, may have, and still be the one
meant."""
DASHES_OF_A_DAY = 2
"""In EDTF: "2020-11-09", "XXXX-11-09"."""
NEARLY_ALL = 0.9
"""How much of the statement a source must have to contradict another one's figure."""


def decide(findings: Sequence[Finding], certainty: float, model: Model | None = None) -> tuple[Verdict, list[Finding]]:
    """Return the verdict and the findings that count, the decisive one first.

    A passage that supports outweighs those that would refute, unless one of these speaks of the matter much more
    plainly, or another source contradicts it on the same event.
    """
    ranked = sorted(judged(findings, certainty, model), key=lambda f: (-f.score, f.passage.focus.claim.id))
    refuting = [f for f in ranked if f.stance == "refutes"]
    supporting = [f for f in ranked if f.stance == "supports" and _holds(f, ranked)]
    if supporting:
        against = [f for f in refuting if contradicts(f, supporting[0])]
        if against:
            return Verdict.CONFLICTING, [supporting[0], *against, *supporting[1:]]
        return Verdict.SUPPORTED, [*supporting, *_also_near(ranked, supporting)]
    if refuting and not any(_tells_more(f, refuting[0]) for f in ranked):
        return Verdict.REFUTED, [*refuting, *_also_near(ranked, refuting)]
    return Verdict.NOT_ENOUGH_EVIDENCE, ranked[:3]


def _also_near(ranked: Sequence[Finding], decisive: Sequence[Finding]) -> list[Finding]:
    """Return the nearest passage of each other source, where words decide and no value: it may be the one meant."""
    if any(slot.rule in BY_VALUE and slot.status in {"agree", "differ"} for slot in decisive[0].slots):
        return []
    shown = {_source(finding) for finding in decisive}
    near: dict[str, Finding] = {}
    for finding in sorted(ranked, key=lambda f: -f.alignment.coverage):
        if finding.stance == "neutral" and _source(finding) not in shown:
            near.setdefault(_source(finding), finding)
    return list(near.values())[:ALSO_NEAR]


def _source(finding: Finding) -> str:
    return finding.passage.focus.claim.source_id


def _holds(supporting: Finding, ranked: Sequence[Finding]) -> bool:
    """Tell whether a passage still supports in the light of the others."""
    return not any(
        _outweighs(other, supporting) if other.stance == "refutes" else _says_otherwise(other, supporting)
        for other in ranked
    )


def _says_otherwise(one: Finding, supporting: Finding) -> bool:
    """Tell whether a sentence with more of the statement, in the same source, says it of something else."""
    nearer = one.alignment.coverage > supporting.alignment.coverage
    if not nearer or _source(one) != _source(supporting):
        return False
    leaning = any(slot.reading is one.passage.focus for slot in with_status(supporting.slots, "agree"))
    return any(_is_otherwise(slot) or (leaning and slot.status == "elsewhere") for slot in one.slots)


def _is_otherwise(slot: Slot) -> bool:
    return slot.status == "bound" or (slot.status == "differ" and slot.rule not in BY_VALUE)


def _leans_on(supporting: Finding, other: Finding) -> bool:
    """Tell whether a passage has part of the statement only from the sentence of another one."""
    there = other.passage.focus
    return any(pair.reading is there and pair.weight > LIGHT for pair in supporting.alignment.pairs)


def _outweighs(refuting: Finding, supporting: Finding) -> bool:
    """Tell whether a refuting passage is so much nearer that the other one speaks of something else.

    Nearer by anything is enough where the other one leans on its very sentence. One that has the very figure or date
    that is in question is not outweighed: then sources disagree.
    """
    told = {slot.slot for slot in refuting.differences()}
    if supporting.alignment.coverage < refuting.alignment.coverage - MUCH_FURTHER:
        return True
    if any(slot.status == "agree" and slot.slot in told for slot in supporting.slots):
        return False
    nearer = 0.0 if _leans_on(supporting, refuting) else CLEARLY_NEARER
    return supporting.nearness() < refuting.nearness() - nearer


def _tells_more(one: Finding, refuting: Finding) -> bool:
    """Tell whether a passage that takes no side is the one about the event that is meant."""
    judges = (_agrees_in_question, _leaves_open, _agrees_in_all)
    return one.stance == "neutral" and any(tells(one, refuting) for tells in judges)


def _leaves_open(one: Finding, refuting: Finding) -> bool:
    """Tell whether a nearer passage has counterparts of what the refuting one has otherwise, and leaves it open."""
    told = {slot.stated_span for slot in refuting.differences()}
    unknown = {slot.stated_span for slot in with_status(one.slots, "unknown")}
    nearer = one.alignment.coverage > refuting.alignment.coverage
    return bool(told) and told <= unknown and nearer and not with_status(one.slots, "missing")


def _agrees_in_question(one: Finding, refuting: Finding) -> bool:
    """Tell whether a passage as near agrees in the very figures or dates that the refuting one has otherwise."""
    told = {slot.stated_span for slot in refuting.differences()}
    agreeing = {slot.stated_span for slot in with_status(one.slots, "agree")}
    dated = any(_names_day(refuting, slot) for slot in refuting.differences())
    margin = SAME_DAY_MARGIN if dated else SAME_FIGURE_MARGIN
    as_near = one.alignment.coverage >= refuting.alignment.coverage - margin
    if not as_near or not told <= agreeing or one.differences():
        return False
    return has_event(one.alignment.pairs, one.passage.focus, EVENT_TO_REFUTE)


def _names_day(finding: Finding, slot: Slot) -> bool:
    """Tell whether a date of the statement is a day, not a month or a year."""
    return any(
        (date.start, date.end) == slot.stated_span and date.edtf.count("-") == DASHES_OF_A_DAY
        for date in finding.stated.claim.dates
    )


def _agrees_in_all(one: Finding, refuting: Finding) -> bool:
    """Tell whether a passage not much further off agrees in all its figures and dates, and in more of them."""
    agreeing = sum(slot.status == "agree" and slot.reading is one.passage.focus for slot in one.slots)
    elsewhere = len(with_status(refuting.slots, "agree"))
    near = one.alignment.coverage >= refuting.alignment.coverage - NOT_TOO_FAR
    return near and agreeing > max(1, elsewhere) and agreeing == len(one.slots)


def contradicts(one: Finding, other: Finding) -> bool:
    """Tell whether two sources disagree on the same event, not on two events that look alike."""
    mine, theirs = one.passage.focus.claim, other.passage.focus.claim
    if mine.source_id == theirs.source_id and not (mine.claimant and theirs.claimant != mine.claimant):
        return False
    if any(slot.status in {"missing", "unknown"} for slot in one.slots):
        return False
    return all(_same_event(slot, one, other) for slot in one.differences())


def _same_event(slot: Slot, one: Finding, other: Finding) -> bool:
    if slot.rule != "date-mismatch":
        return slot.rule not in {"negation", "antonym"} and _same_time(one, other) and one.rest >= NEARLY_ALL
    days = _days(one, other)
    return days is not None and 0 < days <= SAME_EVENT_DAYS


def _same_time(one: Finding, other: Finding) -> bool:
    """Tell whether two findings speak of one time: by the statement's dates if it has any, else by their own."""
    stated = one.stated.claim.dates
    if stated:
        return sum(slot.slot == "date" and slot.status == "agree" for slot in one.slots) == len(stated)
    mine, theirs = one.passage.focus.claim.dates, other.passage.focus.claim.dates
    return any(compare_dates(a, b) == "agree" for a in mine for b in theirs)


def _days(one: Finding, other: Finding) -> int | None:
    """The least distance of two findings' dates, where both know the year."""
    distances = [
        days
        for a in one.passage.focus.claim.dates
        for b in other.passage.focus.claim.dates
        if (days := days_apart(a, b)) is not None
    ]
    return min(distances, default=None)
