"""Writes whole numbers in words, in both languages, with the words of `lexicons/numbers.yaml`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.model import Lang

LARGEST = 10**12 - 1
_GROUPS = (10**9, 10**6, 10**3)


def spelled(number: int, lang: Lang) -> str | None:
    """Return a number from 0 to LARGEST in words; None for any other."""
    if not 0 <= number <= LARGEST:
        return None
    return _vietnamese(number) if lang == "vi" else _english(number)


def spelled_rank(number: int, lang: Lang) -> str | None:
    """Return a rank in words, as it follows "thứ", or as "fifth"; None if English needs more than one word."""
    if lang == "vi":
        return _by_value(table("numbers")["vi"]["spelled_ranks"]).get(number) or spelled(number, lang)
    return _by_value(table("numbers")["en"]["ordinals"]).get(number)


def _english(number: int) -> str:
    words = _words("en")
    for group in _GROUPS:
        if number >= group:
            return _join_english(f"{_english(number // group)} {words[group]}", number % group)
    if number >= 100:
        return _join_english(f"{words[number // 100]} {words[100]}", number % 100)
    if number in words:
        return words[number]
    return f"{words[number // 10 * 10]}-{words[number % 10]}"


def _join_english(head: str, rest: int) -> str:
    if not rest:
        return head
    return f"{head} {_first('en', 'joiner')} {_english(rest)}" if rest < 100 else f"{head} {_english(rest)}"


def _vietnamese(number: int) -> str:
    words = _words("vi")
    for group in _GROUPS:
        if number >= group:
            head, rest = f"{_vietnamese(number // group)} {words[group]}", number % group
            return f"{head} {_inner(rest, group)}" if rest else head
    if number >= 100:
        head, rest = f"{words[number // 100]} {words[100]}", number % 100
        return f"{head} {_after_hundred(rest)}" if rest else head
    return _below_hundred(number)


def _inner(rest: int, group: int) -> str:
    """Return what follows a group of thousands; empty hundreds are said: "một nghìn không trăm linh năm"."""
    if group == 1000 and rest < 100:
        words = _words("vi")
        return f"{words[0]} {words[100]} {_after_hundred(rest)}"
    return _vietnamese(rest)


def _after_hundred(rest: int) -> str:
    return f"{_first('vi', 'zero_fill')} {_words('vi')[rest]}" if rest < 10 else _below_hundred(rest)


def _below_hundred(number: int) -> str:
    words, (tens, ones) = _words("vi"), divmod(number, 10)
    if tens == 0:
        return words[ones]
    head = _first("vi", "ten") if tens == 1 else f"{words[tens]} {_first('vi', 'tens')}"
    last = _by_value(table("numbers")["vi"]["spelled_after_tens" if tens > 1 else "spelled_after_ten"])
    return f"{head} {last.get(ones, words[ones])}" if ones else head


def _first(lang: Lang, key: str) -> str:
    """Return the first word of a list, which is how it is usually written."""
    word: str = table("numbers")[lang][key][0]
    return word


@lru_cache(maxsize=2)
def _words(lang: Lang) -> dict[int, str]:
    lists = table("numbers")[lang]
    named = [lists["digits"], lists["scales"], *(lists[key] for key in ("teens", "tens") if lang == "en")]
    return {value: word for words in named for value, word in _by_value(words).items()}


def _by_value(words: dict[str, Any]) -> dict[int, str]:
    """Return the word for each value: the first one listed, except for plurals."""
    found: dict[int, str] = {}
    for word, value in words.items():
        if word.removesuffix("s") == word or word.removesuffix("s") not in words:
            found.setdefault(value, word)
    return found
