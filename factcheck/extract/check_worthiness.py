"""Decides which sentences of running text are worth checking.

A question, a heading or an opinion asserts nothing that a source could confirm, unless it contains a figure, a date or
a name. The words are in `lexicons/opinions.yaml`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.language.fold import fold_text
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import Tree, longest, tree_of
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.language.sentence import Sentence
    from factcheck.model import Skip

_ASKS = re.compile(r"[?？][\"”’')\]»!?？\s]*$")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w+|[^\w\s]")
_TITLE_CASE = 0.5
"""If a larger share of the words is capitalised, capitals do not indicate names."""


@cached_per_lexicon(maxsize=1 << 12)  # headings recur from file to file
def reason_to_skip(sentence: str, *, is_heading: bool = False) -> Skip | None:
    """Return why a sentence (NFC) of running text is not worth checking; None if it is worth it."""
    reason: Skip | None = "heading" if is_heading else "question" if _ASKS.search(sentence[-20:]) else None
    if reason is None and _is_opinion(sentence):
        reason = "opinion"
    return None if reason is None or _holds_fact(sentence, is_heading=is_heading) else reason


def _is_opinion(sentence: str) -> bool:
    """Tell whether a sentence says what somebody feels or ought to do, and not what was said."""
    words = _words(sentence)
    if _has(words, _phrases("opinion")):
        return not _has(words, _phrases("reported"))
    if not sentence.isascii():
        return False
    return _has(words, _bare_phrases("opinion")) and not _has(words, _bare_phrases("reported"))


def _words(text: str) -> list[str]:
    """Return the words and marks of a text in lower case; a sentence is not yet split into tokens here."""
    return _WORD.findall(text.lower())


def _has(words: Sequence[str], phrases: Tree) -> bool:
    if phrases.keys().isdisjoint(words):
        return False
    return any(longest(words, at, phrases) for at, word in enumerate(words) if word in phrases)


def _holds_fact(text: str, *, is_heading: bool) -> bool:
    """Tell whether a text contains a figure, a date or a name."""
    if _DIGIT.search(text):
        return True
    from factcheck.extract.names.reader import read_names  # few sentences need it
    from factcheck.language.sentence import analyse

    sentence = analyse(text)
    if any(match.entry.named for match in sentence.matches):
        return True
    return _holds_value(sentence) or (not (is_heading and _is_title_case(text)) and bool(read_names(sentence, ())))


def _holds_value(sentence: Sentence) -> bool:
    from factcheck.extract.dates import read_dates  # few sentences need it
    from factcheck.extract.quantities import read_quantities

    return bool(read_dates(sentence)) or any(q.measure != "ordinal" for q in read_quantities(sentence, set()))


def _is_title_case(text: str) -> bool:
    """Tell whether most words are capitalised, so that capitals do not indicate names."""
    words = text.split()
    return sum(word[0].isupper() for word in words) > _TITLE_CASE * len(words)


@cached_per_lexicon(maxsize=2)
def _phrases(key: str) -> Tree:
    """Return the phrases of an opinion or of a report in both languages, as written."""
    return _tree(phrase for of_language in table("opinions")[key].values() for phrase in of_language)


@cached_per_lexicon(maxsize=2)
def _bare_phrases(key: str) -> Tree:
    """Return the Vietnamese ones without diacritics; single words are left out, since they may be English ones."""
    return _tree(fold_text(phrase) for phrase in table("opinions")[key]["vi"] if " " in phrase)


def _tree(phrases: Iterable[str]) -> Tree:
    return tree_of((_words(phrase), True) for phrase in phrases)
