"""The words of a sentence in the forms used for look-up, and which of them carry no content."""

from __future__ import annotations

from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.language.fold import english_stem, fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.language.sentence import Sentence
    from factcheck.language.tokens import Token
    from factcheck.model import Lang

LONG = 6
"""Letters from which a word may be recognised despite a typo."""


def is_function_word(token: Token, sentence: Sentence) -> bool:
    """Tell whether a word carries no content for alignment."""
    return looked_up(token, sentence) in function_words(sentence.lang, sentence.accented)


def looked_up(token: Token, sentence: Sentence) -> str:
    """Return the form in which a word is looked up among function words."""
    return token.lower if sentence.accented else token.fold


@cached_per_lexicon(maxsize=8)
def function_words(lang: Lang, accented: bool) -> frozenset[str]:
    """Return the words that carry no content for alignment; without accents unless `accented`."""
    words = table("function_words")[lang]
    return frozenset(words if accented else map(fold, words))


@cached_per_lexicon(maxsize=4)
def _phrases_with(lang: Lang, accented: bool) -> dict[str, list[tuple[int, list[str]]]]:
    """Return the phrases without content by each word that has it elsewhere, with its place ("kể" in "kể từ")."""
    empty, found = function_words(lang, accented), defaultdict(list)
    for phrase in empty:
        for place, word in enumerate(words := phrase.split()):
            if word not in empty:
                found[word].append((place, words))
    return found


def carries_content(words: list[str], at: int, lang: Lang, accented: bool) -> bool:
    """Tell whether a word of a sentence carries content, by itself and in its phrase."""
    word = words[at]
    if word in function_words(lang, accented):
        return False
    phrases = _phrases_with(lang, accented).get(word)
    return not phrases or all(words[max(0, at - n) : at - n + len(phrase)] != phrase for n, phrase in phrases)


def stem(token: Token, lang: Lang) -> str:
    """Stem an English word; a Vietnamese syllable has no other forms."""
    return english_stem(token.fold) if lang == "en" else token.lower


def word_forms(sentence: Sentence) -> dict[str, int]:
    """Return every word (lower form, fold, and stem if English) with the index of the token where it first occurs.

    A word as written takes precedence over the fold of another: in "chứng … chung" the second is "chung".
    """
    forms: dict[str, int] = {}
    words = [(index, token) for index, token in enumerate(sentence.tokens) if token.kind == "word"]
    for index, token in words:
        forms.setdefault(token.lower, index)
    for index, token in words:
        forms.setdefault(token.fold, index)
        if sentence.lang == "en":
            forms.setdefault(english_stem(token.fold), index)
    return forms


def begin_alike(one: Iterable[str], other: Iterable[str]) -> list[str]:
    """Return the common beginning of two runs of words."""
    return [word for word, _ in takewhile(lambda two: two[0] == two[1], zip(one, other, strict=False))]


def stand_together(some: tuple[str, ...], words: list[str]) -> bool:
    """Tell whether some words occur next to each other among others."""
    return any(tuple(words[at : at + len(some)]) == some for at in range(len(words)))
