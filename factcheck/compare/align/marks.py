"""What a sentence must have some of to have a unit of a statement: most have none of it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.compare.layout.words import LONG
from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading, Unit


@lru_cache(maxsize=16)  # a statement is held against many sentences
def marks(stated: Reading) -> list[tuple[Unit, frozenset[str], frozenset[str]]]:
    """Return the ids and first words of which a sentence with a concept or word has one; names are not told so."""
    return [
        (unit, akin(unit.key) if unit.kind == "concept" else frozenset(), _first_words(stated, unit))
        for unit in stated.units
        if unit.kind == "concept" or (unit.kind == "word" and not _may_be_misspelt(stated, unit))
    ]


def _first_words(stated: Reading, unit: Unit) -> frozenset[str]:
    return frozenset({unit.key, *stated.spelt[unit][:1], *stated.bare[unit][:1]})


def _may_be_misspelt(stated: Reading, word: Unit) -> bool:
    return stated.sentence.lang == "en" and len(word.key) >= LONG


@lru_cache(maxsize=1 << 12)
def akin(id: str) -> frozenset[str]:
    """Return the ids of all concepts that may stand for one: most sentences have none of them."""
    entry = lexicon().entries.get(id)
    return lexicon().kin(id).union(*(entry.opposites, entry.near) if entry else ())
