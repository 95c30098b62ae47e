"""What a sentence must contain to have a counterpart for a unit of a statement: most contain none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_statement
from factcheck.compare.layout.words import LONG
from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading, Unit


@cached_by_statement
def marks(stated: Reading) -> list[tuple[Unit, frozenset[str], frozenset[str]]]:
    """Return the ids and first words one of which a sentence needs to match a concept or word; names are left out."""
    return [
        (unit, akin(unit.key) if unit.kind == "concept" else frozenset(), _first_words(stated, unit))
        for unit in stated.units
        if unit.kind == "concept" or (unit.kind == "word" and not _may_be_misspelt(stated, unit))
    ]


def _first_words(stated: Reading, unit: Unit) -> frozenset[str]:
    return frozenset({unit.key, *stated.spelt[unit][:1], *stated.bare[unit][:1]})


def _may_be_misspelt(stated: Reading, word: Unit) -> bool:
    return stated.sentence.lang == "en" and len(word.key) >= LONG


@cached_per_lexicon(maxsize=1 << 12)
def akin(id: str) -> frozenset[str]:
    """Return the ids of all concepts that may match one: most sentences have none of them."""
    entry = lexicon().entries.get(id)
    return lexicon().kin(id).union(*(entry.opposites, entry.near) if entry else ())
