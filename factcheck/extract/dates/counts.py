"""Counts and ordinals before a unit or a month, in figures or in words: "3", "hai mươi tư", "twenty-third", "a few"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.figures.numerals.number_words import ordinal_suffixes
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_FEW = 3
_PAIR = 2


def count_at(view: DateView, at: int) -> Read[int] | None:
    """Return a whole number of at most three figures, or one from 1 to 99 in words; None if there is none."""
    number = view.number(at, most=3)
    if number is not None:
        return Read(number, at + 1)
    return view.words.counts.at(view.keys, at)


def few_at(view: DateView, at: int) -> Read[int] | None:
    """Return a vague count: "a couple" is two, "a few" and "vài" are read as three; None if there is none."""
    if end := view.end_of("pairs", at):
        return Read(_PAIR, end)
    end = view.end_of("few", at)
    return Read(_FEW, end) if end else None


def rank_at(view: DateView, at: int) -> Read[int] | None:
    """Return an English ordinal, "3rd" or "third"; None if there is none."""
    number = view.number(at, most=2)
    if number is not None:
        marked = view.keys[at + 1] in ordinal_suffixes() and view.touches(at + 1)
        return Read(number, at + 2) if marked else None
    return view.words.ranks.at(view.keys, at)
