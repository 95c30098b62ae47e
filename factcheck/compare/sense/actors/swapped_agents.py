"""Who does what is said once: where Baku's army took some heights, Karabakh's did not take Baku's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.reason import Reason
from factcheck.compare.sense.actors.roles import TOKENS_TO_ROLE, is_for, is_passive
from factcheck.extract.names.same_name import same_name
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import has_listed, listed, listed_in

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit


def _patient_is_doer(comparison: Comparison) -> bool:
    """Tell whether in the sentence the patient of an action is its doer, who is known by the name right before it."""
    deeds = (unit for unit in comparison.stated.units if _is_directed(unit))
    return not _compares(comparison) and any(_is_swapped(comparison, deed) for deed in deeds)


def _compares(comparison: Comparison) -> bool:
    """Tell whether the statement compares two doers: "bought more than X did"."""
    sentence = comparison.stated.sentence
    return has_listed(sentence, "clauses", "than", 0, len(sentence.spoken))


def _is_swapped(comparison: Comparison, deed: Unit) -> bool:
    stated, focus = comparison.stated, comparison.focus
    found = comparison.counterpart(deed).unit
    if not found or len(focus.places.get(found.key, ())) > 1 or is_passive(stated, deed) or is_passive(focus, found):
        return False
    doers, found_doers = _before(stated, deed), _before(focus, found)
    if not doers or not found_doers or any(_are_one(comparison, one, two) for one in doers for two in found_doers):
        return False
    others = [unit for unit in stated.named if unit.first >= deed.last]
    if others and deed.key in listed_in("roles", "for_a_side") and is_for(stated, others[0]):
        return False  # "the goal that won the match for Alabama"
    return any(_are_one(comparison, unit, found_doers[-1]) for unit in others)


def _doer_after_by_differs(comparison: Comparison) -> bool:
    """Tell whether another name follows the "by" of an action: "directed by X" for "written by X, directed by Y"."""
    deeds = (unit for unit in comparison.stated.units if unit.is_action)
    return not _compares(comparison) and any(_is_by_another(comparison, deed) for deed in deeds)


def _is_by_another(comparison: Comparison, deed: Unit) -> bool:
    focus, counterpart = comparison.focus, comparison.counterpart(deed)
    doers = _after_by(comparison.stated, deed)
    if not doers or not counterpart.unit or not counterpart.is_whole:
        return False
    found_doers = [unit for place in focus.occurrences(counterpart.unit) for unit in _after_by(focus, place)]
    return bool(found_doers) and not any(_are_one(comparison, one, two) for one in doers for two in found_doers)


def _after_by(reading: Reading, deed: Unit) -> list[Unit]:
    """Return the names after an action's "by", up to the next action, in an English sentence."""
    words, by = reading.sentence.words, listed(reading.sentence, "roles", "doer")
    near = range(deed.first, min(len(words), deed.last + TOKENS_TO_ROLE))
    at = next((at for at in near if words[at] in by), None) if reading.sentence.lang == "en" else None
    if at is None:
        return []
    end = next((unit.first for unit in reading.units if unit.first > at and unit.is_action), len(words))
    return [unit for unit in reading.named if at < unit.first < end]


@cached_per_lexicon(maxsize=1 << 10)
def _is_directed(unit: Unit) -> bool:
    """Tell whether a unit is an action whose doer and patient cannot be swapped, or may mean such an action."""
    senses = unit.entry.senses if unit.entry else ()
    return not {unit.key, *senses}.isdisjoint(listed_in("roles", "directed") | listed_in("roles", "done_by"))


def _before(reading: Reading, deed: Unit) -> list[Unit]:
    clause = reading.clauses[deed.first]
    return [unit for unit in reading.named if unit.last <= deed.first and reading.clauses[unit.first] == clause]


def _are_one(comparison: Comparison, unit: Unit, other: Unit) -> bool:
    """Tell whether a name of the statement and one of the sentence are the same."""
    return comparison.counterpart(unit).unit is other or same_name(unit.key, other.key)


SWAPPED_AGENT_VETOES: tuple[Reason[[Comparison]], ...] = (
    Reason("patient-is-doer", _patient_is_doer),
    Reason("doer-after-by-differs", _doer_after_by_differs),
)
"""Reasons to doubt that the same one does it in both; none holds of a statement that compares two doers."""
