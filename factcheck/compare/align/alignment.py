"""Finds the counterpart of each unit of a statement in a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.align.counterparts import NOTHING, WHOLE, Counterpart, counterparts
from factcheck.compare.layout.descriptions import Office, held_by, offices
from factcheck.compare.layout.names import name_kind
from factcheck.compare.layout.reading import Reading, Unit
from factcheck.compare.layout.units import LIGHT
from factcheck.extract.names.same_name import first_letters, same_name
from factcheck.language.lexicon_caches import cached_per_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.compare.align.counterparts import Counterparts
    from factcheck.compare.layout.passage import Passage

    Near = tuple[Reading, Counterparts]

_BY_OFFICE = 0.9
"""What "the Russian president" is worth for a stated "Putin"."""
IN_CONTEXT = 0.55
"""What a counterpart in a neighbouring sentence is worth, compared with one in the sentence itself."""
ANAPHORA = 0.75
"""What a name elsewhere in the source is worth if the sentence has none of its kind: it may say "the city"."""
_TOPIC = 0.85
"""The same for a name in the title, which the whole source is about."""
IN_SOURCE = 0.4
"""What a name or concept is worth that occurs only elsewhere in the source."""
FOREIGN_WORD_WEIGHT = 0.3
"""Weight of a word outside the lexicons where the passage is in the other language, as it cannot be found there."""


_SOMEWHERE = Counterpart(None, 1.0)
"""What is in the source, but in none of the sentences that were read."""


class Pair(msgspec.Struct, frozen=True, gc=False):
    """A unit of the statement and where the passage has it."""

    stated: Unit
    found: Unit | None
    """None where the passage lacks it, or has its words but no unit of its own."""
    reading: Reading | None
    """The sentence that contains it, if any."""
    strength: float
    """0 (absent) to 1 (the same)."""
    weight: float

    @property
    def found_weight(self) -> float:
        """How much of the unit's weight the passage has."""
        return self.weight * self.strength

    @property
    def has_content(self) -> bool:
        """Whether the unit says something of its own, and may be found in the language of the passage."""
        return self.weight > LIGHT

    @property
    def is_whole(self) -> bool:
        """Tell whether the passage has the unit itself, and not only something broader or near in meaning."""
        return self.strength >= WHOLE


class Alignment(msgspec.Struct, frozen=True):
    """All pairs of one statement and one passage."""

    pairs: tuple[Pair, ...]
    coverage: float
    """Share of the statement's weight that is found in the passage, 0 to 1."""
    focus_coverage: float
    """The same, counting the focus sentence alone."""

    def missing(self, kind: str) -> list[Unit]:
        """Return the statement's units of a kind that the passage lacks."""
        return [p.stated for p in self.pairs if p.strength == 0 and p.stated.kind == kind]


def align(stated: Reading, passage: Passage) -> Alignment:
    """Find each unit of the statement in the focus sentence, or else in its neighbours."""
    focus, here = passage.focus, counterparts(stated, passage.focus)
    near = [(reading, counterparts(stated, reading)) for reading in passage.context]
    titled = counterparts(stated, passage.topic) if passage.topic else None
    pairs = tuple(
        [
            _pair(unit, counterpart, focus)
            if (counterpart := here[unit]).strength
            else _pair_beyond(unit, stated, passage, near, titled)
            for unit in stated.units
        ]
    )
    return Alignment(pairs, share_found(pairs), share_found(pairs, focus))


def share_found(
    pairs: Sequence[Pair], within: Reading | None = None, *, agreeing: float = 0.0, differing: float = 0.0
) -> float:
    """Return the share, 0 to 1, of the weight of some pairs that is found within a sentence; with None, anywhere.

    `agreeing` and `differing` are the weights of values that count besides the pairs, as found and as not found.
    """
    total = sum([pair.weight for pair in pairs]) + agreeing + differing
    found = sum([pair.weight * pair.strength for pair in pairs if within is None or pair.reading is within]) + agreeing
    return found / total if total else 0.0


def found_keys(pairs: Iterable[Pair]) -> set[str]:
    """Return the keys of all counterparts in the passage."""
    return {pair.found.key for pair in pairs if pair.found}


def share_in(stated: Reading, passage: Passage) -> float:
    """Return the share of a statement's weight found in the focus sentence without its neighbours, 0 to 1."""
    counterparts_here = counterparts(stated, passage.focus)
    found = sum([unit.weight * counterparts_here[unit].strength for unit in stated.units])
    if offices(passage.focus):
        held = [unit for unit in stated.named if not counterparts_here[unit].strength]
        found += sum([unit.weight * _find_holder(unit, passage).strength for unit in held])
    total = stated.weight
    if stated.sentence.lang != passage.focus.sentence.lang:
        foreign = [unit for unit in stated.units if unit.kind == "word" and not counterparts_here[unit].strength]
        total -= sum([unit.weight - FOREIGN_WORD_WEIGHT for unit in foreign])
    return found / (total or 1.0)


def share_meant(stated: Reading, focus: Reading) -> float:
    """Return the share of a statement's weight in names that a sentence may mean without naming them, 0 to 1.

    It has no other name of their kind: "the stadium", after one was named.
    """
    counterparts_here = counterparts(stated, focus)
    meant = [unit for unit in stated.named if not counterparts_here[unit].strength and not _rivals(unit, focus)]
    return sum([unit.weight for unit in meant]) / (stated.weight or 1.0)


def _pair_beyond(
    unit: Unit, stated: Reading, passage: Passage, near: Sequence[Near], titled: Counterparts | None
) -> Pair:
    """Pair a unit that the focus sentence lacks with its found in the nearest neighbour that has one."""
    focus = passage.focus
    if unit.kind == "name":
        holder = _find_holder(unit, passage)
        if holder.strength:
            return _pair(unit, holder, focus)
    for reading, counterparts_there in near:
        found = counterparts_there[unit]
        if found.strength:
            return _pair(unit, found, reading, _away(unit, focus, IN_CONTEXT))
    if unit.kind == "word":
        foreign = stated.sentence.lang != focus.sentence.lang
        return _unpaired(unit, FOREIGN_WORD_WEIGHT if foreign else unit.weight)
    return _pair_in_source(unit, passage, titled)


def _pair_in_source(unit: Unit, passage: Passage, titled: Counterparts | None) -> Pair:
    """Pair a name or concept with its counterpart in the title, or else anywhere in the source."""
    focus = passage.focus
    if titled is not None and (found := titled[unit]).strength:
        worth = _TOPIC if unit.kind == "name" and not _rivals(unit, focus) else IN_CONTEXT
        return _pair(unit, found, passage.topic, worth)
    if _in_subject(unit, passage):
        reading = passage.context[0] if passage.context else focus
        return _pair(unit, _SOMEWHERE, reading, _away(unit, focus, IN_SOURCE))
    return _unpaired(unit, unit.weight)


def _pair(unit: Unit, found: Counterpart, reading: Reading | None, worth: float = 1.0) -> Pair:
    """Pair a unit with its counterpart in a sentence, which is worth so much there."""
    return Pair(stated=unit, found=found.unit, reading=reading, strength=found.strength * worth, weight=unit.weight)


def _unpaired(unit: Unit, weight: float) -> Pair:
    return Pair(stated=unit, found=None, reading=None, strength=0.0, weight=weight)


def _away(unit: Unit, focus: Reading, worth: float) -> float:
    """Return what a counterpart outside the sentence is worth: more for a name if the sentence has none of its kind."""
    return ANAPHORA if unit.kind == "name" and not _rivals(unit, focus) else worth


def _rivals(unit: Unit, focus: Reading) -> bool:
    """Tell whether a sentence has a name of the same kind."""
    return any(name_kind(key) == name_kind(unit.key) for key in focus.names)


def _in_subject(unit: Unit, passage: Passage) -> bool:
    return unit.key in passage.subject or (unit.kind == "name" and _is_named(unit.key, passage.subject))


@cached_per_lexicon(maxsize=1 << 13)
def _is_named(name: str, subject: frozenset[str]) -> bool:
    near = _by_letter(subject)
    return any(same_name(name, key) for letter in first_letters(name) for key in near.get(letter, ()))


@cached_per_lexicon(maxsize=1 << 8)
def _by_letter(subject: frozenset[str]) -> dict[str, list[str]]:
    """Return ids by the initial letters of their words."""
    found: dict[str, list[str]] = {}
    for key in subject:
        for letter in first_letters(key):
            found.setdefault(letter, []).append(key)
    return found


def _find_holder(unit: Unit, passage: Passage) -> Counterpart:
    """Find the office of a person whom the sentence does not name: "the Russian president" for Putin."""
    held = held_by(unit.key, passage.holders) if passage.holders else set[Office]()
    title = next((title for title, country in offices(passage.focus) if (title, country) in held), None)
    return Counterpart(passage.focus.concepts.get(title), _BY_OFFICE) if title else NOTHING
