"""Finds what an ordinal orders: "mùa giải đầu tiên" does not contradict "người cán đích thứ tám".

"The third-largest lake" contradicts "the largest lake".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.language.listed import says
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.layout.values import Figure

_SECOND = 2
"""From this rank on something is not first."""


def ranked_first(stated: Figure, focus: Reading) -> Unit | None:
    """Return the superlative by which a sentence ranks first what a statement ranks after others by the same quality.

    It must be said of the same thing, and not of one among several.
    """
    if stated.quantity.measure != "ordinal" or stated.value.low < _SECOND:
        return None
    reading, quality = stated.reading, _quality(stated)
    if quality is None or not _has_all_after(quality, reading, focus):
        return None
    if says(focus.sentence, "polarity", "among_firsts"):
        return None
    from factcheck.compare.sense.comparing.superlatives import after_ordinals, is_superlative  # lazy: seldom ranked

    firsts = (unit for unit in focus.units if is_superlative(focus, unit) and unit.first not in after_ordinals(focus))
    return next((first for first in firsts if _say_the_same(reading, quality, focus, first)), None)


def _has_all_after(quality: Unit, stated: Reading, focus: Reading) -> bool:
    """Tell whether a sentence has what follows a rank in its clause: the first of Europe may be second elsewhere."""
    clause = stated.clauses[quality.first]
    after = (unit for unit in stated.units if unit.first >= quality.last and stated.clauses[unit.first] == clause)
    return all(find(unit, stated, focus).is_whole for unit in after)


def _quality(ordinal: Figure) -> Unit | None:
    """Return the quality by which an ordinal ranks: "third-largest", "lớn thứ ba"."""
    reading, after = ordinal.reading, ordinal.bare_tokens.stop
    if reading.sentence.lang == "vi":
        at = ordinal.tokens.start - 1
    else:
        at = after + (reading.sentence.words[after : after + 1] == ["-"])
    unit = reading.unit_at.get(at)
    return unit if unit and unit.entry_kind == "quality" else None


def _say_the_same(stated: Reading, quality: Unit, focus: Reading, first: Unit) -> bool:
    """Tell whether a superlative is of the same quality as that of a statement, and said of the same thing."""
    alike = find(quality, stated, focus).unit is first or stated.spelt[quality][0] == focus.spelt[first][0]
    thing, found_thing = _ranked(stated, quality), _ranked(focus, first)
    if not alike or thing is None or found_thing is None:
        return False
    return thing.key == found_thing.key or find(thing, stated, focus).unit is found_thing


def _ranked(reading: Reading, quality: Unit) -> Unit | None:
    """Return what a quality is said of: the unit right before it in Vietnamese, right after it in English."""
    before, after = reading.neighbours(quality, 0)
    return before if reading.sentence.lang == "vi" else after


def order_different_things(stated: Figure, found: Figure) -> bool:
    """Tell whether two ordinals order different things, as far as the words beside them show."""
    if stated.quantity.measure != "ordinal" or found.quantity.measure != "ordinal":
        return False
    thing, other = _ordered(stated), _ordered(found)
    return thing is not None and other is not None and find(thing, stated.reading, found.reading).unit != other


def are_of_other_times(stated: Figure, found: Figure) -> bool:
    """Tell whether two ordinals order spans of time of different length: "the first month", "the first year"."""
    if stated.quantity.measure != "ordinal" or found.quantity.measure != "ordinal":
        return False
    times = _time(stated), _time(found)
    return None not in times and times[0] != times[1]


def _time(ordinal: Figure) -> str | None:
    """Return the unit of time right before an ordinal in Vietnamese, or right after it in English, if any."""
    sentence, tokens = ordinal.reading.sentence, ordinal.tokens
    at = ordinal.bare_tokens.start - 1 if sentence.lang == "vi" else tokens.stop
    words = sentence.words[at : at + 1] if at >= 0 else []
    spelt = table("dates")[sentence.lang]["units"]
    return next((unit for unit, names in spelt.items() if not set(names).isdisjoint(words)), None)


def _ordered(ordinal: Figure) -> Unit | None:
    """Return the unit right before an ordinal in Vietnamese, or right after it in English, if any."""
    reading, tokens = ordinal.reading, ordinal.tokens
    unit = reading.unit_at.get(tokens.start - 1 if reading.sentence.lang == "vi" else tokens.stop)
    return unit if unit and unit.kind != "name" else None
