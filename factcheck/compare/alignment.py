"""Which unit of a statement has which counterpart in a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.offices import held_by, offices
from factcheck.compare.reading import FOREIGN_WORD_WEIGHT, Reading, Unit
from factcheck.extract.names import same_name
from factcheck.language.lexicon import lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.passage import Passage

IN_CONTEXT = 0.55
"""What a counterpart in a neighbouring sentence is worth, against one in the sentence itself."""
ANAPHORA = 0.75
"""What a name of the source is worth to a sentence that has none of its kind: it may say "the city"."""
IN_SOURCE = 0.4
"""What a name or concept is worth that stands only elsewhere in the source."""
PLACES = frozenset({"country", "city", "region", "province"})
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
        if not strength and unit.kind == "name" and reading is passage.focus:
            found, strength = _find_holder(unit, passage)
        if strength:
            near = reading is passage.focus
            away = ANAPHORA if unit.kind == "name" and not _rivals(unit, passage.focus) else IN_CONTEXT
            return Pair(unit, found, reading, strength if near else strength * away, unit.weight)
    if unit.kind != "word" and _in_subject(unit, passage):
        away = ANAPHORA if unit.kind == "name" and not _rivals(unit, passage.focus) else IN_SOURCE
        return Pair(unit, None, passage.context[0] if passage.context else passage.focus, away, unit.weight)
    foreign = unit.kind == "word" and stated.sentence.lang != passage.focus.sentence.lang
    return Pair(unit, None, None, 0.0, FOREIGN_WORD_WEIGHT if foreign else unit.weight)


def _rivals(unit: Unit, focus: Reading) -> bool:
    """Tell whether a sentence has another name of the kind."""
    return any(name_kind(key) == name_kind(unit.key) for key in focus.names)


def name_kind(name: str) -> str:
    """Return the kind of a name; those that no lexicon knows are all of one kind."""
    entry = lexicon().entries.get(name)
    return entry.kind if entry else "unknown"


def _in_subject(unit: Unit, passage: Passage) -> bool:
    if unit.key in passage.subject:
        return True
    return unit.kind == "name" and any(same_name(unit.key, key) for key in passage.subject)


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
    meant = unit.key if is_located(stated, unit) else _government(unit.key)
    for key, found in reading.names.items():
        if same_name(unit.key, key):
            return found, 0.95
        if meant == _government(key):
            return found, 0.9
    return _find_words(unit, stated, reading, 0.9)


def _find_holder(unit: Unit, passage: Passage) -> tuple[Unit | None, float]:
    """Find the office of a person where the sentence gives no name: "the Russian president" for Putin."""
    held = held_by(unit.key, passage.holders)
    for office, _ in offices(passage.focus.units):
        if office in held:
            return passage.focus.concepts.get(office[0]), 0.9
    return None, 0.0


def is_located(reading: Reading, unit: Unit) -> bool:
    """Tell whether a place stands behind "in" or "at": then Baku is the city, and no government."""
    if name_kind(unit.key) not in PLACES or unit.first == 0:
        return False
    before = reading.sentence.tokens[unit.first - 1]
    located = table("roles")["in"][reading.sentence.lang]
    return before.lower in located or (not reading.sentence.accented and before.fold in {"tai", "o"})


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
    return best if best[1] else _find_words(unit, stated, reading, 0.9)


def _find_word(unit: Unit, stated: Reading, reading: Reading) -> tuple[Unit | None, float]:
    if stated.sentence.lang != reading.sentence.lang:
        fold = stated.sentence.tokens[unit.first].fold
        at = reading.words.get(fold) if len(fold) > 3 else None
        return (None, 0.0) if at is None else (reading.unit_at.get(at), 1.0)
    found = _find_words(unit, stated, reading, 1.0)
    return found if found[1] else _find_spelt_alike(unit.key, reading)


def _find_words(unit: Unit, stated: Reading, reading: Reading, strength: float) -> tuple[Unit | None, float]:
    """Find all words of a unit; accents decide where both sides typed them."""
    if stated.sentence.lang != reading.sentence.lang:
        return None, 0.0
    forms = _forms(unit, stated, exact=stated.sentence.accented and reading.sentence.accented)
    places = [reading.words.get(form) for form in forms]
    if not places or None in places:
        return None, 0.0
    return reading.unit_at.get(places[0] or 0), strength


def _forms(unit: Unit, stated: Reading, *, exact: bool) -> list[str]:
    if unit.kind == "word" and stated.sentence.lang == "en":
        return [unit.key]
    tokens = stated.sentence.tokens[unit.first : unit.last]
    return [t.lower if exact else t.fold for t in tokens if t.kind == "word"]


def _find_spelt_alike(word: str, reading: Reading) -> tuple[Unit | None, float]:
    if len(word) < 5 or reading.sentence.lang == "vi":
        return None, 0.0
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    near = [w for w in reading.words if abs(len(w) - len(word)) <= 1 and w[0] == word[0]]
    hit = process.extractOne(word, near, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=SPELT_ALIKE)
    return (reading.unit_at.get(reading.words[hit[0]]), SPELT_ALIKE) if hit else (None, 0.0)


def same_neighbour(stated: Reading, unit: Unit, reading: Reading, other: Unit) -> bool:
    """Tell whether two units have a counterpart beside them on the same side: they stand in the same place."""
    ours, theirs = stated.units.index(unit), reading.units.index(other)
    for step in (-1, 1):
        if not (0 <= ours + step < len(stated.units) and 0 <= theirs + step < len(reading.units)):
            continue
        one, two = stated.units[ours + step], reading.units[theirs + step]
        if one.key == two.key or find(one, stated, reading)[0] is two:
            return True
    return False
