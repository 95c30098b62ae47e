"""Makes control characters in outside text visible, so that they cannot control a terminal."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Span

_DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SPACES = "\t\n\v\f\x85\u2028\u2029"


def visible(text: str) -> str:
    """Return text on one line, with control and direction characters replaced by visible ones: ␛[31m."""
    return text if text.isprintable() else text.translate(_pictures())


@lru_cache(maxsize=1)
def _pictures() -> dict[int, str]:
    """Return what is shown for each character that controls a terminal or cannot be encoded."""
    controls = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "␡"}
    upper = {code: f"\\x{code:02x}" for code in range(0x80, 0xA0)}
    others = {code: f"\\u{code:04x}" for code in (*_DIRECTIONS, 0xFFFE, 0xFFFF, *range(0xD800, 0xE000))}
    return controls | upper | others | dict.fromkeys(map(ord, _SPACES), " ")


def marked(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text, made visible, each with whether it is in one of the spans.

    Spans may come in any order, overlap, or reach beyond the text.
    """
    return ((piece, bool(label)) for piece, label in labelled(text, ((span, "in") for span in spans)))


def labelled(text: str, spans: Iterable[tuple[Span, str]]) -> Iterator[tuple[str, str]]:
    """Yield the pieces of a text, made visible, each with the label of its span, or "" outside all spans.

    Where spans overlap, the one that begins first gets the shared part.
    """
    at = 0
    for (start, end), label in sorted(spans):
        start, end = max(start, at), min(end, len(text))
        if start >= end:
            continue
        if start > at:
            yield visible(text[at:start]), ""
        yield visible(text[start:end]), label
        at = end
    if at < len(text):
        yield visible(text[at:]), ""
