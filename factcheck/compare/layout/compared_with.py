"""Finds what a sentence only compares with: "longer than the war of 2020", "five golds, ahead of France with four"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.clauses import up_to_marks
from factcheck.compare.layout.hedges import hedge_tokens
from factcheck.language.listed import listed, places

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading


@cached_by_sentence
def compares(reading: Reading) -> bool:
    """Tell whether a sentence compares two things; the "than" of a hedge does not count."""
    sentence = reading.sentence
    hedged = {at for quantity in reading.claim.quantities for at in hedge_tokens(sentence, quantity)}
    than = listed(sentence, "clauses", "than")
    return any(word in than and at not in hedged for at, word in enumerate(sentence.words))


@cached_by_sentence
def comparanda(reading: Reading) -> frozenset[int]:
    """Return the tokens after words that compare ("ahead of", "gấp đôi"), up to the next mark."""
    return up_to_marks(reading.sentence.spoken, places(reading.sentence, "clauses", "comparing"))
