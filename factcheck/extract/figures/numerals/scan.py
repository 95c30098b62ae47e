"""Finds all numbers of a line, from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.figures.numerals.number_words import starters, words
from factcheck.language.lexicon_caches import cached_per_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.extract.figures.line import TokenLine
    from factcheck.extract.figures.numerals.number import Number
    from factcheck.model import Lang


_POINTS = frozenset(".,")


def read_numbers(line: TokenLine) -> list[Number]:
    """Return all numbers, without signs; none overlap."""
    read = _reader(line.lang)
    opens = starters(line.lang, line.folded)
    numbers: list[Number] = []
    done = 0
    for at in _starts(line, opens):
        number = read(line, at) if at >= done else None
        if number is not None:
            numbers.append(number)
            done = number.last
    return numbers


def _starts(line: TokenLine, opens: frozenset[str]) -> list[int]:
    """Return the indexes at which a number may begin: number words, digits, and the point of ".5"."""
    places = [at for at, key in enumerate(line.keys) if key in opens]
    for at in line.figures:
        if line.numeric(at):
            places += [at - 1, at] if at and line.keys[at - 1] in _POINTS else [at]
    return sorted(places)


@cached_per_lexicon(maxsize=2)
def _reader(lang: Lang) -> Callable[[TokenLine, int], Number | None]:
    """Return the grammar of a language."""
    if lang == "vi":  # so that only the grammar of one language is loaded
        from factcheck.extract.figures.numerals.vietnamese import read
    else:
        from factcheck.extract.figures.numerals.english import read
    return read


def sign_before(line: TokenLine, at: int) -> int:
    """Return the index of the minus before a number: "-5", "âm 5", "minus 5"; the same index if there is none."""
    if at < 1:
        return at
    key = line.keys[at - 1]
    if key in words(line.lang, line.folded)["minus"]:
        return at - 1
    if key not in ("-", "−", "–"):
        return at
    alone = at == 1 and line.numeric(at)
    free = not line.touches(at - 1) or line.keys[at - 2] in ("(", "$", "€", "£", ":", "~", "<", ">", "=")
    return at - 1 if alone or (line.touches(at) and free) else at
