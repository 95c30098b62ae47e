"""Lists told side by side: "A and B got 21 and 18 votes respectively", "An, Bé được lần lượt 21, 18 phiếu"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.figure import Figure
from factcheck.compare.values.figures.bare_counts import has_no_noun
from factcheck.language.listed import listed, says

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.compare.layout.reading import Reading, Unit

_FEWEST = 2
"""How many members a list has at least."""


class _Member(NamedTuple):
    """A member of a list: its tokens, and the name or thing, or the figure, that it is."""

    tokens: range
    unit: Unit | None = None
    figure: Figure | None = None


def respective_figure(stated: Figure, reading: Reading) -> Figure | None:
    """Return the figure that a sentence with two lists gives for the one member of a statement's clause.

    None without lists, and where the clause has none of their members, or several.
    """
    pairs = _respective(reading)
    if not pairs:
        return None
    clauses, own = stated.reading.clauses, stated.reading.clauses[stated.bare_tokens.start]
    ours = (unit for unit in stated.reading.units if clauses[unit.first] == own)
    found = {find(unit, stated.reading, reading).unit for unit in ours}
    told = [figure for unit, figure in pairs if unit in found]
    return told[0] if len(told) == 1 else None


@cached_by_sentence
def _respective(reading: Reading) -> list[tuple[Unit, Figure]]:
    """Return each member of a list with its figure, if a sentence has one list of each and says how they go."""
    if len(reading.figures) < _FEWEST or not says(reading.sentence, "order", "respectively"):
        return []
    figures = [_Member(figure.tokens, figure=figure) for figure in reading.figures]
    amounts = _lists(figures, reading)
    if len(amounts) != 1:
        return []
    counted = {at for member in figures for at in member.tokens}
    units = [_Member(range(u.first, u.last), unit=u) for u in reading.units if u.has_content and u.first not in counted]
    members = _members([found for found in _lists(units, reading) if len(found) == len(amounts[0])])
    if len(members) != 1 or _has_more(figures, amounts[0], members[0]):
        return []
    told = _with_noun([member.figure for member in amounts[0] if member.figure])
    return [(member.unit, figure) for member, figure in zip(members[0], told, strict=True) if member.unit]


def _lists(members: Iterable[_Member], reading: Reading) -> list[list[_Member]]:
    """Return the runs of members between which only commas and words for "and" stand."""
    joiners, found = listed(reading.sentence, "order", "and"), list[list[_Member]]()
    for member in members:
        gap = reading.sentence.words[found[-1][-1].tokens.stop : member.tokens.start] if found else []
        if gap and joiners.issuperset(gap):
            found[-1].append(member)
        else:
            found.append([member])
    return [run for run in found if len(run) >= _FEWEST]


def _members(lists: list[list[_Member]]) -> list[list[_Member]]:
    """Return the lists that may go with the figures: of several those of names."""
    named = [found for found in lists if all(member.unit and member.unit.is_name for member in found)]
    return named if len(lists) > 1 else lists


def _has_more(figures: Iterable[_Member], amounts: Sequence[_Member], members: Sequence[_Member]) -> bool:
    """Tell whether other figures follow the first of both lists: "by 51 votes to 40 and 160 to 112 respectively"."""
    first = min(amounts[0].tokens.start, members[0].tokens.start)
    return any(member.tokens.start >= first and member not in amounts for member in figures)


def _with_noun(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of a list, those without a noun with that of the last: "21, 18 và 12 phiếu"."""
    last = figures[-1].quantity
    return [
        Figure(one.reading, replace(one.quantity, unit=last.unit, measure=last.measure))
        if has_no_noun(one.quantity)
        else one
        for one in figures
    ]
