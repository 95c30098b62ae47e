"""Which unit of a statement has which counterpart in a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.reading import FOREIGN_WORD_WEIGHT, Reading, Unit
from factcheck.extract.names import same_name
from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from factcheck.compare.passage import Passage

IN_CONTEXT = 0.55
"""What a counterpart in a neighbouring sentence is worth, against one in the sentence itself."""
NARROWER, WIDER = 0.95, 0.6
"""What "soldier" is worth for a stated "person", and "person" for a stated "soldier"."""
SPELT_ALIKE = 0.85
"""What a word with a typo is worth; and how alike two words must be (Damerau-Levenshtein similarity)."""


class Pair(msgspec.Struct, frozen=True):
    """A unit of the statement and where the passage has it."""

    stated: Unit
    found: Unit | None
    """None where the passage lacks it, or has its words without a unit of its own."""
    reading: Reading | None
    """The sentence that has it; None where no sentence does."""
    strength: float
    """0 (absent) to 1 (the same)."""
    weight: float


class Alignment(msgspec.Struct, frozen=True):
    """All pairs of one statement and one passage."""

    pairs: tuple[Pair, ...]
    coverage: float
    """Share of the statement's weight that the passage has, 0 to 1."""
    focus_coverage: float
    """The same, counting the focus sentence alone."""

    def missing(self, kind: str) -> list[Unit]:
        """Return the statement's units of a kind that the passage lacks."""
        return [p.stated for p in self.pairs if p.strength == 0 and p.stated.kind == kind]


def align(stated: Reading, passage: Passage) -> Alignment:
    """Find each unit of the statement in the focus sentence, else in its neighbours."""
    pairs = tuple(_pair(unit, stated, passage) for unit in stated.units)
    total = sum(p.weight for p in pairs) or 1.0
    focus = sum(p.weight * p.strength for p in pairs if p.reading is passage.focus)
    return Alignment(pairs, sum(p.weight * p.strength for p in pairs) / total, focus / total)


def _pair(unit: Unit, stated: Reading, passage: Passage) -> Pair:
    for reading in (passage.focus, *passage.context):
        found, strength = find(unit, stated, reading)
        if strength:
            near = reading is passage.focus
            return Pair(unit, found, reading, strength if near else strength * IN_CONTEXT, unit.weight)
    foreign = unit.kind == "word" and stated.sentence.lang != passage.focus.sentence.lang
    return Pair(unit, None, None, 0.0, FOREIGN_WORD_WEIGHT if foreign else unit.weight)


def find(unit: Unit, stated: Reading, reading: Reading) -> tuple[Unit | None, float]:
    """Return the counterpart of a unit in one sentence, and how well it fits."""
    if unit.kind == "name":
        return _find_name(unit, stated, reading)
    if unit.kind == "concept":
        return _find_concept(unit, stated, reading)
    return _find_word(unit, stated, reading)


def _find_name(unit: Unit, stated: Reading, reading: Reading) -> tuple[Unit | None, float]:
    if found := reading.names.get(unit.key):
        return found, 1.0
    meant = _government(unit.key)
    for key, found in reading.names.items():
        if same_name(unit.key, key):
            return found, 0.95
        if meant == _government(key):
            return found, 0.9
    return None, 0.9 if _has_words(unit, stated, reading) else 0.0


def _government(key: str) -> str:
    """Baku may stand for Azerbaijan, the Kremlin for Russia."""
    entry = lexicon().entries.get(key)
    return (entry.stands_for if entry else "") or key


def _find_concept(unit: Unit, stated: Reading, reading: Reading) -> tuple[Unit | None, float]:
    if found := reading.concepts.get(unit.key):
        return found, 1.0
    wider = lexicon().kin(unit.key)
    best: tuple[Unit | None, float] = (None, 0.0)
    for key, found in reading.concepts.items():
        if unit.key in lexicon().kin(key):
            return found, NARROWER
        if key in wider:
            best = found, WIDER
    if best[1] == 0.0 and _has_words(unit, stated, reading):
        return None, 0.9
    return best


def _find_word(unit: Unit, stated: Reading, reading: Reading) -> tuple[Unit | None, float]:
    if stated.sentence.lang != reading.sentence.lang:
        token = stated.sentence.tokens[unit.first]
        return None, 1.0 if token.fold in reading.words and len(token.fold) > 3 else 0.0
    if _has_words(unit, stated, reading):
        return None, 1.0
    return None, SPELT_ALIKE if _spelt_alike(unit.key, reading) else 0.0


def _has_words(unit: Unit, stated: Reading, reading: Reading) -> bool:
    """Tell whether the sentence has all words of the unit; accents decide where both sides typed them."""
    if stated.sentence.lang != reading.sentence.lang:
        return False
    tokens = stated.sentence.tokens[unit.first : unit.last]
    if unit.kind == "word" and stated.sentence.lang == "en":
        return unit.key in reading.words
    exact = stated.sentence.accented and reading.sentence.accented
    return all((t.lower if exact else t.fold) in reading.words for t in tokens if t.kind == "word")


def _spelt_alike(word: str, reading: Reading) -> bool:
    if len(word) < 5 or reading.sentence.lang == "vi":
        return False
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    near = [w for w in reading.words if abs(len(w) - len(word)) <= 1 and w[0] == word[0]]
    hit = process.extractOne(word, near, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=SPELT_ALIKE)
    return hit is not None
