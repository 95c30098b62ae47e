"""Figures with several units: "2 years and 3 months", "7 feet 10 inches", "hai đô la 23 xu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.extract.figures.numerals.number_words import words
from factcheck.extract.units import to_base

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureMatch, FigureView

_SUMMED = frozenset(("duration", "length", "mass"))
_SIXTY = {"hour": "minute", "minute": "second"}


def multiplied(view: FigureView, left: FigureMatch, right: FigureMatch) -> FigureMatch | None:
    """Join a number and the scale after its hyphen: "a 412-million-euro bill"; None if there is no scale."""
    at = left.last
    hyphened = view.keys[at : right.first] == ["-"] and view.touches(at) and view.touches(at + 1)
    scaled = right.begin == right.first == right.end - 1 and view.keys[right.begin] in words("en", False)["scales"]
    plain = left.form == "cardinal" and left.low == left.high and left.dimension in (None, "money")
    if not (hyphened and scaled and plain):
        return None
    value, unit, dimension = left.value * right.value, left.unit or right.unit, left.dimension or right.dimension
    ends = {"first": left.first, "begin": left.begin, "low": value, "high": value}
    return replace(right, **ends, unit=unit, dimension=dimension, bare=False)


def summed(view: FigureView, left: FigureMatch, right: FigureMatch) -> FigureMatch | None:
    """Add a smaller unit to the larger one before it, as a figure in the smaller one; None if they do not belong."""
    between = view.keys[left.last : right.first]
    if left.unit is None or left.low != left.high or right.low != right.high or right.form == "ordinal":
        return None
    joint = " ".join(between).removeprefix(",").lstrip()
    if joint and joint not in words(view.lang, view.folded)["joiner"]:
        return None
    if left.dimension == "money":
        return _cents(view, left, right)
    if right.unit is None:
        return _sixtieths(view, left, right)
    one, other = to_base(left.unit), to_base(right.unit)
    if not one or not other or one.dimension != other.dimension or one.dimension not in _SUMMED:
        return None
    if one.factor <= other.factor:
        return None
    factor = one.factor / other.factor
    factor = 12.0 if (left.unit, right.unit) == ("year", "month") else factor
    return _sum(left, right, left.value * factor + right.value, right.unit)


def _sum(left: FigureMatch, right: FigureMatch, value: float, unit: str) -> FigureMatch:
    """Return both figures as one with this value and unit."""
    value = round(value, 9)
    return replace(
        right,
        first=left.first,
        begin=left.begin,
        low=value,
        high=value,
        unit=unit,
        dimension=left.dimension,
        bare=False,
        implied=False,
    )


def _cents(view: FigureView, left: FigureMatch, right: FigureMatch) -> FigureMatch | None:
    """Read "$20 and 43c" or "twenty rupees 43": cents with their name, or without it at the end of a phrase."""
    whole = left.unit is not None and left.unit != "cent" and left.value % 1 == 0
    if not whole or not 0 < right.value < 100 or right.value % 1:
        return None
    if right.unit == "cent":
        return _sum(left, right, left.value + right.value / 100, left.unit or "")
    closed = right.unit is None and not view.keys[right.last][:1].isalnum()
    if not closed or view.keys[left.last] == "," or view.keys[right.last] in ("%", "-"):
        return None
    return _sum(left, right, left.value + right.value / 100, left.unit or "")


def _sixtieths(view: FigureView, left: FigureMatch, right: FigureMatch) -> FigureMatch | None:
    """Read "1 hour thirty"."""
    unit = _SIXTY.get(left.unit or "")
    closed = not view.keys[right.last][:1].isalnum() and view.keys[left.last] != ","
    if unit is None or not closed or not 0 < right.value < 60 or right.value % 1:
        return None
    return _sum(left, right, left.value * 60 + right.value, unit)
