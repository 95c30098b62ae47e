"""Negations: what one side negates and the other does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import WHOLE, WIDER, is_near
from factcheck.compare.matter import LIGHT
from factcheck.compare.sense.negations import heads, scopes
from factcheck.compare.sense.unsure_turns import is_unsure
from factcheck.compare.slots import Slot, facing
from factcheck.extract.names import same_name
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.compare.align.alignment import Alignment, Pair
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading, Unit


def compare_polarity(stated: Reading, passage: Passage, alignment: Alignment) -> list[Slot]:
    """Find what one side negates and the other does not.

    Only the head of a negation counts, the first unit within its reach: "will not meet Pashinyan in Brussels" negates
    the meeting, not Brussels. What either side says both ways turns nothing. Who denies a thing that the source tells
    may well have denied it: that is no contradiction, but not borne out either.
    """
    ours, theirs = heads(stated), {head.key for head in heads(passage.focus)}
    if not ours and not theirs:
        return []
    denied = any(denies(stated, unit) for unit in stated.units)
    return [
        facing(
            "polarity",
            "negation",
            "unknown" if _is_open(stated, pair.stated, passage.focus, pair.found, denied=denied) else "differ",
            (stated, pair.stated),
            (passage.focus, pair.found),
        )
        for pair in alignment.pairs
        if pair.reading is passage.focus
        and pair.found
        and (pair.stated in ours or pair.found.key in theirs)
        and not is_near(pair.stated, pair.found)
        and not (pair.strength <= WIDER and stated.is_negated(pair.stated))  # no children were among the people killed
        and not _begins_name(stated, pair.stated)
        and not _counts_other(stated, pair.stated, passage.focus, pair.found)
        and _turned(stated, pair.stated, passage, pair.found)
    ]


def _is_open(stated: Reading, unit: Unit, focus: Reading, found: Unit, *, denied: bool) -> bool:
    return (denied and stated.is_negated(unit)) or is_unsure(stated, unit, focus, found)


def _begins_name(stated: Reading, unit: Unit) -> bool:
    """Tell whether a word with a capital is the first of a name, and no thing: "Sông Trà" may be a bank."""
    _, behind = stated.beside(unit, 0)
    capital = unit.first > 0 and stated.sentence.tokens[unit.first].text[0].isupper() and stated.sentence.cased
    return unit.kind == "concept" and capital and behind is not None and behind.kind == "name"


def _counts_other(stated: Reading, unit: Unit, focus: Reading, found: Unit) -> bool:
    """Tell whether "all" is said of one thing here and of another there."""
    return unit.key in table("polarity")["quantifiers"] and _next(stated, unit) != _next(focus, found)


def _turned(stated: Reading, unit: Unit, passage: Passage, found: Unit) -> bool:
    focus = passage.focus
    if unit.entry and found.key in unit.entry.opposites:
        return False  # "stay open" and "will not close" say the same
    near = () if unit.kind == "name" else passage.context
    ours = _said(unit, stated, unit.key, (stated,))
    theirs = _said(unit, stated, found.key, (focus, *near))
    polarities = {negated for _, negated in ours}, {negated for _, negated in theirs}
    if any(len(one) != 1 for one in polarities) or polarities[0] == polarities[1]:
        return False
    if unit.kind != "name" and _within_one_negation(stated, unit, focus):
        return False
    return unit in heads(stated) or any(other in heads(focus) for other, _ in theirs)


def leaves_negation(pairs: Iterable[Pair], focus: Reading) -> bool:
    """Tell whether the sentence negates something of which the statement's deed has but a part.

    "The dam burst" is not borne out by "the dam did not burst", though the dam is found.
    """
    known = [(pair, pair.found) for pair in pairs if pair.found and pair.reading is focus]
    whole = {found for pair, found in known if pair.strength >= WHOLE}
    partly = {
        focus.clauses[found.first] for pair, found in known if pair.strength < WHOLE and pair.stated.kind == "concept"
    }
    return any(
        head not in whole and head.kind == "concept" and focus.clauses[head.first] in partly for head in heads(focus)
    )


def _within_one_negation(stated: Reading, unit: Unit, focus: Reading) -> bool:
    """Tell whether the passage negates something else that the statement's negation reaches too.

    "Denied that the dam had burst" and "the dam had not burst" say the same, though one negation reaches the dam.
    """
    around = [scope for scope in scopes(stated) if unit in scope]
    others = {other.key for scope in around for other in scope if other is not unit and other.weight > LIGHT}
    return any(focus.is_negated(found) for key in others for found in focus.places.get(key, ()))


def _said(unit: Unit, stated: Reading, key: str, readings: Sequence[Reading]) -> list[tuple[Unit, bool]]:
    """Return a unit wherever it stands and whether it is negated there.

    Where it stands with the statement's own subject, or before the statement's own object, only these places count.
    """
    places = [(r, u) for r in readings for u in r.places.get(key, ())]
    subject, object_ = _subject(stated, unit), _next(stated, unit)
    own = [(r, u) for r, u in places if subject and (other := _subject(r, u)) and same_name(subject, other)]
    if subject and not own and any(_is_left_out(reading, subject) for reading in readings):
        return [(place, True) for _, place in places]
    own = [(r, u) for r, u in own or places if object_ and _next(r, u) == object_] or own
    return [(place, _negates(reading, place)) for reading, place in own or places]


def _is_left_out(reading: Reading, name: str) -> bool:
    """Tell whether a name itself is negated: "Armenia is a member, Azerbaijan is not"."""
    return any(same_name(u.key, name) and reading.is_negated(u) for u in reading.named)


def _negates(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit is negated, or, of a name, what it does: "Azerbaijan is not", "Azerbaijan doesn't belong"."""
    if reading.is_negated(unit):
        return True
    return unit.kind == "name" and any(_subject(reading, head) == unit.key for head in heads(reading))


def _next(reading: Reading, unit: Unit) -> str | None:
    """Return the unit right after, in English and Vietnamese the object of a deed."""
    return next((u.key for u in reading.units if u.first >= unit.last), None)


def _subject(reading: Reading, unit: Unit) -> str | None:
    """Return the nearest name before a unit: who is said to do it, in both languages."""
    if unit.kind == "name":
        return None
    before = [u for u in reading.named if u.last <= unit.first]
    return before[-1].key if before else None


def denies(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit is itself what negates: "denied that …"; its reach is compared as a negation.

    The "longer" of "no longer" is not.
    """
    if unit.entry is not None and unit.entry.kind == "quality":
        return False
    return unit.last in reading.negated and reading.negated.isdisjoint(range(unit.first, unit.last))
