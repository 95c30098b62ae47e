"""Who is what: "X is the director", where a passage says that somebody else is, or that X is something else."""

from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.names import PLACES, name_kind, tells_name
from factcheck.extract.names.same_name import same_name
from factcheck.language.lexicon import lexicon
from factcheck.language.listed import listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Pair, Reading, Unit

_WORDS_BETWEEN = 1
"""How many words may be between a title and its institution: "of"."""
TITLE = 4
"""How many words a title may have between "by" and a name, and "is the" between a name and a title."""


def title_is_held_by_another(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether by the passage somebody else is what the statement says a name is ("X is the director").

    Or whether X is something else there, a broader or narrower title; and so for "there were foreigners".
    """
    if not _is_title(pair.stated):
        return False
    stated, pairs = comparison.stated, comparison.pairs
    holders = (p for p in pairs if p.found and tells_name(p) and name_kind(p.stated.key) not in PLACES)
    named = [p for p in holders if _are_one(stated, p.stated, pair.stated)]
    exists = stated.sentence.words[0] in listed(stated.sentence, "clauses", "exists") and pair is pairs[0]
    if (named or exists) and (not pair.is_whole or any(p.reading is not pair.reading for p in named)):
        return True
    title_holders = {name.key for title, name in _titled(pair.reading) if pair.found and title.key == pair.found.key}
    found_names = [p.found.key for p in named if p.found]
    return bool(title_holders and found_names) and not any(
        same_name(one, other) for one in title_holders for other in found_names
    )


def title_is_of_another_body(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether a title belongs to another institution in the source: spokesman of the ministry, of the army."""
    unit, found, reading = pair.stated, pair.found, pair.reading
    if not reading or not found or unit.entry_kind != "person":
        return False
    stated = comparison.stated
    bodies, others = list(_bodies_beside(stated, unit)), list(_bodies_beside(reading, found))
    kin = lexicon().kin
    pairs = product(bodies, others)
    alike = any(kin(one.key) & kin(two.key) or find(one, stated, reading).unit is two for one, two in pairs)
    return bool(bodies and others) and not alike


def body_is_another_of_its_state(_: Comparison, pair: Pair) -> bool:
    """Tell whether an institution is found only as another one of its state: the Pentagon as "US foreign ministry"."""
    unit, found, reading = pair.stated, pair.found, pair.reading
    if not reading or not found or name_kind(unit.key) != "body" or not found.is_name:
        return False
    kin = lexicon().kin
    if name_kind(found.key) == "body":
        return found.key != unit.key and not kin(unit.key) & kin(found.key)
    bodies = [body for place in reading.places[found.key] for body in _bodies_beside(reading, place)]
    return any(not kin(unit.key) & kin(body.key) for body in bodies)


def title_is_unheard_of(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the statement gives somebody a title that is nowhere in the source: "Karl Orff, the minister"."""
    if pair.strength or not _is_title(pair.stated):
        return False
    stated = comparison.stated
    beside = [unit for unit in stated.neighbours(pair.stated, TITLE) if unit is not None and unit.is_name]
    return any(name_kind(name.key) not in PLACES for name in beside)


def _bodies_beside(reading: Reading, title: Unit) -> Iterator[Unit]:
    """Yield the institution right after a title; in English also before it ("Pentagon spokesman")."""
    before, after = reading.neighbours(title, _WORDS_BETWEEN)
    bodies = listed_in("roles", "bodies")
    for other in (before if reading.sentence.lang == "en" or title.is_name else None, after):
        if other and (name_kind(other.key) == "body" or not bodies.isdisjoint(lexicon().kin(other.key))):
            yield other


def _titled(reading: Reading | None) -> list[tuple[Unit, Unit]]:
    """Return each title with the name right after it, skipping places: "foreign minister of France X"."""
    units = [unit for unit in (reading.units if reading else ()) if name_kind(unit.key) not in PLACES]
    beside = [(one, two) for one, two in pairwise(units) if two.is_name and two.first - one.last <= TITLE]
    return [(title, name) for title, name in beside if _is_title(title)]


def _is_title(unit: Unit) -> bool:
    return unit.entry_kind == "person" and unit.has_content


def _are_one(stated: Reading, name: Unit, title: Unit) -> bool:
    """Tell whether a statement says that a name holds a title."""
    between = stated.sentence.words[name.last : title.first]
    is_so = listed(stated.sentence, "clauses", "copulas") | listed(stated.sentence, "clauses", "becomes")
    return 0 < len(between) <= TITLE and not is_so.isdisjoint(between)
