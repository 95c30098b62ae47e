"""Text → sentences, for Vietnamese and English, in time linear in the text.

A line break ends a paragraph and with it the sentence, unless the lines were broken only to fit a width
(`wrapping.py`). Within a paragraph a sentence ends at `.` `!` `?` `…`, with the quotes and brackets that close there,
if what follows can begin one and what precedes is no abbreviation. The words stand in `lexicons/sentences.yaml`.
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
"""What ends a line that may go on in the next; other characters end paragraphs."""
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
"""Characters between brackets within which no sentence ends; more than that is a slip."""


def split_sentences(text: str) -> list[Span]:
    """Cut text into sentences: spans in order, none empty, none with white space at its ends.

    What stands outside all spans is white space. Never raises.
    """
    return [span for line in paragraphs(text) for span in sentences_of(text, line)]


def paragraphs(text: str) -> Iterator[Span]:
    """Lines that hold anything, stripped of white space; wrapped ones are one paragraph."""
    for block in _blocks(text):
        if len(block) > 1 and is_wrapped([text[start:end].rstrip() for start, end in block]):
            yield _strip(text, block[0][0], block[-1][1])
        else:
            yield from (_strip(text, start, end) for start, end in block)


def _blocks(text: str) -> Iterator[list[Span]]:
    """Lines that hold anything, those together that have no blank one between them."""
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
    """Cut one paragraph into its sentences."""
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
    """Outermost pairs of brackets, in order."""
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
