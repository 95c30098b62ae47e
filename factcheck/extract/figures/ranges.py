"""Joins two figures to an interval: "từ 21 đến 28", "1.000-2.000", "between 5 and 6 mm", "2,000.45±0.01"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from factcheck.extract.units import to_base
from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureMatch, FigureView
    from factcheck.model import Lang

_LARGEST_RATIO_OF_ENDS = 4
"""The upper end of a range is seldom more than this many times the lower end."""
_MOST_TOKENS_TO_CHANGE = 6
"""Within how many tokens before "from" a verb of change means that "from … to …" is not a range."""


def joined(view: FigureView, left: FigureMatch, right: FigureMatch) -> FigureMatch | None:
    """Join two figures to one interval; None if the words between them do not say so."""
    if "ordinal" in (left.form, right.form) or left.form in ("vague", "either") or right.form in ("vague", "either"):
        return None
    if view.keys[left.last : right.first] in (["±"], ["+", "/", "-"], ["+", "/", "−"]):
        return _around(left, right)
    opener = _opener(view, left.first)
    if not _linked(view, left, right, opener is not None):
        return None
    if left.unit and right.unit and not _comparable(left.unit, right.unit):
        return None
    low, high = _ends(left, right)
    reversed_ = low > high
    if reversed_ and (opener is None or (low >= 0 and high >= 0)):
        return None
    if _changes(view, left.first if opener is None else opener) and (opener is not None or _rises_to(view, left, high)):
        return None
    return replace(
        right,
        first=left.first,
        begin=left.begin,
        low=min(low, high),
        high=max(low, high),
        hedge="between",
        unit=right.unit or left.unit,
        dimension=right.dimension or left.dimension,
        bare=left.bare and right.bare,
        regrouped=None,
        outer=left.first if opener is None else opener,
    )


def _ends(left: FigureMatch, right: FigureMatch) -> tuple[float, float]:
    """Return both values in the unit of the right one; in "2-3 triệu" they share the scale."""
    low, high = left.value, right.value
    if right.scale > 1 and left.scale == 1 and left.unit is None and low < high / right.scale:
        low *= right.scale
    if left.unit and right.unit and left.unit != right.unit:
        one, other = to_base(left.unit), to_base(right.unit)
        if one and other:
            low = (low * one.factor + one.offset - other.offset) / other.factor
    return low, high


def _around(left: FigureMatch, right: FigureMatch) -> FigureMatch:
    """Read "5 ± 1"."""
    return replace(
        right,
        first=left.first,
        begin=left.begin,
        low=left.value - right.value,
        high=left.value + right.value,
        hedge="about",
        unit=right.unit or left.unit,
        dimension=right.dimension or left.dimension,
    )


def _linked(view: FigureView, left: FigureMatch, right: FigureMatch, opened: bool) -> bool:
    """Tell whether figures are joined by "to", "-" or, after "between", by "and", and perhaps by a hedge."""
    between = view.keys[left.last : right.first]
    lists = _words(view.lang, view.folded)
    if between[:1] == ["-"] and not lists["to"].isdisjoint(between[1:2]):  # "8- to 16-metre"
        between = between[1:]
    if not between or len(between) > 3:
        return False
    link, *rest = between
    if any(key not in lists["fillers"] for key in rest):
        return False
    if link in lists["or"]:
        return right.value == left.value + 1 and left.unit is None
    if link in lists["dashes"]:
        return _dashed(view, left, right)
    return link in lists["to"] or (opened and link in lists["and"])


def _dashed(view: FigureView, left: FigureMatch, right: FigureMatch) -> bool:
    """Tell whether a dash joins two figures: with space on one side it does not, nor if a third figure follows."""
    at = left.last
    if view.touches(at) != view.touches(at + 1) and left.unit is None and not view.touches(at):
        return view.keys[at] == "~" or at == 1
    dashed_again = view.keys[right.end] in ("-", "–") and view.touches(right.end)
    return not dashed_again or view.keys[right.end + 1][:1].isalpha()


def _opener(view: FigureView, at: int) -> int | None:
    """Return the index of the "from" or "between" before a figure (a hedge may come between); None if there is none."""
    for end in (at, at - 1):
        openers = view.phrases("hedges", "ranges", view.lang, "open")
        found = openers.before(view.keys, end) if end > 0 else None
        if found is not None and (end == at or view.keys[at - 1] in _words(view.lang, view.folded)["fillers"]):
            return found.first
    return None


def _changes(view: FigureView, at: int) -> bool:
    changes = _words(view.lang, view.folded)["changes"]
    return any(key in changes for key in view.keys[max(0, at - _MOST_TOKENS_TO_CHANGE) : at])


def _rises_to(view: FigureView, left: FigureMatch, high: float) -> bool:
    """Tell whether "rose 27,000 to 202,000" says by how much and up to what; "rose 5 to 10 percent" is a range."""
    return view.keys[left.last].isalpha() and (left.unit is not None or high > _LARGEST_RATIO_OF_ENDS * left.value)


def _comparable(one: str, other: str) -> bool:
    left, right = to_base(one), to_base(other)
    return one == other or (left is not None and right is not None and left.dimension == right.dimension)


@cached_per_lexicon(maxsize=4)
def _words(lang: Lang, folded: bool) -> dict[str, Any]:
    """Return the words that join two ends, open a range or change a value, and the hedges that may come between."""
    data = table("hedges")
    fillers = [
        word for hedge in ("about", "nearly", "more_than") for word in data["before"][lang][hedge] if " " not in word
    ]
    lists = {**data["ranges"][lang], "changes": data["changes"][lang], "fillers": fillers}
    lists["dashes"] = [word for word in lists["to"] if not word[0].isalpha()]
    lists["to"] = [word for word in lists["to"] if word[0].isalpha()]
    if folded:
        lists = {name: [fold(word) for word in entries] for name, entries in lists.items()}
    return {name: frozenset(entries) for name, entries in lists.items()}
