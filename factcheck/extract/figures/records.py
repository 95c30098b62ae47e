"""Reads the record of a team or fighter as two counts: "a 58-24 record" are 58 wins and 24 losses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.figures.view import FigureMatch
from factcheck.language.tokens import DASHES, in_order, tokens_of

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView

_MOST_DIGITS = 3
_MEASURES = ("win_match", "lose_match")


def with_records(view: FigureView, figures: list[FigureMatch]) -> list[FigureMatch]:
    """Return the figures, those of a record replaced by what was won and what was lost; draws are left out."""
    if view.lang != "en" or DASHES.isdisjoint(view.keys):
        return figures
    found = [count for at, key in enumerate(view.keys) if key in DASHES for count in _record(view, at)]
    taken = tokens_of(found)
    rest = [figure for figure in figures if taken.isdisjoint(range(figure.begin, figure.end))]
    return in_order([*rest, *found]) if found else figures


def _record(view: FigureView, at: int) -> list[FigureMatch]:
    """Return the two counts around a dash that belongs to a record; none for any other dash."""
    keys = view.keys
    if not (0 < at < view.size - 1 and view.touches(at) and view.touches(at + 1)):
        return []
    counts = keys[at - 1], keys[at + 1]
    if not all(key.isdecimal() and len(key) <= _MOST_DIGITS for key in counts) or keys[at - 2] in DASHES:
        return []
    drawn = keys[at + 2] in DASHES and keys[at + 3].isdecimal()
    if not _told_as_record(view, at - 1, at + 4 if drawn else at + 2):
        return []
    return [
        FigureMatch(first=place, last=place + 1, begin=place, end=place + 1, low=value, high=value, dimension=measure)
        for place, measure in zip((at - 1, at + 1), _MEASURES, strict=True)
        for value in [float(keys[place])]
    ]


def _told_as_record(view: FigureView, first: int, last: int) -> bool:
    """Tell whether the words around two numbers make them a record: "a 58-24 record", "a record of 58-24"."""
    after, before = (view.phrases("counting", "won_lost", side) for side in ("after", "before"))
    return after.at(view.keys, last) is not None or before.before(view.keys, first) is not None
