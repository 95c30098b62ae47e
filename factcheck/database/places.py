"""Where a text stands in a quote, without offsets that a person would have to count.

A list of texts is read from left to right: each is looked for after the one before it, as whole words first. Where that
is not the place, `#n` behind the text says which occurrence is meant: "Nga #2". Occurrences as whole words count
before those inside other words ("Nga" in "Ngay"). `#0` means nowhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Span

_NUMBERED = re.compile(r"(.*?) #(\d{1,6})", re.DOTALL)


class Places:
    """Spans of one quote, written or read from left to right."""

    def __init__(self, quote: str, after: int = 0) -> None:
        self._quote = quote
        self._after = after

    def write(self, span: Span) -> str:
        """Write the text of a span so that `read` finds it again."""
        start, end = span
        text = self._quote[start:end]
        usual = bool(text) and _next(self._quote, text, self._after) == start and not _NUMBERED.fullmatch(text)
        self._after = end
        if usual:
            return text
        number = next((n for n, at in enumerate(_all(self._quote, text), 1) if at == start), 0) if text else 0
        return f"{text} #{number}"

    def read(self, written: str) -> Span:
        """Find the span of a text; raises ValueError if it does not stand in the quote."""
        numbered = _NUMBERED.fullmatch(written)
        text, number = (numbered[1], int(numbered[2])) if numbered else (written, -1)
        if number == 0:
            return 0, 0
        if number < 0:
            start = _next(self._quote, text, self._after)
        else:
            start = next((at for n, at in enumerate(_all(self._quote, text), 1) if n == number), -1)
        if start < 0:
            raise ValueError(f"{written!r} does not stand in the quote; write its words as they are there")
        self._after = start + len(text)
        return start, start + len(text)


def _next(quote: str, text: str, after: int) -> int:
    """Offset of the first whole-word occurrence from `after` on, else of the first at all; -1 if there is none."""
    if not text:
        return -1
    at = quote.find(text, after)
    while at >= 0 and not _is_whole(quote, at, at + len(text)):
        at = quote.find(text, at + 1)
    return at if at >= 0 else next(_all(quote, text), -1)


def _all(quote: str, text: str) -> Iterator[int]:
    """Offsets of all occurrences, whole words first."""
    inside = []
    at = quote.find(text)
    while at >= 0:
        if _is_whole(quote, at, at + len(text)):
            yield at
        else:
            inside.append(at)
        at = quote.find(text, at + 1)
    yield from inside


def _is_whole(quote: str, start: int, end: int) -> bool:
    cut_left = start > 0 and quote[start - 1].isalnum() and quote[start].isalnum()
    cut_right = end < len(quote) and quote[end - 1].isalnum() and quote[end].isalnum()
    return not (cut_left or cut_right)
