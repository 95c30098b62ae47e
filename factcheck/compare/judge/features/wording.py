"""Measures, word by word, how much of a statement's wording a passage has, and which signals only one has."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from factcheck.compare.sense.polarity.negations import heads
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.compare.judge.features.aligned_words import Word, Words
    from factcheck.compare.judge.model import Features
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading

_RUNS = {2: "share_of_2_words", 3: "share_of_3_words", 4: "share_of_4_words"}
"""The features of runs that the passage has, by their length in words."""
_MOST_WORDS, _WORDS_A_POINT = 12, 4
"""Lacking words beyond this number count no more; how many of them make a feature of 1."""
_MOST_NUMBERS = 2
"""Lacking figures beyond this number count no more."""
_MOST_CAPITALS = 3
"""Lacking capitalised words beyond this number count no more."""
_NAME_OR_FIGURE, _PLAIN_WORD, _FUNCTION_WORD = 1.5, 1.0, 0.2
"""How much a word tells, by what it is."""
_MOST_NEGATIONS = 2
"""Negations that only the statement has count no more beyond this number."""


def word_features(stated: Words, known: set[str], evidence: Words, lang: str) -> Features:
    """Return the features of the wording: shares from 0 to 1, counts capped, lengths as logarithms."""
    return {
        **_shares([word.form for word in stated], [word.form for word in evidence], known),
        **_lacking(stated, known),
        **_signals(stated, known, lang),
        "words": log(1 + len(stated)),
    }


def _shares(one: Sequence[str], two: Sequence[str], known: set[str]) -> Features:
    has = [word in known for word in one]
    size = len(one) or 1
    found: Features = {"word_share": sum(has) / size}
    for n, name in _RUNS.items():
        evidence = set(_runs(two, n))
        found[name] = sum(run in evidence for run in _runs(one, n)) / max(1, len(one) - n + 1)
    third = max(1, size // 3)
    thirds = {
        "share_of_first_third": has[:third],
        "share_of_middle_third": has[third:-third],
        "share_of_last_third": has[-third:],
    }
    return found | {name: sum(part) / max(1, len(part)) for name, part in thirds.items()}


def _runs(words: Sequence[str], n: int) -> Iterable[tuple[str, ...]]:
    return zip(*(words[at:] for at in range(n)), strict=False)


def _lacking(stated: Words, known: set[str]) -> Features:
    lacking = [word for word in stated if word.form not in known]
    content = sum(word.is_content for word in lacking)
    weights = [_telling(word) for word in lacking]
    return {
        "no_word_lacking": float(not lacking),
        "one_word_lacking": float(len(lacking) == 1),
        "two_words_lacking": float(len(lacking) == 2),
        "words_lacking": min(len(lacking), _MOST_WORDS) / _WORDS_A_POINT,
        "no_content_lacking": float(content == 0),
        "one_content_word_lacking": float(content == 1),
        "two_content_words_lacking": float(content == 2),
        "telling_words_lacking": min(sum(weights), float(_MOST_WORDS)) / _WORDS_A_POINT,
        "telling_share_lacking": sum(weights) / (sum(map(_telling, stated)) or 1.0),
        "most_telling_lacking": max(weights, default=0.0),
        "numbers_lacking": min(sum(word.is_number for word in lacking), _MOST_NUMBERS),
        "has_number": float(any(word.is_number for word in stated)),
        "capitals_lacking": min(sum(word.is_capital for word in lacking), _MOST_CAPITALS),
    }


def _telling(word: Word) -> float:
    """Return how much a word weighs: names and figures most, function words next to nothing."""
    if word.is_number or (word.is_content and word.is_capital):
        return _NAME_OR_FIGURE
    return _PLAIN_WORD if word.is_content else _FUNCTION_WORD


def _signals(stated: Words, known: set[str], lang: str) -> Features:
    lacking = {word.token.lower for word in stated if word.form not in known}
    return {f"lacking_{key}": float(not words.isdisjoint(lacking)) for key, words in signals(lang).items()}


def turn_features(stated: Reading, passage: Passage) -> Features:
    """Return which signals and negations only one side has, 0 or 1, and how many more negations the statement has."""
    stated_negations = len(heads(stated))
    found_negations = len(heads(passage.focus)) + sum(len(heads(r)) for r in passage.context)
    found: Features = {
        "negations_stated_only": float(stated_negations > 0 and found_negations == 0),
        "negations_found_only": float(stated_negations == 0 and found_negations > 0),
        "negations_in_focus_only": float(stated_negations == 0 and len(heads(passage.focus)) > 0),
        "negations_more": min(max(0, stated_negations - found_negations), _MOST_NEGATIONS),
    }
    for key, words in signals(stated.sentence.lang).items():
        in_statement = any(word in stated.words for word in words)
        in_passage = any(word in reading.words for reading in passage.sentences for word in words)
        found[f"only_stated_{key}"] = float(in_statement and not in_passage)
    return found


@cached_per_lexicon(maxsize=2)
def signals(lang: str) -> dict[str, frozenset[str]]:
    """Return the words of each signal, by its name, in a language."""
    return {key: frozenset(words[lang]) for key, words in table("signals").items()}
