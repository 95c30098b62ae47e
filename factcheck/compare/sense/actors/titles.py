"""Who is what: "X is the director", where a passage says that somebody else is, or that X is something else."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.descriptions import descriptions
from factcheck.compare.layout.names import is_person, name_kind
from factcheck.extract.names.same_name import same_name
from factcheck.language.lexicon import lexicon
from factcheck.language.listed import listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Pair, Reading, Unit
    from factcheck.compare.layout.descriptions import Description

_WORDS_BETWEEN = 1
"""How many words may be between a title and its institution: "of"."""
TITLE = 4
"""How many words a title may have between "by" and a name."""


def title_is_held_by_another(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether by the passage somebody else is what the statement says a name is ("X is the director").

    Or whether X is something else there, a broader or narrower title; and so for "there were foreigners".
    """
    if not is_person(pair.stated) or not pair.has_content:
        return False
    stated, pairs = comparison.stated, comparison.pairs
    told = [one.name for title, one in _titled(stated) if title is pair.stated and one.is_predicate]
    named = [p for p in pairs if p.found and p.stated in told]
    exists = stated.sentence.words[0] in listed(stated.sentence, "clauses", "exists") and pair is pairs[0]
    if (named or exists) and (not pair.is_whole or any(p.reading is not pair.reading for p in named)):
        return True
    titled = _titled(pair.reading) if pair.reading and pair.found else ()
    title_holders = {one.name.key for title, one in titled if pair.found and title.key == pair.found.key}
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
    return not pair.strength and any(title is pair.stated for title, _ in _titled(comparison.stated))


def _bodies_beside(reading: Reading, title: Unit) -> Iterator[Unit]:
    """Yield the institution right after a title; in English also before it ("Pentagon spokesman")."""
    before, after = reading.neighbours(title, _WORDS_BETWEEN)
    bodies = listed_in("roles", "bodies")
    for other in (before if reading.sentence.lang == "en" or title.is_name else None, after):
        if other and (name_kind(other.key) == "body" or not bodies.isdisjoint(lexicon().kin(other.key))):
            yield other


@cached_by_sentence
def _titled(reading: Reading) -> list[tuple[Unit, Description]]:
    """Return each title and whom a sentence gives it: "foreign minister of France X"."""
    found = ((one.title(reading.sentence.lang), one) for one in descriptions(reading))
    return [(title, one) for title, one in found if title]
