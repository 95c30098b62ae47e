"""Counts without a noun between the same words: "cases stood at 187 on" for "cases stood at 181 on"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.words import begin_alike, function_words

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import Figure
    from factcheck.model import Quantity

_FRAME_WORDS = 3
"""Greatest number of words on either side that make a frame."""
_LEAST_EQUAL_WORDS = 3
"""How many of them must be equal, at least one of them a content word."""


def in_same_frame(stated: Figure, reading: Reading) -> list[Figure]:
    """Return the count of a sentence in the same frame as the statement's, if there is exactly one."""
    if not has_no_noun(stated.quantity) or stated.reading.sentence.lang != reading.sentence.lang:
        return []
    framed = [found for found in reading.figures if has_no_noun(found.quantity) and _have_same_frame(stated, found)]
    return framed if len(framed) == 1 else []


def has_no_noun(quantity: Quantity) -> bool:
    """Tell whether a figure counts something that its sentence does not name by a noun: "388 in total"."""
    return quantity.unit is None and quantity.measure is None


def _have_same_frame(stated: Figure, found: Figure) -> bool:
    sentence, found_sentence = stated.reading.sentence, found.reading.sentence
    sides = zip(_words_around(stated), _words_around(found), strict=True)
    equal = [word for side, other in sides for word in begin_alike(side, other)]
    function = function_words(sentence.lang, sentence.accented and found_sentence.accented)
    return len(equal) >= _LEAST_EQUAL_WORDS and not function.issuperset(equal)


def _words_around(figure: Figure) -> tuple[list[str], list[str]]:
    """Return the words before a figure, the nearest first, and those after it."""
    first, last, words = figure.bare_tokens.start, figure.bare_tokens.stop, figure.reading.sentence.words
    return words[max(0, first - _FRAME_WORDS) : first][::-1], words[last : last + _FRAME_WORDS]
