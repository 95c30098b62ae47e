"""Years in English words: "nineteen twenty-eight", "two thousand and eighteen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.dates.view import View

_FIRST_HALF = range(15, 22)
_MILLENNIUM = 2


def spoken_year(view: View, at: int) -> tuple[int, int] | None:
    """A year in words, and the index after it."""
    if at >= view.size or view.tokens[at].kind != "word":
        return None
    counts = view.words.counts
    head = counts.at(view.keys, at)
    if head is None:
        return None
    if head[0] == _MILLENNIUM and (after := view.is_("thousand", head[1])):
        rest = counts.at(view.keys, after)
        return (2000 + rest[0], rest[1]) if rest else None
    start = head[1] + (view.keys[head[1]] == "-")
    tail = counts.at(view.keys, start) if head[0] in _FIRST_HALF else None
    return (head[0] * 100 + tail[0], tail[1]) if tail and tail[0] >= 10 else None
