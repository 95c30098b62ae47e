"""Counts and ordinals before a unit or a month, in figures or in words: "3", "hai mươi tư", "twenty-third", "a few"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from factcheck.extract.dates.words import Phrases
from factcheck.language.fold import fold, lower
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.dates.view import View

_FEW, _PAIR = 3, 2


def count_at(view: View, at: int) -> tuple[int, int] | None:
    """A whole number of at most three figures, or one from 1 to 99 in words, and the index after it."""
    number = view.number(at, most=3)
    if number is not None:
        return number, at + 1
    return count_words(view.lang, accented=view.accented).at(view.keys, at)


def few_at(view: View, at: int) -> tuple[int, int] | None:
    """A vague count and the index after it: "a couple" is two, "a few" and "vài" are read as three."""
    if end := view.is_("pairs", at):
        return _PAIR, end
    end = view.is_("few", at)
    return (_FEW, end) if end else None


def rank_at(view: View, at: int) -> tuple[int, int] | None:
    """An English ordinal, "3rd" or "third", and the index after it."""
    number = view.number(at, most=2)
    if number is not None:
        marked = view.keys[at + 1] in ("st", "nd", "rd", "th") and view.touches(at + 1)
        return (number, at + 2) if marked else None
    return rank_words().at(view.keys, at)


@lru_cache(maxsize=4)
def count_words(lang: str, *, accented: bool) -> Phrases[int]:
    """The numbers 1 to 99 in words."""
    if lang == "vi":
        return Phrases(_vietnamese(table("dates")["vi"]), lower if accented else fold)
    names = _by_value(table("dates")["en"]["cardinals"])
    return Phrases(_english(names, names), fold)


@lru_cache(maxsize=1)
def rank_words() -> Phrases[int]:
    """The English ordinals from first to ninety-ninth in words."""
    words = table("dates")["en"]
    return Phrases(_english(_by_value(words["ordinals"]), _by_value(words["cardinals"])), fold)


def _by_value(names: dict[Any, list[str]]) -> dict[int, list[str]]:
    return {int(value): words for value, words in names.items()}


def _english(names: dict[int, list[str]], tens: dict[int, list[str]]) -> Iterator[tuple[str, int]]:
    yield from ((word, value) for value, words in names.items() for word in words)
    for ten in range(20, 100, 10):
        for unit in range(1, 10):
            yield from ((f"{tens[ten][0]}{mark}{names[unit][0]}", ten + unit) for mark in ("-", " "))


def _vietnamese(table: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """The words of 1 to 99: "hai", "mười lăm", "hai mươi tư", and short "hai tư"."""
    units = _by_value(table["numerals"])
    ten, tens = table["ten"][0], _by_value(table["places"])[10][0]
    yield ten, 10
    for unit in range(1, 10):
        yield from ((word, unit) for word in units[unit] if word not in table["never_alone"])
        yield from ((f"{ten} {word}", 10 + unit) for word in units[unit])
    for many in range(2, 10):
        yield f"{units[many][0]} {tens}", many * 10
        for unit in range(1, 10):
            for word in units[unit]:
                yield f"{units[many][0]} {tens} {word}", many * 10 + unit
                if word in table["after_tens"]:
                    yield f"{units[many][0]} {word}", many * 10 + unit
