"""What a figure was and what it became, told the other way: "from 9% to 13%" for "from 13% to 9%"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.counting import are_aligned
from factcheck.compare.values.arithmetic.comparing import clause_of
from factcheck.compare.values.figures.stated_slots import stated_slot
from factcheck.language.listed import leads_to

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.slots import Slot


class Change(NamedTuple):
    """A figure before and after."""

    start: Figure
    end: Figure


def with_ends_exchanged(slots: list[Slot], stated: Reading, focus: Reading) -> list[Slot]:
    """Return the slots of a statement's figures; two that are each other's before and after in the sentence differ.

    So does a lone figure that the statement gives for the end and the sentence for the start; unless the statement has
    a date, when that may have been the end.
    """
    found = changes(focus)
    if not found:
        return slots
    exchanged = _exchanged(stated, found)
    return [
        stated_slot(figure).against(focus, exchanged[figure].bare_span, "differ") if figure in exchanged else slot
        for figure, slot in zip(stated.figures, slots, strict=True)
    ]


def _exchanged(stated: Reading, found: list[Change]) -> dict[Figure, Figure]:
    """Return each figure of a statement that is the other end of a change, with the one in its place."""
    own = changes(stated)
    exchanged: dict[Figure, Figure] = {}
    for change in own:
        if turned := _turned(change, found):
            exchanged |= {change.start: turned.start, change.end: turned.end}
    if not own and not stated.dates:
        exchanged |= {end: turned.end for end in _after(stated, "end") if (turned := _started_with(end, found))}
    return exchanged


def _turned(change: Change, found: list[Change]) -> Change | None:
    """Return the change the other way round, unless another one has an end in common with the stated one."""
    if any(_is_same(change.end, other.end) or _is_same(change.start, other.start) for other in found):
        return None
    turned = (one for one in found if _is_same(change.start, one.end) and _is_same(change.end, one.start))
    return next(turned, None)


def _started_with(end: Figure, found: list[Change]) -> Change | None:
    """Return the change that starts with what a statement gives as an end, if none ends so."""
    if any(_is_same(end, other.end) for other in found):
        return None
    return next((other for other in found if _is_same(end, other.start)), None)


def _is_same(stated: Figure, found: Figure) -> bool:
    return stated.value == found.value and are_aligned(stated, found)


@cached_by_sentence
def changes(reading: Reading) -> list[Change]:
    """Return the changes that a sentence tells: "from 13% to 9%", "9%, down from 13%"."""
    if len(reading.figures) < 2:
        return []
    ends = _after(reading, "end")
    return [Change(start, end) for start in _after(reading, "start") if (end := _end(start, ends)) is not None]


def _after(reading: Reading, key: str) -> list[Figure]:
    """Return the figures right behind a word of a list."""
    return [figure for figure in reading.figures if leads_to(reading.sentence, "reckoning", key, figure.first_token)]


def _end(start: Figure, ends: list[Figure]) -> Figure | None:
    """Return what a figure became: the next one behind "to" in its clause, or else the last one of its kind before."""
    clause, figures = clause_of(start), start.reading.figures
    same = [one for one in figures if one.quantity.measure == start.quantity.measure]
    at = same.index(start)
    after = next((one for one in same[at + 1 :] if one.bare_tokens.start in clause), None)
    if after in ends:
        return after
    return next((one for one in reversed(same[:at]) if are_aligned(start, one)), None)
