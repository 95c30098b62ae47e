"""What a sentence must contain to have a counterpart for a unit of a statement, perhaps with a typo: most have none."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.layout.caches import cached_by_statement
from factcheck.compare.layout.reading import Unit
from factcheck.compare.layout.words import LONG
from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.layout.reading import Reading

SPELT_ALIKE = 0.85
"""What a word with a typo is worth, and how similar two words must be (Damerau-Levenshtein similarity)."""


class Marks(msgspec.Struct, frozen=True):
    """What a sentence needs, an id or a first word, to match a concept or word of a statement; names are left out."""

    units: list[Unit]
    by_id: dict[str, list[Unit]]
    """The units that an id of a sentence may match."""
    by_word: dict[str, list[Unit]]
    """The units that a word of a sentence may begin."""


@cached_by_statement
def marks(stated: Reading) -> Marks:
    """Return what a sentence needs to match each concept and word of a statement."""
    units = [unit for unit in stated.units if not unit.is_name and not _may_be_misspelt(stated, unit)]
    by_id, by_word = defaultdict[str, list["Unit"]](list), defaultdict[str, list["Unit"]](list)
    for unit in units:
        for id in akin(unit.key) if unit.kind == "concept" else ():
            by_id[id].append(unit)
        for word in {unit.key, *stated.spelt[unit][:1], *stated.bare[unit][:1]}:
            by_word[word].append(unit)
    return Marks(units, by_id, by_word)


def _may_be_misspelt(stated: Reading, word: Unit) -> bool:
    return word.kind == "word" and stated.sentence.lang == "en" and len(word.key) >= LONG


@cached_per_lexicon(maxsize=1 << 12)
def akin(id: str) -> frozenset[str]:
    """Return the ids of all concepts that may match one: most sentences have none of them."""
    entry = lexicon().entries.get(id)
    return lexicon().kin(id).union(*(entry.opposites, entry.near) if entry else ())


def spelt_alike(word: str, others: Iterable[str]) -> str | None:
    """Return the other word most similar to a word; None if none is similar enough."""
    near = [other for other in others if _may_be_alike(word, other)]
    if not near:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    hit = process.extractOne(word, near, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=SPELT_ALIKE)
    return hit[0] if hit else None


def _may_be_alike(word: str, other: str) -> bool:
    """Tell whether the letters differ little enough: this excludes most words, without a library."""
    edits = int((1 - SPELT_ALIKE) * max(len(word), len(other)))
    return edits > 0 and abs(len(word) - len(other)) <= 1 and len({*word} ^ {*other}) <= 2 * edits
