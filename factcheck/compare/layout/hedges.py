"""Finds the words before a figure that say how exact it is; they belong to the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.language.sentence import Sentence
    from factcheck.model import Lang, Quantity

UNHEDGED = frozenset({"exact", "between", "dozens"})
"""Hedges that are not expressed by words before the figure."""


def hedge_tokens(sentence: Sentence, quantity: Quantity) -> range:
    """Return the indexes of the hedging words right before a figure."""
    words = _words(sentence.lang, accented=sentence.accented)
    first = last = sentence.token_at(quantity.start)
    while first and sentence.words[first - 1] in words:
        first -= 1
    return range(first, last)


@cached_per_lexicon(maxsize=4)
def _words(lang: Lang, *, accented: bool) -> frozenset[str]:
    phrases = table("hedges")["before"][lang].values()
    words = (word for group in phrases for phrase in group for word in phrase.split())
    return frozenset(words if accented else map(fold, words))
