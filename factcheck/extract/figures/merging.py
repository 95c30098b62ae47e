"""Merges adjacent figures that belong together: compound units, a repeated figure, shares and ranges.

"từ 21 đến 28", "1.000-2.000", "between 5 and 6 mm", "2,000.45±0.01"; "one in five people".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from factcheck.extract.figures.compound_units import multiplied, summed
from factcheck.extract.figures.hedges import hedged
from factcheck.extract.units import to_base
from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureMatch, FigureView
    from factcheck.model import Lang

_LARGEST_NUMERATOR = 10
"""Largest number before "in": "9 in 10"; a larger one is a count, as in "killed 12 in 5 days"."""
_ALIKE = 100
"""If the new value is this many times the old one, the old one has another scale."""
_ROUND = frozenset(
    (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000)
)
_LARGEST_RATIO_OF_ENDS = 4
"""The upper end of a range is seldom more than this many times the lower end."""
_MOST_TOKENS_TO_CHANGE = 6
"""Within how many tokens before "from" a verb of change means that "from … to …" is not a range."""


def merged(view: FigureView, amounts: list[FigureMatch]) -> list[FigureMatch]:
    """Return the figures with those merged that belong together, and with hedges applied; none overlap."""
    figures: list[FigureMatch] = []
    at, stop = 0, 0
    while at < len(amounts):
        figure = amounts[at]
        at += 1
        while at < len(amounts):
            if _repeats(view, figure, amounts[at]):
                at += 1
                continue
            both = _merged(view, figure, amounts[at])
            if both is None:
                break
            figure, at = both, at + 1
        if figure.first >= stop:
            figure = hedged(view, figure, stop)
            figures.append(figure)
            stop = figure.last
    return [_changed(view, one, other) for one, other in pairwise(figures)] + figures[-1:]


def _merged(view: FigureView, figure: FigureMatch, following: FigureMatch) -> FigureMatch | None:
    """Return the figure that two make together; None if they do not belong together."""
    if view.lang == "en" and (scaled := multiplied(view, figure, following)):
        return scaled
    both = summed(view, figure, following) or _joined(view, figure, following)
    return _shared(view, figure, following) if both is None and view.lang == "en" else both


def _repeats(view: FigureView, figure: FigureMatch, following: FigureMatch) -> bool:
    """Tell whether a figure only repeats the one before in brackets: "forty-five (45)"."""
    bracketed = view.keys[figure.last : following.first] == ["("] and view.keys[following.last] == ")"
    return bracketed and figure.low == following.low and (following.unit is None or following.unit == figure.unit)


def _shared(view: FigureView, left: FigureMatch, right: FigureMatch) -> FigureMatch | None:
    """Join two whole numbers to a fraction ("one in five people"); None if the words between do not say so."""
    links, between = table("counting")["shares"], " ".join(view.keys[left.last : right.first])
    if not any(between in phrases for phrases in links.values()) or left.unit or not left.value < right.value:
        return None
    plain = left.form == right.form == "cardinal" and left.low == left.high and right.low == right.high
    if not plain or left.value % 1 or right.value % 1 or left.value == 0:
        return None
    if between in links["alone"] and (left.first or right.last != view.size):
        return None
    if between in links["round"] and (right.unit or left.value > _LARGEST_NUMERATOR or right.value not in _ROUND):
        return None
    value = left.value / right.value
    return replace(
        right, first=left.first, begin=left.begin, low=value, high=value, form="fraction", bare=False, regrouped=None
    )


def _changed(view: FigureView, figure: FigureMatch, following: FigureMatch) -> FigureMatch:
    """Return a figure with the unit of the value that it changes to: "from ten to eight percent"."""
    if following.dimension in {None, "count"} or figure.unit or figure.form != "cardinal":
        return figure
    if following.dimension != "percent" and figure.value * _ALIKE < following.value:
        return figure  # the 40 of "từ 40 lên 60 triệu đồng" are millions
    words = table("counting")["changes"]
    between = " ".join(view.keys[figure.last : following.first])
    if between not in words["to"] or figure.first == 0 or view.keys[figure.first - 1] not in words["from"]:
        return figure
    unit, dimension, scale = following.unit, following.dimension, following.scale
    return replace(figure, unit=unit, dimension=dimension, scale=scale, bare=False)


def _joined(view: FigureView, left: FigureMatch, right: FigureMatch) -> FigureMatch | None:
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
    if _tells_change(view, left.first if opener is None else opener) and (
        opener is not None or _rises_to(view, left, high)
    ):
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
    """Tell whether figures are _joined by "to", "-" or, after "between", by "and", and perhaps by a hedge."""
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


def _tells_change(view: FigureView, at: int) -> bool:
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
