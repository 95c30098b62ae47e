"""Lists of figures, each of another: "A and B got 21 and 18 votes respectively", "8 euros for adults, 5 for others"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.clauses import lists_of
from factcheck.compare.layout.counting import are_aligned, has_no_noun
from factcheck.compare.layout.values import Figure
from factcheck.language.listed import has_listed, listed, places, says

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.compare.layout.reading import Reading, Unit

_FEWEST = 2
"""How many members a list has at least."""


def respective_figure(stated: Figure, reading: Reading) -> Figure | None:
    """Return the figure that a sentence with lists gives for the one member of a statement's clause.

    None without lists, and where the clause has none of their members, or several.
    """
    figures = figures_of_members(stated, reading)
    return figures[0] if len(figures) == 1 else None


def is_told_by_members(stated: Reading, reading: Reading) -> bool:
    """Tell whether a sentence with lists has a figure for the one member that a statement names."""
    return any(respective_figure(figure, reading) for figure in stated.figures)


def figures_of_members(stated: Figure, reading: Reading) -> list[Figure]:
    """Return what a sentence with lists gives for their members in the clause of a stated figure."""
    pairs = _respective(reading) or _of_same_kind(stated, reading)
    if not pairs:
        return []
    clauses, own = stated.reading.clauses, stated.reading.clauses[stated.bare_tokens.start]
    units = (unit for unit in stated.reading.units if clauses[unit.first] == own)
    found = {find(unit, stated.reading, reading).unit for unit in units}
    return [figure for unit, figure in pairs if unit in found]


def _of_same_kind(stated: Figure, reading: Reading) -> list[tuple[Unit, Figure]]:
    """Return whose figures such as a statement's are, if there are several and no other such figure."""
    pairs = [(unit, figure) for unit, figure in labelled(reading) if are_aligned(stated, figure)]
    if len(pairs) < _FEWEST:
        return []
    alike = sum(are_aligned(stated, figure) for figure in reading.figures)
    return pairs if len({unit.key for unit, _ in pairs}) == len(pairs) >= alike else []


@cached_by_sentence
def labelled(reading: Reading) -> list[tuple[Unit, Figure]]:
    """Return of what each figure of a list is: "12 deaths in Velmar, 15 in Karsovia", "8 euros for adults"."""
    if len(reading.figures) < _FEWEST:
        return []
    ends = [*(figure.tokens.start for figure in reading.figures[1:]), len(reading.sentence.words)]
    members = zip(_with_noun(reading.figures), ends, strict=True)
    return [(unit, figure) for figure, end in members if (unit := _place_after(figure, end) or _for_whom(figure, end))]


def _place_after(figure: Figure, end: int) -> Unit | None:
    """Return the first name after "in" between a figure and the end of its member of the list."""
    reading, start = figure.reading, figure.tokens.stop
    names = (unit for unit in reading.named if start < unit.first < end)
    place = next(
        (unit for unit in names if has_listed(reading.sentence, "roles", "in", unit.first - 1, unit.first)), None
    )
    between = reading.sentence.words[start : place.first] if place else ()
    return place if listed(reading.sentence, "order", "and").isdisjoint(between) else None


def _for_whom(figure: Figure, end: int) -> Unit | None:
    """Return the unit right after "for" behind a figure."""
    reading, start = figure.reading, figure.tokens.stop
    joint = next((place for place in places(reading.sentence, "order", "for") if place.start == start), None)
    unit = reading.unit_at.get(joint.stop) if joint and joint.stop < end else None
    return unit if unit is not None and unit.has_content else None


@cached_by_sentence
def _respective(reading: Reading) -> list[tuple[Unit, Figure]]:
    """Return each member of a list with its figure, if a sentence has one list of each and says how they go."""
    if len(reading.figures) < _FEWEST or not says(reading.sentence, "order", "respectively"):
        return []
    amounts = lists_of([(figure.tokens, figure) for figure in reading.figures], reading.sentence)
    if len(amounts) != 1:
        return []
    counted = {at for figure in reading.figures for at in figure.tokens}
    units = [unit for unit in reading.units if unit.has_content and unit.first not in counted]
    lists = lists_of([(range(unit.first, unit.last), unit) for unit in units], reading.sentence)
    members = _members([found for found in lists if len(found) == len(amounts[0])])
    if len(members) != 1 or _has_more(reading.figures, amounts[0], members[0][0]):
        return []
    return list(zip(members[0], _with_noun(amounts[0]), strict=True))


def _members(lists: list[list[Unit]]) -> list[list[Unit]]:
    """Return the lists that may go with the figures: of several those of names."""
    return [found for found in lists if all(unit.is_name for unit in found)] if len(lists) > 1 else lists


def _has_more(figures: Iterable[Figure], amounts: Sequence[Figure], member: Unit) -> bool:
    """Tell whether other figures follow the first of both lists: "by 51 votes to 40 and 160 to 112 respectively"."""
    first = min(amounts[0].tokens.start, member.first)
    return any(figure.tokens.start >= first and figure not in amounts for figure in figures)


def _with_noun(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of a list, those without a noun with the last one that there is: "21, 18 và 12 phiếu"."""
    named = [figure.quantity for figure in figures if not has_no_noun(figure.quantity)] or [figures[-1].quantity]
    return [
        Figure(one.reading, replace(one.quantity, unit=named[-1].unit, measure=named[-1].measure))
        if has_no_noun(one.quantity)
        else one
        for one in figures
    ]
