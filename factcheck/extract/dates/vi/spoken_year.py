"""Years in Vietnamese words, as a number ("hai nghìn mười ba") or digit by digit ("một chín tám tư")."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from factcheck.language.fold import fold, lower
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import Read
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_MOST_WORDS = 10
"""Largest number of words in a spoken year."""
_TEN = "ten"
_ZERO = "zero"
Word = int | str
"""A figure, a place as a negative number (-100), or one of the two words above."""


def spoken_year(view: DateView, at: int) -> Read[int] | None:
    """Return a year in words; None if there is none."""
    meanings = _meanings(accented=view.mode == "vi")
    end = at
    while end - at < _MOST_WORDS and view.keys[end] in meanings:
        end += 1
    words = [meanings[key] for key in view.keys[at:end]]
    if words and _is_place(words[0]):  # "năm trăm mười" is 510
        return None
    year = _by_places(words) if any(_is_place(word) for word in words) else _by_figures(words)
    return None if year is None else Read(year, end)


@cached_per_lexicon(maxsize=2)
def _meanings(*, accented: bool) -> dict[str, Word]:
    """Return what each word means in a spoken year."""
    words: dict[str, Any] = table("dates")["vi"]
    form = lower if accented else fold
    meanings: dict[str, Word] = {form(name): -int(place) for place, names in words["places"].items() for name in names}
    meanings |= {form(name): int(figure) for figure, names in words["numerals"].items() for name in names}
    meanings |= {form(name): _ZERO for name in words["zero_between"]}
    return meanings | {form(name): _TEN for name in words["ten"]}


def _is_place(word: Word) -> bool:
    """Tell whether a word is "hundred" or "thousand"; that for tens also occurs in years spoken digit by digit."""
    return isinstance(word, int) and word <= -100


def _by_places(words: list[Word]) -> int | None:
    """Return the year of "hai nghìn mười ba", summed up by its places, up to 2999; None if it is not one."""
    total, unit = 0, 0
    for word in words:
        if word == _TEN:
            total += 10
        elif isinstance(word, int) and word < 0:
            total += unit * -word
            unit = 0
        elif isinstance(word, int):
            total += unit * 10  # "chín trăm ba tám": the tens are said without their name
            unit = word
    return total + unit if 0 < total + unit < 3000 else None


def _by_figures(words: list[Word]) -> int | None:
    """Return the year of four figures in a row, where "mười ba" is 13 and "linh" 0: "hai không linh chín"."""
    figures = ""
    for word, after in zip_longest(words, words[1:], fillvalue=_ZERO):
        goes_on = isinstance(after, int) and after >= 0
        if word == _TEN:
            figures += "1" if goes_on else "10"
        elif word == _ZERO or (word == -10 and not goes_on):
            figures += "0"
        elif isinstance(word, int) and word >= 0:
            figures += str(word)
    return int(figures) if len(figures) == 4 and figures[0] != "0" else None
