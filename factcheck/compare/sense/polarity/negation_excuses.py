"""Negations that only one side has, but that need not contradict the other.

"Would not sign" and "refused to sign" mean the same with one negation; "moved north, not held in the south" negates the
other half of a contrast; and what is not yet done may be planned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.sense.polarity.negations import heads, negator_before
from factcheck.compare.sense.polarity.occurrences import next_of
from factcheck.compare.sense.polarity.reversals import is_reversed, names_reversal
from factcheck.compare.sense.polarity.unasserted import is_required, is_supposed, tells_which
from factcheck.compare.values.figures.negated import TOKENS_TO_ACTION, counts_things, denies_other_figure
from factcheck.extract.polarity import negators
from factcheck.language.listed import leads_to, listed, places, says

if TYPE_CHECKING:
    from factcheck.compare.layout.figure import Value
    from factcheck.compare.layout.reading import Reading, Unit


def is_excused(stated: Reading, unit: Unit, focus: Reading, found: Unit) -> bool:
    """Tell whether both sides may mean the same by a unit that only one of them negates."""
    plain, negating = (focus, stated) if stated.is_negated(unit) else (stated, focus)
    negated, other = (unit, found) if negating is stated else (found, unit)
    return (
        (names_reversal(plain) and not names_reversal(negating))
        or _is_contrasted(stated, unit)
        or (_names_substitute(stated) and _is_contrasted(focus, found))
        or denies_other_figure(negating, plain)
        or _negator(negating, negated, "conditional")
        or _is_double(negating, negated)
        or any(map(_makes_exception, (stated, focus)))
        or _says_apart(negating, "equalling", "no_equalling")
        or ("most" in negating.concepts or says(negating.sentence, "clauses", "majority"))
        or (is_supposed(plain, other) and not is_supposed(negating, negated))
        or (is_required(plain, other) and not is_required(negating, negated))
        or tells_which(negating, negated)
        or leads_to(plain.sentence, "polarity", "concerning", other.first)
        or _counts_some_of_each(negating, negated, plain, other)
        or is_reversed(plain, other)
        or _denies_in_other_words(negating, negated, plain, other)
        or (negating is stated and _is_said_of_another(stated, unit, focus, found))
        or (not unit.is_name and (_denies_else(plain, other) or _is_pending(stated, unit, focus, found)))
    )


def _denies_else(plain: Reading, unit: Unit) -> bool:
    """Tell whether the plain side negates something else near the unit, so that it is unclear what is meant."""
    own = plain.clauses_with(unit)
    return any(
        not head.is_name and plain.clauses[head.first] in own and not tells_which(plain, head) for head in heads(plain)
    )


def _denies_in_other_words(negating: Reading, negated: Unit, plain: Reading, other: Unit) -> bool:
    """Tell whether the plain side negates another action on the same object: "did not reach", "did not touch it"."""
    object_ = next_of(negating, negated)
    if object_ is None or next_of(plain, other) == object_:
        return False
    return any(next_of(plain, head) == object_ for head in heads(plain))


def _is_said_of_another(stated: Reading, unit: Unit, focus: Reading, found: Unit) -> bool:
    """Tell whether the thing right before a statement's negation is missing, or unrelated to the action there.

    "Foreign languages are not compulsory" denies nothing of "compulsory subjects: maths, literature". In an active
    Vietnamese clause the thing must precede the action.
    """
    negator = negator_before(stated, unit)
    subject = stated.unit_at.get(negator.start - 1) if negator else None
    if negator is None or subject is None or subject.entry_kind != "thing":
        return False
    there = find(subject, stated, focus)
    if not there.is_found:
        return True
    passive = not listed(stated.sentence, "polarity", "passives").isdisjoint(
        stated.sentence.spoken[negator.start : unit.first]
    )
    return stated.sentence.lang == "vi" and not passive and there.unit is not None and there.unit.first >= found.last


def _is_double(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit's clause has two negations: "neither side came out of it without casualties"."""
    clause = reading.clauses[unit.first]
    return sum(reading.clauses[at] == clause for at in negators(reading.sentence)) > 1


def _makes_exception(reading: Reading) -> bool:
    """Tell whether a sentence makes an exception: "no basis other than A", "X, unlike Y, is not"."""
    return _says_apart(reading, "exceptions", "no_exceptions")


def _says_apart(reading: Reading, key: str, without: str) -> bool:
    """Tell whether a sentence has a phrase of one list that is not part of one of the other ("ngoài", "nước ngoài")."""
    found = places(reading.sentence, "polarity", key)
    taken = {at for place in places(reading.sentence, "polarity", without) for at in place} if found else set()
    return any(taken.isdisjoint(place) for place in found)


def _is_contrasted(reading: Reading, unit: Unit) -> bool:
    """Tell whether the negation of a unit contrasts it with what precedes: "chứ không", "rather than"."""
    return reading.is_negated(unit) and _negator(reading, unit, "contrasting")


def _names_substitute(reading: Reading) -> bool:
    """Tell whether something replaces another thing: "thay cho", "in place of"."""
    return says(reading.sentence, "polarity", "replacing")


def _counts_some_of_each(negating: Reading, negated: Unit, plain: Reading, other: Unit) -> bool:
    """Tell whether some did it and others did not: "15 of them won nothing", "69 of 84 won prizes"."""
    some, others = _counted_beside(negating, negated), _counted_beside(plain, other)
    return bool(some and others) and some != others


def _counted_beside(reading: Reading, unit: Unit) -> set[Value]:
    """Return the figures shortly before a unit, or right after it, which count its doers or patients."""
    counts = ((figure.value, figure.tokens.start) for figure in reading.figures if counts_things(figure.quantity))
    return {value for value, at in counts if 0 < unit.first - at <= TOKENS_TO_ACTION or at == unit.last}


def _is_pending(stated: Reading, unit: Unit, focus: Reading, found: Unit) -> bool:
    """Tell whether one side says "not yet" of what the other gives as planned or possible."""
    for one, here, other in ((stated, unit, focus), (focus, found, stated)):
        if one.is_negated(here) and other.modal and _negator(one, here, "not_yet"):
            return True
    return False


def _negator(reading: Reading, unit: Unit, kind: str) -> bool:
    """Tell whether the negation of a unit is of a kind; the words are in `lexicons/polarity.yaml`."""
    negator = negator_before(reading, unit)
    return negator is not None and leads_to(reading.sentence, "polarity", kind, negator.stop)
