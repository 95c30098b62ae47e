"""Finds all numbers of a sentence, from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.figures.numerals.number_words import starters, words
from factcheck.language.lexicon_caches import cached_per_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.extract.figures.numerals.number import Number
    from factcheck.extract.figures.view import FigureView
    from factcheck.model import Lang


_POINTS = frozenset(".,")


def read_numbers(view: FigureView) -> list[Number]:
    """Return all numbers, without signs; none overlap."""
    read = _reader(view.lang)
    opens = starters(view.lang, view.folded)
    numbers: list[Number] = []
    done = 0
    for at in _starts(view, opens):
        number = read(view, at) if at >= done else None
        if number is not None:
            numbers.append(number)
            done = number.last
    return numbers


def _starts(view: FigureView, opens: frozenset[str]) -> list[int]:
    """Return the indexes at which a number may begin: number words, digits, and the point of ".5"."""
    places = [at for at, key in enumerate(view.keys) if key in opens]
    for at in view.figures:
        if view.is_number(at):
            places += [at - 1, at] if at and view.keys[at - 1] in _POINTS else [at]
    return sorted(places)


@cached_per_lexicon(maxsize=2)
def _reader(lang: Lang) -> Callable[[FigureView, int], Number | None]:
    """Return the grammar of a language."""
    if lang == "vi":  # so that only the grammar of one language is loaded
        from factcheck.extract.figures.numerals.vietnamese import read
    else:
        from factcheck.extract.figures.numerals.english import read
    return read


def sign_before(view: FigureView, at: int) -> int:
    """Return the index of the minus before a number: "-5", "âm 5", "minus 5"; the same index if there is none."""
    if at < 1:
        return at
    key = view.keys[at - 1]
    if key in words(view.lang, view.folded)["minus"]:
        return at - 1
    if key not in ("-", "−", "–"):
        return at
    alone = at == 1 and view.is_number(at)
    free = not view.touches(at - 1) or view.keys[at - 2] in ("(", "$", "€", "£", ":", "~", "<", ">", "=")
    return at - 1 if alone or (view.touches(at) and free) else at
