"""Signals, single words such as "only", "all" or "will", and negations that only one side has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.sense.polarity.negations import heads
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.judge.model import Features
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading

_MOST_NEGATIONS = 2
"""Negations that only the statement has count no more beyond this number."""


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
