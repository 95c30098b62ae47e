"""Decides whether a sentence ends at a period or another stop, by what precedes and follows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.model import Span

_LONGEST_WORD = 24
"""How many characters before a stop are searched for an abbreviation."""
_WORD_BEFORE = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_LIST_MARK = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVX]{1,4})\.")
_QUOTES = "\"“”'‘’«»"
_DASHES = "-–—"
_OPENING = _QUOTES + _DASHES + "‹([•*_"
_DOMAIN_ENDS = frozenset({"Vn", "Com", "Net", "Org", "Info", "Edu", "Gov"})


def may_end(text: str, start: int, stop: Span, end: int, *, cased: bool) -> bool:
    """Tell whether the sentence that begins at `start` ends with the stop at `stop`; its paragraph ends at `end`.

    `cased` is False for a paragraph without capitals, in which a sentence may begin with a small letter.
    """
    after = stop[1]
    if after >= end:
        return True
    if not text[after].isspace():
        return _runs_on(text, stop)
    while text[after].isspace():
        after += 1
    if text[after] in _DASHES and text[stop[1] - 1] in _QUOTES:
        return False  # "… rất khó.” - Đại tá Nhật nói."
    if not _may_begin(text, after, cased=cased):
        return False
    marks = text[stop[0] : stop[1]]
    mark = marks[: len(marks) - len(marks.lstrip(".!?…。！？/"))]
    if mark.startswith((".", "…")) and mark != ".":
        return not text[after].isdecimal() or "/" in mark  # "khoảng ... 5 người"
    return mark != "." or not _abbreviates(text, start, stop, after, cased=cased)


def _runs_on(text: str, stop: Span) -> bool:
    """Tell a missing space ("… hòa bình.Ông cho biết") from names like "VOV.VN", "A.Guerin" and "TP.Huế"."""
    before, after = text[stop[0] - 1 : stop[0]], text[stop[1] : stop[1] + 2]
    if not (before.islower() and after[:1].isupper() and (after[1:].islower() or after[1:].isspace())):
        return False
    word = _word_before(text, 0, stop[0])
    following = _WORD_AFTER.match(text, stop[1], stop[1] + _LONGEST_WORD)
    if len(word) < (2 if word.islower() else 3) or "." in word:
        return False
    if following and following.group() in _DOMAIN_ENDS:
        return False
    return text[stop[0]] != "." or not any(word in words for words in _words()[:3])


def _may_begin(text: str, at: int, *, cased: bool) -> bool:
    while text[at : at + 1] and text[at] in _OPENING:
        at += 1
        while text[at : at + 1].isspace():
            at += 1
    first, second = text[at : at + 1], text[at + 1 : at + 2]
    return not first.islower() or second.isupper() or not cased


def _abbreviates(text: str, start: int, stop: Span, after: int, *, cased: bool) -> bool:
    """Tell whether the period belongs to an abbreviation, an initial or a list mark, and the sentence goes on."""
    if stop[0] - start <= _LONGEST_WORD and _LIST_MARK.fullmatch(text, start, stop[0] + 1):
        return True
    word = _word_before(text, start, stop[0])
    if not word:
        return False
    titles, before_numbers, either, starters = _words()
    last = word[word.rfind(".") + 1 :]
    if word in titles or (len(last) > 1 and (last if cased else last.capitalize()) in titles):
        return True
    if text[after].isdecimal() and (word in before_numbers or last in before_numbers):
        return True
    if word in either or _is_initials(word):
        return not _starts(text, after, starters)
    return False


def _is_initials(word: str) -> bool:
    """Tell whether a word is initials ("J. K. Rowling", "U.S", "Ng.Th.L", as Vietnamese news anonymises names)."""
    parts = word.split(".")
    longest = 1 if len(parts) == 1 else 2
    return all(len(part) <= longest and part[:1].isupper() for part in parts)


def _starts(text: str, after: int, starters: frozenset[str]) -> bool:
    """Tell whether a typical first word of sentences follows; "A." is an initial, not the article."""
    if text[after] in _QUOTES:
        return True
    word = _WORD_AFTER.match(text, after, after + _LONGEST_WORD)
    return word is not None and word.group() in starters and text[word.end() : word.end() + 1] != "."


def _word_before(text: str, start: int, end: int) -> str:
    found = _WORD_BEFORE.search(text, max(start, end - _LONGEST_WORD), end)
    return found.group() if found else ""


@cached_per_lexicon(maxsize=1)
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    words = table("sentences")
    titles, before_numbers, either, starters = (
        frozenset(words[name]) for name in ("titles", "before_numbers", "either", "starters")
    )
    return titles, before_numbers, either, starters
