"""Which sentences of running text are worth checking.

A question, a heading or an opinion asserts nothing that a source could bear out, unless a figure, a date or a name
stands in it. The words stand in `lexicons/opinions.yaml`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.language.fold import fold_text
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Claim, Skip

_ASKS = re.compile(r"[?？][\"”’')\]»!?？\s]*$")
_DIGIT = re.compile(r"\d")
_TITLE_CASE = 0.5
"""Share of capitalised words from which capitals tell no names."""


def reason_to_skip(sentence: str, *, is_heading: bool = False) -> Skip | None:
    """Say why a sentence (NFC) of running text is not worth checking; None if it is."""
    reason: Skip | None = "heading" if is_heading else "question" if _ASKS.search(sentence[-20:]) else None
    if reason is None and _is_opinion(sentence):
        reason = "opinion"
    return None if reason is None or _holds_fact(sentence, is_heading=is_heading) else reason


def _is_opinion(sentence: str) -> bool:
    opinion, reported, bare_opinion, bare_reported = _words()
    lower = sentence.lower()
    if opinion.search(lower):
        return not reported.search(lower)
    if not lower.isascii():
        return False
    return bare_opinion.search(lower) is not None and not bare_reported.search(lower)


def _holds_fact(sentence: str, *, is_heading: bool) -> bool:
    """Whether there is a figure, a date or a name to look for."""
    if _DIGIT.search(sentence):
        return True
    from factcheck.extract.claims import read_statement  # few sentences come to this

    claim = read_statement(sentence)
    if claim.dates or any(quantity.measure != "ordinal" for quantity in claim.quantities):
        return True
    return _known_name(claim) if is_heading and _is_title_case(sentence) else bool(claim.names)


def _is_title_case(sentence: str) -> bool:
    words = sentence.split()
    return sum(word[0].isupper() for word in words) > _TITLE_CASE * len(words)


def _known_name(claim: Claim) -> bool:
    from factcheck.language.sentence import analyse

    return any(match.entry.named for match in analyse(claim.quote, claim.lang).matches)


@lru_cache(maxsize=1)
def _words() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What marks an opinion and a report, each as written and for text without any marks."""
    words = table("opinions")
    return (*map(_any_of, words.values()), *map(_any_bare, words.values()))  # type: ignore[return-value]


def _any_of(phrases: dict[str, list[str]]) -> re.Pattern[str]:
    return _whole_words(phrase for of_language in phrases.values() for phrase in of_language)


def _any_bare(phrases: dict[str, list[str]]) -> re.Pattern[str]:
    return _whole_words(fold_text(phrase) for phrase in phrases["vi"] if " " in phrase)


def _whole_words(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b")
