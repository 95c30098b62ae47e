"""Splits Vietnamese and English text into sentences, in linear time.

A line break ends a paragraph and with it a sentence, unless the lines were broken only to fit a width (`wrapping.py`).
Within a paragraph, a sentence ends at `.` `!` `?` `…` and the closing quotes and brackets there, if what follows can
begin a sentence and what precedes is not an abbreviation. The words are in `lexicons/sentences.yaml`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.language.sentence_ends import may_end
from factcheck.language.wrapping import is_wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Span

_BREAKS = frozenset(("\n", "\r\n", "\r"))
"""Line ends after which a paragraph may go on; other separators end it."""
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_STOP = re.compile(
    r"""[.!?…。！？]+
        (?: \s?/\s?\. | /(?=\s|$) )?           # Vietnamese wires close with "./."
        [”"’')\]»›*_]*                        # what closes with it
        (?: \[\d{1,4}\] )*                    # footnote marks
        (?: \s["”»]\.?(?=\s|$) )?             # a quote mark set off by a slip""",
    re.VERBOSE,
)
_BRACKET = re.compile(r"[()\[\]]")
_LONGEST_ASIDE = 400
"""No sentence ends within brackets, unless they are further apart than this and one is probably missing."""


def split_sentences(text: str) -> list[Span]:
    """Return the spans of all sentences, in order, not empty and without surrounding white space. Never raises.

    There is nothing but white space outside the spans.
    """
    return [span for line in paragraphs(text) for span in sentences_of(text, line)]


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the spans of paragraphs, without surrounding white space: single lines, or several wrapped ones."""
    for block in _blocks(text):
        if len(block) > 1 and is_wrapped([text[start:end].rstrip() for start, end in block]):
            yield _strip(text, block[0][0], block[-1][1])
        else:
            yield from (_strip(text, start, end) for start, end in block)


def _blocks(text: str) -> Iterator[list[Span]]:
    """Yield groups of lines without blank lines between them."""
    block: list[Span] = []
    for line in _LINE.finditer(text):
        if block and text[block[-1][1] : line.start()] not in _BREAKS:
            yield block
            block = []
        if not line[0].isspace():
            block.append(line.span())
    if block:
        yield block


def sentences_of(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the spans of the sentences of one paragraph."""
    start, end = paragraph
    asides = _asides(text, paragraph)
    cased = any(c.isupper() for c in text[start:end])
    at = 0
    for stop in _STOP.finditer(text, start, end):
        while at < len(asides) and asides[at][1] <= stop.start():
            at += 1
        if at < len(asides) and start < asides[at][0] <= stop.start():
            continue
        if may_end(text, start, stop.span(), end, cased=cased):
            yield start, stop.end()
            start = _strip(text, stop.end(), end)[0]
    if start < end:
        yield start, end


def _asides(text: str, paragraph: Span) -> list[Span]:
    """Return the outermost pairs of brackets, in order."""
    pairs: list[Span] = []
    opened: list[int] = []
    for mark in _BRACKET.finditer(text, *paragraph):
        if mark.group() in "([":
            opened.append(mark.start())
        elif opened:
            start = opened.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, mark.start()))
    return [pair for pair in pairs if pair[1] - pair[0] <= _LONGEST_ASIDE]


def _strip(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
