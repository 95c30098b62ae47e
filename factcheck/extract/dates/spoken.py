"""Days, counts and years in words: "hai mươi tư", "hai không mười ba", "twenty-third", "two thousand ten"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.dates.words import Phrases
from factcheck.language.fold import fold, lower

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.extract.dates.view import View

_VI_UNITS = {
    1: ["một", "mốt"],
    2: ["hai"],
    3: ["ba"],
    4: ["bốn", "tư"],
    5: ["năm", "lăm", "nhăm"],
    6: ["sáu"],
    7: ["bảy", "bẩy"],
    8: ["tám"],
    9: ["chín"],
}
_EN_UNITS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen""".split()
_EN_RANKS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth""".split()
_EN_TENS = {
    20: "twenty",
    30: "thirty",
    40: "forty",
    50: "fifty",
    60: "sixty",
    70: "seventy",
    80: "eighty",
    90: "ninety",
}
_VI_DIGITS = {word: digit for digit, words in _VI_UNITS.items() for word in words} | {"không": 0}
_PAIRS = frozenset(("couple", "pair"))
_LONGEST_YEAR = 10
"""Words that a spoken year may have."""
_VI_PLACES = {"nghìn": 1000, "ngàn": 1000, "trăm": 100, "mươi": 10}


def _vietnamese() -> Iterator[tuple[str, int]]:
    for unit, words in _VI_UNITS.items():
        yield from ((word, unit) for word in words if word not in ("mốt", "lăm", "nhăm"))
        yield from ((f"mười {word}", 10 + unit) for word in words if word not in ("mốt", "tư"))
    yield "mười", 10
    for tens, names in _VI_UNITS.items():
        if tens > 1:
            name = names[0]
            yield f"{name} mươi", tens * 10
            for unit, words in _VI_UNITS.items():
                yield from ((f"{name} mươi {word}", tens * 10 + unit) for word in words)
                yield from (
                    (f"{name} {word}", tens * 10 + unit) for word in words if word in ("mốt", "tư", "lăm")
                )


def _english() -> Iterator[tuple[str, int]]:
    yield from zip(_EN_UNITS, range(1, 20), strict=True)
    for tens, name in _EN_TENS.items():
        yield name, tens
        for unit in range(1, 10):
            yield f"{name}-{_EN_UNITS[unit - 1]}", tens + unit
            yield f"{name} {_EN_UNITS[unit - 1]}", tens + unit


def _ranks() -> Iterator[tuple[str, int]]:
    yield from zip(_EN_RANKS, range(1, 20), strict=True)
    yield from (("twentieth", 20), ("thirtieth", 30))
    for tens in (20, 30):
        for unit in range(1, 10):
            yield f"{_EN_TENS[tens]}-{_EN_RANKS[unit - 1]}", tens + unit
            yield f"{_EN_TENS[tens]} {_EN_RANKS[unit - 1]}", tens + unit


@lru_cache(maxsize=4)
def _counts(lang: str, *, accented: bool) -> Phrases[int]:
    form: Callable[[str], str] = lower if accented else fold
    return Phrases(_vietnamese() if lang == "vi" else _english(), form)


@lru_cache(maxsize=1)
def _rank_phrases() -> Phrases[int]:
    return Phrases(_ranks(), fold)


def count_words(lang: str, *, accented: bool) -> Phrases[int]:
    """The numbers 1 to 99 in words."""
    return _counts(lang, accented=accented)


def count_at(view: View, at: int) -> tuple[int, int] | None:
    """A whole number of at most three figures, or one from 1 to 99 in words, and the index after it."""
    number = view.number(at, most=3)
    if number is not None:
        return number, at + 1
    return _counts(view.lang, accented=view.accented).at(view.keys, at)


def rank_words() -> Phrases[int]:
    """The ordinals from first to thirty-ninth in words."""
    return _rank_phrases()


def rank_at(view: View, at: int) -> tuple[int, int] | None:
    """An English ordinal, "3rd" or "third", and the index after it."""
    number = view.number(at, most=2)
    if number is not None:
        marked = view.keys[at + 1] in ("st", "nd", "rd", "th") and view.touches(at + 1)
        return (number, at + 2) if marked else None
    return _rank_phrases().at(view.keys, at)


def vietnamese_year(view: View, at: int) -> tuple[int, int] | None:
    """A year in Vietnamese words, by places ("hai nghìn mười ba") or figure by figure ("một chín tám tư")."""
    digits = _vietnamese_words(accented=view.accented)
    end = at
    while end - at < _LONGEST_YEAR and view.keys[end] in digits:
        end += 1
    words = [digits[key] for key in view.keys[at:end]]
    places = any(word in _VI_PLACES for word in words)
    year = _by_places(words) if places else _by_figures(words)
    return (year, end) if year is not None and (places or year >= 1000) else None


@lru_cache(maxsize=2)
def _vietnamese_words(*, accented: bool) -> dict[str, str]:
    form: Callable[[str], str] = lower if accented else fold
    names = [*_VI_DIGITS, *_VI_PLACES, "mười", "linh", "lẻ"]
    return {form(name): name for name in names}


def _by_places(words: list[str]) -> int | None:
    total, unit = 0, 0
    for word in words:
        if word in _VI_PLACES:
            total += max(unit, 0) * _VI_PLACES[word]
            unit = 0
        elif word == "mười":
            total += 10
        elif word in _VI_DIGITS:
            if unit:  # "chín trăm ba tám": the tens are said without their name
                total += unit * 10
            unit = _VI_DIGITS[word]
    return total + unit if 0 < total + unit < 3000 else None


def _by_figures(words: list[str]) -> int | None:
    figures = ""
    for at, word in enumerate(words):
        if word == "mười":
            figures += "1" if words[at + 1 : at + 2] and words[at + 1] in _VI_DIGITS else "10"
        elif word in ("linh", "lẻ"):
            figures += "0"
        elif word in _VI_DIGITS:
            figures += str(_VI_DIGITS[word])
        elif word == "mươi" and (at + 1 == len(words) or words[at + 1] not in _VI_DIGITS):
            figures += "0"
    return int(figures) if len(figures) == 4 else None


def few_at(view: View, at: int) -> tuple[int, int] | None:
    """A vague count: "a couple" is two, "a few" and "vài" are read as three."""
    end = view.is_("few", at)
    if not end:
        return None
    return (2 if any(key in _PAIRS for key in view.keys[at:end]) else 3), end


def english_year(view: View, at: int) -> tuple[int, int] | None:
    """A year in English words: "nineteen twenty-eight", "two thousand and eighteen", "two thousand ten"."""
    counts = _counts("en", accented=True)
    head = counts.at(view.keys, at) if at < view.size and view.tokens[at].kind == "word" else None
    if head is None:
        return None
    if head[0] == 2 and view.keys[head[1]] == "thousand":
        rest = counts.at(view.keys, head[1] + 1 + (view.keys[head[1] + 1] == "and"))
        return (2000 + rest[0], rest[1]) if rest else (2000, head[1] + 1)
    start = head[1] + (view.keys[head[1]] == "-")
    tail = counts.at(view.keys, start) if 10 <= head[0] <= 21 else None
    return (head[0] * 100 + tail[0], tail[1]) if tail and tail[0] >= 10 else None
