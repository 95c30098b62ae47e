"""Who does what is said once: where Baku's army took some heights, Karabakh's did not take Baku's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.sense.actors.roles import NEAR, is_for, is_passive
from factcheck.extract.names import same_name
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit


def patient_is_doer(comparison: Comparison) -> bool:
    """Tell whether in the sentence the patient is the doer of an action, or the replaced one replaces the other.

    The doer is recognised by the names right before the action in its clause.
    """
    stated, focus = comparison.stated, comparison.focus
    if not listed(stated.sentence, "clauses", "than").isdisjoint(stated.sentence.words):
        return False  # "bought more than X did"
    return any(
        _is_exchanged(stated, deed, focus) or _is_replaced(stated, deed, focus)
        for deed in stated.units
        if _is_directed(deed)
    ) or any(_is_by_another(stated, deed, focus) for deed in stated.units if deed.is_action)


def _is_exchanged(stated: Reading, deed: Unit, focus: Reading) -> bool:
    found = find(deed, stated, focus).unit
    if not found or len(focus.places.get(found.key, ())) > 1 or is_passive(stated, deed) or is_passive(focus, found):
        return False
    ours, theirs = _before(stated, deed), _before(focus, found)
    if not ours or not theirs or any(_are_one(stated, one, focus, two) for one in ours for two in theirs):
        return False
    others = [unit for unit in stated.named if unit.first >= deed.last]
    if others and deed.key in table("roles")["for_a_side"] and is_for(stated, others[0]):
        return False  # "the goal that won the match for Alabama"
    return any(_are_one(stated, unit, focus, theirs[-1]) for unit in others)


def _is_replaced(stated: Reading, deed: Unit, focus: Reading) -> bool:
    """Tell whether a name is on one side of "in place of" in the statement, and on the other in the sentence."""
    found = find(deed, stated, focus).unit
    if deed.key != "replace" or not found or found.key != deed.key or deed in {stated.units[0], stated.units[-1]}:
        return False
    for unit in stated.named:
        theirs = find(unit, stated, focus).unit
        places = focus.places.get(theirs.key, ()) if theirs else ()
        if places and all((unit.first < deed.first) != (place.first < found.first) for place in places):
            return True
    return False


def _is_by_another(stated: Reading, deed: Unit, focus: Reading) -> bool:
    """Tell whether another name follows the "by" of an action: "directed by X" for "written by X, directed by Y"."""
    ours, counterpart = _behind_by(stated, deed), find(deed, stated, focus)
    if not ours or not counterpart.unit or not counterpart.is_whole:
        return False
    theirs = [unit for place in focus.occurrences(counterpart.unit) for unit in _behind_by(focus, place)]
    return bool(theirs) and not any(_are_one(stated, one, focus, two) for one in ours for two in theirs)


def _behind_by(reading: Reading, deed: Unit) -> list[Unit]:
    """Return the names after an action's "by", up to the next action, in an English sentence."""
    words, by = reading.sentence.words, listed(reading.sentence, "roles", "doer")
    near = range(deed.first, min(len(words), deed.last + NEAR))
    at = next((at for at in near if words[at] in by), None) if reading.sentence.lang == "en" else None
    if at is None:
        return []
    end = next((unit.first for unit in reading.units if unit.first > at and unit.is_action), len(words))
    return [unit for unit in reading.named if at < unit.first < end]


@cached_per_lexicon(maxsize=1 << 10)
def _is_directed(unit: Unit) -> bool:
    """Tell whether a unit is an action whose doer and patient cannot be swapped, or may mean such an action."""
    senses = unit.entry.senses if unit.entry else ()
    roles = table("roles")
    return not {unit.key, *senses}.isdisjoint((*roles["directed"], *roles["done_by"]))


def _before(reading: Reading, deed: Unit) -> list[Unit]:
    clause = reading.clauses[deed.first]
    return [unit for unit in reading.named if unit.last <= deed.first and reading.clauses[unit.first] == clause]


def _are_one(stated: Reading, unit: Unit, focus: Reading, other: Unit) -> bool:
    return find(unit, stated, focus).unit is other or same_name(unit.key, other.key)
