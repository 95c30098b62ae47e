"""Selects the sentences of a published article that are worth reading.

Credits of captions, bylines, links to other articles and repetitions are left out, since they say nothing that the
article itself does not say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.boilerplate import is_boilerplate, is_worth_reading, without_byline, without_credit
from factcheck.language.fold import fold
from factcheck.language.sentences import paragraphs, sentences_of
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"\w+")


class ArticleSentence(msgspec.Struct, frozen=True):
    """A sentence of an article."""

    span: Span
    paragraph: int
    """Number of its paragraph, from 0."""


def passages(text: str) -> list[ArticleSentence]:
    """Return the sentences of NFC text that are worth reading, in order and without repetitions. Never raises."""
    seen: set[str] = set()
    found: list[ArticleSentence] = []
    for passage, end in _candidates(text):
        words = _WORD.findall(text, *passage.span)
        key = " ".join(map(fold, words))
        if key not in seen and is_worth_reading(text[passage.span[0] : end], words):
            seen.add(key)
            found.append(passage)
    return found


def _candidates(text: str) -> Iterator[tuple[ArticleSentence, int]]:
    """Yield sentences without credits, each with the offset at which it ended with its credit."""
    for number, (start, end) in enumerate(paragraphs(text)):
        if is_boilerplate(text[start:end]):
            continue
        start = without_byline(text, start, end)
        for sentence in sentences_of(text, (start, end)):
            span = without_credit(text, sentence)
            if span[0] < span[1]:
                yield ArticleSentence(span, number), sentence[1]
