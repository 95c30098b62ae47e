"""What a sentence only compares with: "longer than the war of 2020", "five golds, ahead of France with four"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.compare.layout.clauses import MARKS
from factcheck.compare.layout.hedges import hedge_tokens
from factcheck.language.listed import listed
from factcheck.language.phrases import Tree, index_phrases, longest
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Lang


@lru_cache(maxsize=256)  # a sentence is held against many others
def compares(reading: Reading) -> bool:
    """Tell whether a sentence says that one thing is more than another; the "than" of a hedge compares none."""
    sentence = reading.sentence
    hedged = {at for quantity in reading.claim.quantities for at in hedge_tokens(sentence, quantity)}
    than = listed(sentence, "clauses", "than")
    return any(word in than and at not in hedged for at, word in enumerate(sentence.words))


@lru_cache(maxsize=256)  # a sentence is part of several passages
def comparanda(reading: Reading) -> frozenset[int]:
    """Return the tokens behind words of comparing ("ahead of", "gấp đôi"), up to the next mark."""
    words = reading.sentence.spoken
    joints = _joints(reading.sentence.lang, reading.sentence.accented)
    found: set[int] = set()
    for at in [at for at, word in enumerate(words) if word in joints]:
        if size := longest(words, at, joints):
            end = next((mark for mark in range(at + size, len(words)) if words[mark] in MARKS), len(words))
            found.update(range(at + size, end))
    return frozenset(found)


@lru_cache(maxsize=4)
def _joints(lang: Lang, accented: bool) -> Tree:
    return index_phrases(table("clauses")["comparing"][lang], accented=accented)
