"""Signals: single words that narrow, widen or colour what is said, from `signals.yaml`."""

from __future__ import annotations

from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table


@cached_per_lexicon(maxsize=2)
def signals(lang: str) -> dict[str, frozenset[str]]:
    """Return the words of each signal, by its name, in a language."""
    return {key: frozenset(words[lang]) for key, words in table("signals").items()}
