"""Finds the words and phrases of a word list in a sentence, without diacritics if it was typed without them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import Phrases, Tree, index_phrases, longest, phrase_set
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.language.sentence import Sentence
    from factcheck.language.tables import LazyRows
    from factcheck.model import Lang


def listed(sentence: Sentence, name: str, key: str) -> frozenset[str]:
    """Return the words under a key of `lexicons/NAME.yaml`, in the sentence's language if there are several."""
    return listed_in(name, key, sentence.lang, not sentence.accented)


def has_listed(sentence: Sentence, name: str, key: str, first: int, last: int) -> bool:
    """Tell whether one of the tokens from `first` up to `last` is such a word; `first` may be before the sentence."""
    return not listed(sentence, name, key).isdisjoint(sentence.spoken[max(0, first) : last])


@cached_per_lexicon(maxsize=256)
def listed_in(name: str, key: str, lang: Lang | None = None, folded: bool = False) -> frozenset[str]:
    """Return the ids or words under a key of `lexicons/NAME.yaml`, without diacritics if they are to be `folded`."""
    words = table(name)[key]
    if lang is not None and isinstance(words, dict):
        words = words[lang]
    return frozenset(map(fold, words) if folded else words)


@cached_per_lexicon(maxsize=64)
def phrases_in(path: tuple[str, ...], folded: bool) -> Phrases[bool]:
    """Return the phrases under a path of keys, such as "hedges", "ages", "vi"; none where the last key is missing."""
    name, *keys, last = path
    group: LazyRows[Any] | dict[str, Any] = table(name)
    for key in keys:
        group = group[key]
    return phrase_set(group.get(last) or (), folded=folded)


def phrases(sentence: Sentence, name: str, key: str) -> Tree:
    """Return the phrases under a key of `lexicons/NAME.yaml`, by their first word."""
    return _phrases(name, key, sentence.lang, sentence.accented)


def places(sentence: Sentence, name: str, key: str) -> list[range]:
    """Return the token range of each phrase of a list in a sentence; of several at one place the longest."""
    known = phrases(sentence, name, key)
    if known.keys().isdisjoint(sentence.vocabulary):
        return []
    words = sentence.spoken
    sizes = ((at, longest(words, at, known)) for at, word in enumerate(words) if word in known)
    return [range(at, at + size) for at, size in sizes if size]


def says(sentence: Sentence, name: str, key: str) -> bool:
    """Tell whether a sentence contains a phrase of a list."""
    return bool(places(sentence, name, key))


def leads_to(sentence: Sentence, name: str, key: str, at: int) -> bool:
    """Tell whether a phrase of a list directly precedes a token."""
    return any(place.stop == at for place in places(sentence, name, key))


@cached_per_lexicon(maxsize=1 << 10)
def _phrases(name: str, key: str, lang: Lang, accented: bool) -> Tree:
    return index_phrases(table(name)[key][lang], accented=accented)
