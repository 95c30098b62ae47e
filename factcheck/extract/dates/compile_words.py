"""Compiles the tables of `view.DateWords` from `lexicons/dates.yaml`; needed only if there is no compiled copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.language.fold import fold, lower
from factcheck.language.phrases import phrase_tree
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.language.phrases import Tree

_NUMBERED = ("months", "weekdays", "days", "shifts", "dated_shifts", "halves", "quarters", "spoken_decades")
_NAMED = ("feasts", "units", "parts", "seasons")
"""Tables whose keys are words; the keys of all others are numbers."""
_LEAST_LETTERS = 6
"""Shorter words are too similar to others for typos in them."""


def make_words() -> dict[str, dict[str, dict[str, Tree]]]:
    """Return the words of "vi", "folded" and "en": `valued` phrases have a meaning, `lists` have none."""
    return {"vi": _of("vi", lower), "folded": _of("vi", fold), "en": _of("en", fold)}


def _of(lang: str, form: Callable[[str], str]) -> dict[str, dict[str, Tree]]:
    """Return all words of a language as `form` writes them."""
    data: dict[str, Any] = table("dates")[lang]
    valued = {name: _valued(data.get(name, {}), int) for name in _NUMBERED}
    valued |= {name: _valued(data.get(name, {}), str) for name in _NAMED}
    if lang == "en":
        months = valued["months"]
        valued["months"] = {slip: value for word, value in months.items() for slip in _slips(word)} | months
    spoken = _vietnamese(data) if lang == "vi" else _english(_by_value(data["cardinals"]), data)
    ranks = _english(_by_value(data["ordinals"]), data) if lang == "en" else ()
    return {
        "valued": {
            **{name: phrase_tree(words.items(), form) for name, words in valued.items()},
            "counts": phrase_tree(spoken, form),
            "ranks": phrase_tree(ranks, form),
        },
        "lists": {
            name: phrase_tree(((word, True) for word in words), form)
            for name, words in data.items()
            if isinstance(words, list)
        },
    }


def _slips(word: str) -> Iterator[str]:
    """Yield a long word with one letter left out, one doubled, or two swapped: "Septmber", "Octtober", "Novemebr"."""
    if len(word) < _LEAST_LETTERS:
        return
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at - 1] + word[at:]
        if at + 1 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _valued(records: dict[Any, list[str]], value: Callable[[Any], Any]) -> dict[str, Any]:
    return {word: value(key) for key, words in records.items() for word in words}


def _by_value(names: dict[Any, list[str]]) -> dict[int, list[str]]:
    return {int(value): words for value, words in names.items()}


def _english(names: dict[int, list[str]], table: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """Yield the words of 1 to 99, or their ordinals: "three", "twenty-three", "twenty third"."""
    tens = _by_value(table["cardinals"])
    yield from ((word, value) for value, words in names.items() for word in words)
    for ten in range(20, 100, 10):
        for unit in range(1, 10):
            yield from ((f"{tens[ten][0]}{mark}{names[unit][0]}", ten + unit) for mark in ("-", " "))


def _vietnamese(table: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """Yield the words of 1 to 99: "hai", "mười lăm", "hai mươi tư", and short "hai tư"."""
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
