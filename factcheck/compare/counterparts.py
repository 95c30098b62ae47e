"""What stands in a sentence for a unit of the statement, and how well it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.kinds import is_located
from factcheck.extract.names import same_name
from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from factcheck.compare.reading import Reading, Unit

NARROWER, WIDER = 0.95, 0.6
"""What "soldier" is worth for a stated "person", and "person" for a stated "soldier"."""
SPELT_ALIKE = 0.85
"""What a word with a typo is worth; and how alike two words must be (Damerau-Levenshtein similarity)."""


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
    found, strength = _find_words(unit, stated, reading, 0.9)
    return (found, strength) if strength and _is_capital(unit, stated, reading) else (None, 0.0)


def _is_capital(unit: Unit, stated: Reading, reading: Reading) -> bool:
    """Tell whether a name's first word has a capital there too: "Hiến pháp" says nothing of "Pháp"."""
    at = reading.words.get(stated.sentence.tokens[unit.first].lower)
    return not reading.sentence.cased or at is None or reading.sentence.tokens[at].text[0].isupper()


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
    if found := _negated_opposite(unit, stated, reading):
        return found, 0.9
    return best if best[1] else _find_words(unit, stated, reading, 0.9)


def _negated_opposite(unit: Unit, stated: Reading, reading: Reading) -> Unit | None:
    """Find "will not close" for "stay open": the opposite, with a negation on one side only."""
    entry = lexicon().entries.get(unit.key)
    for id in entry.opposites if entry else ():
        found = reading.concepts.get(id)
        if found and found.key == id and reading.is_negated(found) != stated.is_negated(unit):
            return found
    return None


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
