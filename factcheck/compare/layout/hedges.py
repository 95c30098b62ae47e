"""Finds the words before a figure that say how exact it is; they belong to the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.layout.figure import Figure
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


def hedge_of(figure: Figure) -> range:
    """Return the tokens of the hedge right before a figure; none if it has none."""
    if figure.quantity.hedge in UNHEDGED:
        return range(figure.bare_tokens.start, figure.bare_tokens.start)
    return hedge_tokens(figure.reading.sentence, figure.quantity)


def begins(figure: Figure) -> int:
    """Return the token with which a figure begins, with its hedge and a unit before it: "about £5m"."""
    return min(hedge_of(figure).start, figure.tokens.start)


@cached_per_lexicon(maxsize=4)
def _words(lang: Lang, *, accented: bool) -> frozenset[str]:
    phrases = table("hedges")["before"][lang].values()
    words = (word for group in phrases for phrase in group for word in phrase.split())
    return frozenset(words if accented else map(fold, words))
