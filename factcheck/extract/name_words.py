"""What a capitalised word is by itself: a title, the first word of a sentence, a Vietnamese syllable, a term."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.language.fold import lower
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.language.tokens import Token
    from factcheck.model import Lang

Phrases = dict[str, list[tuple[str, ...]]]
"""First word → the phrases that begin with it, longest first."""

_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?"
    r"(?:ie|ye|uo|uye|ua|ia|ya|uu|oai|uay|uoi|ieu|yeu|ao|eo|au|eu|iu|oi|ai|ui|ay|uy|oa|oe|ue|uya|[aeiouy])"
    r"(?:ch|ng|nh|[cmnpt])?"
)
_OPENERS = frozenset("\"'“‘”«(:.!?…|*•;[")
_DASHES = frozenset("-–—")
_ROMAN = frozenset("IVXLC")


@lru_cache(maxsize=1 << 14)
def is_syllable(fold: str) -> bool:
    """Whether a folded word could be one Vietnamese syllable: "thai", "nga", not "putin"."""
    return len(fold) < 8 and _SYLLABLE.fullmatch(fold) is not None


@lru_cache(maxsize=4)
def titles(lang: Lang) -> Phrases:
    """Offices, forms of address and heads of places and bodies, as phrases by first word (lower case)."""
    lists = table("titles")
    return phrases(phrase for kind in ("persons", "places", "bodies") for phrase in lists[kind][lang])


@lru_cache(maxsize=4)
def starts(lang: Lang) -> frozenset[str]:
    """Words that a sentence may begin with, none of them a name."""
    return frozenset(lower(word) for word in table("titles")["starts"][lang])


@lru_cache(maxsize=1)
def never() -> frozenset[str]:
    """Vietnamese words that begin no name anywhere: where a headline runs on into the text they keep them apart."""
    return frozenset(lower(word) for word in table("titles")["never"])


@lru_cache(maxsize=4)
def particles(lang: Lang) -> frozenset[str]:
    """Lower-case words inside foreign names ("bin", "van")."""
    return frozenset(table("titles")["particles"][lang])


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Vietnamese family names, in lower case."""
    return frozenset(lower(word) for word in table("titles")["surnames"])


@lru_cache(maxsize=1)
def address() -> frozenset[str]:
    """Words after which only a person can stand."""
    return frozenset(lower(word) for word in table("titles")["address"])


@lru_cache(maxsize=1)
def terms() -> frozenset[str]:
    """Abbreviations and days of the calendar that are no names."""
    lists = table("titles")
    return frozenset([*lists["terms"], *lists["calendar"]["vi"], *lists["calendar"]["en"]])


@lru_cache(maxsize=1)
def capitalised_words() -> frozenset[tuple[str, ...]]:
    """Two-syllable words that news writes with one capital ("Quốc phòng")."""
    return frozenset(tuple(lower(part) for part in word.split()) for word in table("words")["vi"])


def phrases(lines: Iterable[str]) -> Phrases:
    """Index phrases by their first word, longest first; "gs.ts" counts its mark as a word."""
    found: Phrases = {}
    for line in lines:
        words = tuple(lower(word) for word in re.findall(r"\w+|[^\w\s]", line))
        found.setdefault(words[0], []).append(words)
    for bucket in found.values():
        bucket.sort(key=len, reverse=True)
    return found


def phrase_at(tokens: Sequence[Token], at: int, known: Phrases) -> int:
    """Return the number of tokens of the longest phrase that begins at `at`, 0 if none does."""
    for words in known.get(tokens[at].lower, ()):
        size = len(words)
        if size == 1 or (at + size <= len(tokens) and all(tokens[at + k].lower == words[k] for k in range(1, size))):
            return size
    return 0


def is_roman(text: str) -> bool:
    """Whether a word is a Roman numeral ("XIII")."""
    return _ROMAN.issuperset(text)


def begins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word has its capital from its place: first in the sentence, or after a mark that opens one."""
    if at == 0 or tokens[at - 1].text in _OPENERS:
        return True
    dash = tokens[at - 1]
    return dash.text in _DASHES and tokens[at].start > dash.end and (at == 1 or dash.start > tokens[at - 2].end)
