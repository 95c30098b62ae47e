"""Years in English words: "nineteen twenty-eight", "two thousand and eighteen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_FIRST_HALF = range(15, 22)
_MILLENNIUM = 2


def spoken_year(view: DateView, at: int) -> Read[int] | None:
    """Return a year in words; None if there is none."""
    if at >= view.size or view.tokens[at].kind != "word":
        return None
    counts = view.words.counts
    head = counts.at(view.keys, at)
    if head is None:
        return None
    if head.value == _MILLENNIUM and (after := view.end_of("thousand", head.end)):
        rest = counts.at(view.keys, after)
        return Read(2000 + rest.value, rest.end) if rest else None
    start = head.end + (view.keys[head.end] == "-")
    tail = counts.at(view.keys, start) if head.value in _FIRST_HALF else None
    return Read(head.value * 100 + tail.value, tail.end) if tail and tail.value >= 10 else None
