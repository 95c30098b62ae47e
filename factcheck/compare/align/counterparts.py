"""Finds the counterpart of a statement's unit in a sentence, and how well it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.align.candidate_filter import SPELT_ALIKE, akin, marks, spelt_alike
from factcheck.compare.layout.caches import cached_by_comparison, cached_by_statement
from factcheck.compare.layout.names import is_located, is_seat
from factcheck.compare.layout.reading import Unit, begins_negated
from factcheck.compare.layout.words import LONG, stand_together
from factcheck.extract.names.same_name import same_name
from factcheck.language.lexicon import DEEDS, lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.layout.reading import Reading
    from factcheck.language.lexicon import Entry

_NARROWER, WIDER = 0.95, 0.6
"""What "soldier" is worth for a stated "person", and "person" for a stated "soldier"."""
MAY_MEAN = 0.9
"""What "huấn luyện viên" is worth for a stated "coach", which may also be a bus."""
_NEAR_IN_MEANING = 0.6
"""What "backed" is worth for a stated "voted for": see `lexicons/near.yaml`."""

WHOLE = 0.9
"""Strength from which a word itself is found, and not only one of wider or near meaning."""
_SAME = 1.0
"""What the very name, concept or word is worth."""
_SAME_NAME = 0.95
"""What a name is worth that another spelling, or a part of it, refers to: "Putin" for "Vladimir Putin"."""
_GOVERNMENT = 0.9
"""What "Baku" is worth for a stated "Azerbaijan"."""
_BY_ITS_WORDS = 0.9
"""What the words of a name or concept are worth where no lexicon knows them as one."""
_DENIED_OPPOSITE = 0.9
"""What "will not close" is worth for a stated "stay open"."""
_INITIALS = 3
"""Least number of letters of what may be the initials of other words."""
_A_SURNAME = 4
"""Least number of letters of a surname that no capital marks as a name."""
_A_WORD_ABROAD = 4
"""Least number of letters for a word to be the same in both languages; shorter ones are so by chance."""


class Counterpart(msgspec.Struct, frozen=True, gc=False):
    """Where a sentence has a unit of a statement, and how well it fits."""

    unit: Unit | None
    """None where the sentence lacks it, or has its words but no unit of its own."""
    strength: float
    """0 (absent) to 1 (the same)."""

    @property
    def is_found(self) -> bool:
        """Tell whether the sentence has the unit, or one that may stand for it."""
        return self.strength > 0

    @property
    def is_whole(self) -> bool:
        """Tell whether the sentence has the unit itself, and not only something broader or near in meaning."""
        return self.strength >= WHOLE


NOTHING = Counterpart(None, 0.0)


class Counterparts(dict["Unit", Counterpart]):
    """The counterparts in a sentence by unit of a statement, each found when it is first asked for.

    Most units are absent from most sentences, and for most of these that is known at once.
    """

    def __init__(self, stated: Reading, reading: Reading) -> None:
        needed = marks(stated)
        super().__init__(dict.fromkeys(needed.units, NOTHING))
        for id in needed.by_id.keys() & reading.narrower.keys():
            for unit in needed.by_id[id]:
                self.pop(unit, None)
        if reading.counted:
            for unit in needed.units:
                if unit.key in reading.counted:
                    self.pop(unit, None)
        for word in needed.by_word.keys() & reading.words.keys():
            for unit in needed.by_word[word]:
                self.pop(unit, None)
        self._stated, self._reading = stated, reading

    def __missing__(self, unit: Unit) -> Counterpart:
        found = self[unit] = _find(unit, self._stated, self._reading)
        return found


@cached_by_comparison
def counterparts(stated: Reading, reading: Reading) -> Counterparts:
    """Return the counterparts of a statement's units in one sentence, by unit."""
    return Counterparts(stated, reading)


def find(unit: Unit, stated: Reading, reading: Reading) -> Counterpart:
    """Return the counterpart of a unit in one sentence, and how well it fits."""
    return counterparts(stated, reading)[unit]


def _find(unit: Unit, stated: Reading, reading: Reading) -> Counterpart:
    if unit.kind == "name":
        return _find_name(unit, stated, reading)
    if unit.kind == "concept":
        return _find_concept(unit, stated, reading)
    return _find_word(unit, stated, reading)


def _find_name(unit: Unit, stated: Reading, reading: Reading) -> Counterpart:
    if found := reading.names.get(unit.key):
        return Counterpart(found, _SAME)
    if reading.names:
        meant = _meant(unit, stated)
        for key, found in reading.names.items():
            if same_name(unit.key, key):
                return Counterpart(found, _SAME_NAME)
            if meant == government(key):
                return Counterpart(found, _GOVERNMENT)
    if unit.last - unit.first > 1 and (found_as := _in_another_form(unit, stated, reading)):
        return found_as
    by_words = _find_words(unit, stated, reading, _BY_ITS_WORDS)
    return by_words if by_words.strength and _is_capital(unit, stated, reading) else NOTHING


def _in_another_form(unit: Unit, stated: Reading, reading: Reading) -> Counterpart | None:
    """Return where a sentence has a name of several words by its surname, or with its initials spelt out."""
    if surname := _initial_surname(unit, reading):
        return Counterpart(surname, _SAME_NAME)
    spelt_out = _spelt_out(unit, stated, reading)
    return None if spelt_out is None else Counterpart(reading.unit_at.get(spelt_out), _SAME_NAME)


def _initial_surname(unit: Unit, reading: Reading) -> Unit | None:
    """Return the first word of a sentence where it is the surname of an unknown name: its capital marks no name.

    A verb, an adverb or a function word must follow, so that "Bright lights were seen" is not about Mindy Bright.
    """
    surname = unit.key.rpartition(" ")[2]
    if unit.entry or surname == unit.key or len(surname) < _A_SURNAME:
        return None
    first, second = [*reading.units[:2], None, None][:2]
    if first is None or first.kind != "word" or first.first or reading.sentence.tokens[0].fold != surname:
        return None
    if second is None or second.first > 1:
        return first
    return first if second.entry_kind in DEEDS or reading.text(second).endswith("ly") else None


def _spelt_out(unit: Unit, stated: Reading, reading: Reading) -> int | None:
    """Return where a sentence spells out the initials at the end of a longer name: "Karelian ASSR"."""
    *before, last = stated.sentence.tokens[unit.first : unit.last]
    if not before or len(last.text) < _INITIALS or not (last.text.isupper() and stated.sentence.cased):
        return None
    tokens, initials = reading.sentence.tokens, last.text
    known = [token.fold for token in before]
    for at in range(len(known), len(tokens) - len(initials) + 1):
        words = tokens[at : at + len(initials)]
        spelt_out = all(word.text[0] == letter for word, letter in zip(words, initials, strict=True))
        if spelt_out and [token.fold for token in tokens[at - len(known) : at]] == known:
            return at
    return None


def _is_capital(unit: Unit, stated: Reading, reading: Reading) -> bool:
    """Tell whether a name's first word is capitalised there too: "Hiến pháp" does not mention "Pháp"."""
    at = reading.words.get(stated.sentence.tokens[unit.first].lower)
    return not reading.sentence.cased or at is None or reading.sentence.tokens[at].text[0].isupper()


@cached_by_statement
def _meant(unit: Unit, stated: Reading) -> str:
    """Return what a name refers to: a place where something happens refers to itself, not a ministry's seat."""
    return unit.key if is_located(stated, unit) and not is_seat(stated, unit) else government(unit.key)


@cached_per_lexicon(maxsize=1 << 12)
def government(key: str) -> str:
    """Return the country that a name may stand for: Azerbaijan for Baku, Russia for the Kremlin; else the name."""
    entry = lexicon().entries.get(key)
    return (entry.stands_for if entry else "") or key


def _find_concept(unit: Unit, stated: Reading, reading: Reading) -> Counterpart:
    if unit.key in reading.counted and not stated.is_negated(unit):
        return Counterpart(None, _BY_ITS_WORDS)
    if reading.narrower.keys().isdisjoint(akin(unit.key)):
        return _find_words(unit, stated, reading, _BY_ITS_WORDS)
    if found := reading.concepts.get(unit.key):
        return Counterpart(found, _SAME)
    if found := reading.narrower.get(unit.key):
        return Counterpart(found, _NARROWER)
    if unit.entry and unit.entry.opposites and (found := _negated_opposite(unit, unit.entry, stated, reading)):
        return Counterpart(found, _DENIED_OPPOSITE)
    if unit.entry and unit.entry.senses and (found := _any_of(unit.entry.senses, reading)):
        return Counterpart(found, MAY_MEAN)
    has_opposite = unit.entry is not None and _any_of(unit.entry.opposites, reading) is not None
    if unit.entry and unit.entry.broader and not has_opposite and (found := _wider(unit, reading)):
        return Counterpart(found, WIDER)
    by_words = _find_words(unit, stated, reading, _BY_ITS_WORDS)
    if not by_words.is_found and unit.entry and (found := _any_of(unit.entry.near, reading)):
        return Counterpart(found, _NEAR_IN_MEANING)
    return by_words


def is_near(stated: Unit, found: Unit) -> bool:
    """Tell whether a counterpart is only near in meaning, not the same nor a broader or narrower one."""
    if not stated.entry or found.key not in stated.entry.near:
        return False
    kin = lexicon().kin
    return found.key not in kin(stated.key) and stated.key not in kin(found.key)


def _any_of(ids: Iterable[str], reading: Reading) -> Unit | None:
    return next((reading.narrower[id] for id in ids if id in reading.narrower), None)


def _wider(unit: Unit, reading: Reading) -> Unit | None:
    """Return the last concept of a sentence that is broader than a stated one."""
    wider = lexicon().kin(unit.key)
    return next((found for key, found in reversed(reading.concepts.items()) if key in wider), None)


def _negated_opposite(unit: Unit, entry: Entry, stated: Reading, reading: Reading) -> Unit | None:
    """Find "will not close" for "stay open": the opposite, with a negation on one side only."""
    for id in entry.opposites:
        for found in reading.places.get(id, ()):
            if reading.is_negated(found) != stated.is_negated(unit):
                return found
    return None


def _find_word(unit: Unit, stated: Reading, reading: Reading) -> Counterpart:
    if stated.sentence.lang != reading.sentence.lang:
        fold = stated.sentence.tokens[unit.first].fold
        at = reading.words.get(fold) if len(fold) >= _A_WORD_ABROAD else None
        return NOTHING if at is None else Counterpart(reading.unit_at.get(at), _SAME)
    if stated.sentence.lang == "en":
        at = reading.words.get(unit.key)
        return _find_spelt_alike(unit.key, reading) if at is None else Counterpart(reading.unit_at.get(at), _SAME)
    return _find_words(unit, stated, reading, _SAME)


def _find_words(unit: Unit, stated: Reading, reading: Reading, strength: float) -> Counterpart:
    """Find all words of a unit; accents must match where both sides typed them."""
    if stated.sentence.lang != reading.sentence.lang:
        return NOTHING
    exact = stated.sentence.accented and reading.sentence.accented
    forms, words = (stated.spelt if exact else stated.bare)[unit], reading.words
    if not forms or forms[0] not in words or not all(form in words for form in forms):
        return NOTHING
    if exact and any(reading.sentence.tokens[words[form]].lower != form for form in forms):
        return NOTHING  # "chung" is not "chứng"
    found = reading.unit_at.get(words[forms[0]])
    if found and _is_deputy(reading, found) and not _is_deputy(stated, unit):
        return NOTHING  # "phó trưởng phòng" is no "trưởng phòng"
    denies = begins_negated(stated.sentence, unit)
    if found and begins_negated(reading.sentence, found) and not denies:
        return NOTHING
    if denies and exact and not stand_together(forms, reading.sentence.spoken):
        return NOTHING  # "không tiếp thu, nhưng cần giải trình" does not say "không cần"
    return Counterpart(found, strength)


def _is_deputy(reading: Reading, unit: Unit) -> bool:
    """Tell whether a title is that of a deputy: "phó giám đốc"."""
    return reading.sentence.words[unit.first] in listed(reading.sentence, "roles", "deputies")


def _find_spelt_alike(word: str, reading: Reading) -> Counterpart:
    if len(word) < LONG or reading.sentence.lang == "vi":
        return NOTHING
    alike = spelt_alike(word, reading.long_words.get(word[0], ()))
    return Counterpart(reading.unit_at.get(reading.words[alike]), SPELT_ALIKE) if alike else NOTHING


def same_neighbour(stated: Reading, unit: Unit, reading: Reading, other: Unit) -> bool:
    """Tell whether the neighbours of two units on the same side are counterparts, so that both have the same place."""
    stated_at, found_at = stated.units.index(unit), reading.units.index(other)
    for step in (-1, 1):
        if not (0 <= stated_at + step < len(stated.units) and 0 <= found_at + step < len(reading.units)):
            continue
        neighbour, other_neighbour = stated.units[stated_at + step], reading.units[found_at + step]
        if neighbour.key == other_neighbour.key or find(neighbour, stated, reading).unit is other_neighbour:
            return True
    return False
