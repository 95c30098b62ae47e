"""Spans of a quote written as their words, so that nobody has to count offsets.

A list of texts is read from left to right: each is searched for after the one before it, first as whole words. If that
finds the wrong place, `#n` after the text says which occurrence is meant: "Nga #2". Occurrences as whole words are
numbered before those inside other words ("Nga" in "Ngay"). `#0` means nowhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Span

_NUMBERED = re.compile(r"(.*?) #(\d{1,6})", re.DOTALL)


class QuoteSpans:
    """Writes or reads the spans of one quote, from left to right."""

    def __init__(self, quote: str, after: int = 0) -> None:
        self._quote = quote
        self._after = after
        self._offsets: dict[str, tuple[list[int], list[int]]] = {}

    def write(self, span: Span) -> str:
        """Return the words that `read` turns into the same span."""
        start, end = span
        text = self._quote[start:end]
        usual = self._next(text) == start and not ("#" in text and _NUMBERED.fullmatch(text))
        self._after = end
        if usual:
            return text
        return f"{text} #{self._number(text, start) if text else 0}"

    def read(self, written: str) -> Span:
        """Return the span that words stand for; raises ValueError if they do not occur in the quote."""
        numbered = _NUMBERED.fullmatch(written) if "#" in written else None
        text, number = (numbered[1], int(numbered[2])) if numbered else (written, -1)
        if number == 0:
            return 0, 0
        start = self._next(text) if number < 0 else self._numbered(text, number)
        if start < 0:
            raise ValueError(f"{written!r} is not in the quote; copy the words exactly")
        self._after = start + len(text)
        return start, self._after

    def _next(self, text: str) -> int:
        """Return the offset of the next whole-word occurrence, else of the first of any kind; -1 if there is none."""
        at = self._quote.find(text, self._after) if text else -1
        if at >= 0 and _is_whole(self._quote, at, at + len(text)):
            return at
        whole, inside = self._all(text)
        later = bisect_left(whole, self._after)
        return whole[later] if later < len(whole) else next(iter(whole or inside), -1)

    def _number(self, text: str, start: int) -> int:
        whole, inside = self._all(text)
        at = bisect_left(whole, start)
        if at < len(whole) and whole[at] == start:
            return at + 1
        return len(whole) + bisect_left(inside, start) + 1

    def _numbered(self, text: str, number: int) -> int:
        whole, inside = self._all(text)
        if number <= len(whole):
            return whole[number - 1]
        number -= len(whole)
        return inside[number - 1] if number <= len(inside) else -1

    def _all(self, text: str) -> tuple[list[int], list[int]]:
        """Return the offsets as whole words and those inside other words; remembered, since texts recur."""
        if text not in self._offsets:
            whole: list[int] = []
            inside: list[int] = []
            at = self._quote.find(text) if text else -1
            while at >= 0:
                (whole if _is_whole(self._quote, at, at + len(text)) else inside).append(at)
                at = self._quote.find(text, at + 1)
            self._offsets[text] = whole, inside
        return self._offsets[text]


def _is_whole(quote: str, start: int, end: int) -> bool:
    cut_left = start > 0 and quote[start - 1].isalnum() and quote[start].isalnum()
    cut_right = end < len(quote) and quote[end - 1].isalnum() and quote[end].isalnum()
    return not (cut_left or cut_right)
