"""Negations that only one side has, but that need not contradict the other.

"Would not sign" and "refused to sign" mean the same with one negation; "moved north, not held in the south" negates the
other half of a contrast; what is not yet done may be planned. And a sentence has more than it asserts: a condition, a
wish, a duty, which things are meant. "To prosecute, four elements must be proved" does not say that anybody was
prosecuted, and "cho những ai chưa đăng ký" (for those who have not registered) denies nobody's registration. The words
are in `lexicons/polarity.yaml`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.names import stands_in
from factcheck.compare.reason import Reason, first
from factcheck.compare.sense.actors.deeds import named, sides_of
from factcheck.compare.sense.polarity.negations import heads, negator_before
from factcheck.compare.sense.polarity.reversals import is_reversed, names_reversal
from factcheck.compare.values.figures.intervals import BOUNDS
from factcheck.compare.values.figures.negated import TOKENS_TO_ACTION, counts_things, denies_other_figure
from factcheck.extract.polarity import negators
from factcheck.language.listed import leads_to, listed, listed_in, phrases, places
from factcheck.language.tokens import CLAUSE_END

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.layout.values import Value
    from factcheck.compare.sense.polarity.occurrences import Place
_SUPPOSED = 5
"""Greatest number of tokens that a condition or a wish covers."""
_REQUIRED = 2
"""One more than the greatest number of tokens between "must" and what must be."""
_MEANT = 14
"""Greatest distance in tokens between "for all those who" and its negation."""
_ALL = 100
"""Percent."""


class Negation(NamedTuple):
    """A unit that one side negates and the other does not; each place is a sentence and the unit's place there."""

    stated: Place
    found: Place
    negating: Place
    """Of the two, the one under the negation."""
    asserting: Place
    """The other one."""


def is_excused(stated: Reading, unit: Unit, focus: Reading, found: Unit) -> bool:
    """Tell whether both sides may mean the same by a unit that only one of them negates."""
    in_statement, in_sentence = (stated, unit), (focus, found)
    negating, asserting = (in_statement, in_sentence) if stated.is_negated(unit) else (in_sentence, in_statement)
    return first(EXCUSES, Negation(in_statement, in_sentence, negating, asserting)) is not None


def _other_side_names_reversal(negation: Negation) -> bool:
    """Tell whether only the side without the negation has a word of refusing: "would not sign", "refused to sign"."""
    return names_reversal(negation.asserting[0]) and not names_reversal(negation.negating[0])


def _is_in_contrast(negation: Negation) -> bool:
    """Tell whether the statement's negation contrasts the unit with what precedes it: "chứ không", "rather than"."""
    stated, unit = negation.stated
    return stated.is_negated(unit) and _negator(stated, unit, "contrasting")


def _gives_way(negation: Negation) -> bool:
    """Tell whether a statement denies one thing for another, which the sentence has: "no storm any more, but rain"."""
    stated, unit = negation.stated
    joint = next(
        (place for place in places(stated.sentence, "polarity", "giving_way") if place.start >= unit.last), None
    )
    if joint is None or not stated.is_negated(unit):
        return False
    after = [one for one in stated.units if one.first >= joint.stop and one.has_content]
    return bool(after) and all(find(one, stated, negation.found[0]).is_found for one in after)


def _is_double(negation: Negation) -> bool:
    """Tell whether a unit's clause has two negations: "neither side came out of it without casualties"."""
    reading, unit = negation.negating
    clause = reading.clauses[unit.first]
    return sum(reading.clauses[at] == clause for at in negators(reading.sentence)) > 1


def _other_side_did_not_happen(negation: Negation) -> bool:
    """Tell whether the side without the negation says that it did not happen: "the meeting did not take place"."""
    reading, _ = negation.asserting
    happening = listed_in("polarity", "happening")
    return any(one.key in happening and reading.is_negated(one) for one in reading.units)


def _other_side_is_not_in_it(negation: Negation) -> bool:
    """Tell whether something is outside a place, and the other side names the place, but has nothing in it.

    "Lies outside Slovenia" is not contradicted by "40 km from the Slovenian border".
    """
    reading, unit = negation.asserting
    return unit.is_name and _negator(*negation.negating, "outside") and not stands_in(reading, unit)


def _makes_exception(negation: Negation) -> bool:
    """Tell whether a side makes an exception: "no basis other than A", "X, unlike Y, is not"."""
    sides = (negation.stated[0], negation.found[0])
    return any(_says_apart(reading, "exceptions", "no_exceptions") for reading in sides)


def _only_the_other_side(says_so: Callable[[Reading, Unit], bool]) -> Callable[[Negation], bool]:
    """Return the rule that holds where only the side without the negation says so of the unit."""
    return lambda negation: says_so(*negation.asserting) and not says_so(*negation.negating)


def _other_side_is_about_it(negation: Negation) -> bool:
    """Tell whether the side without the negation only says what something is about, or for: "plans for a merger"."""
    reading, unit = negation.asserting
    return leads_to(reading.sentence, "polarity", "concerning", unit.first)


def _counts_some_of_each(negation: Negation) -> bool:
    """Tell whether some did it and others did not: "15 of them won nothing", "69 of 84 won prizes"."""
    some, others = _counted_beside(*negation.negating), _counted_beside(*negation.asserting)
    return bool(some and others) and some != others


def _is_done_in_part(negation: Negation) -> bool:
    """Tell whether the side without the negation tells how much of it was completed: "hoàn thành 89% kế hoạch"."""
    reading, unit = negation.asserting
    if unit.key not in listed_in("polarity", "completing"):
        return False
    after = (figure for figure in reading.figures if figure.tokens.start == unit.last)
    return any(figure.quantity.measure == "percent" and figure.value.high < _ALL for figure in after)


def _is_of_two_at_once(negation: Negation) -> bool:
    """Tell whether only two things at once are negated: "không thể vừa sửa vừa đón máy bay" denies neither."""
    reading, unit = negation.negating
    found = places(reading.sentence, "polarity", "at_once")
    paired = places(reading.sentence, "polarity", "at_once_paired")
    within = {reading.clauses[place.start] for place in (*found, *paired[1:])}
    return reading.clauses[unit.first] in within


def _bounds_all(negation: Negation) -> bool:
    """Tell whether a thing is negated of which a bound is told: "no team conceded fewer than 29" says how few."""
    reading, unit = negation.negating
    behind = (figure for figure in reading.figures if figure.first_token > unit.first)
    return not unit.is_action and any(figure.quantity.hedge in BOUNDS for figure in behind)


def _denies_that_all_do(negation: Negation) -> bool:
    """Tell whether a side only denies that all do: "không phải kỳ hạn nào cũng giảm" says that some terms fall."""
    sentence = negation.negating[0].sentence
    each = listed(sentence, "polarity", "each_of_all")
    denials = places(sentence, "polarity", "not_each")
    return any(not each.isdisjoint(sentence.spoken[place.stop :]) for place in denials)


def _is_not_in_something_else(negation: Negation) -> bool:
    """Tell whether an ellipsis denies a name what the other side does not mention: "A is a member, B is not"."""
    (reading, unit), (other, _) = negation.negating, negation.asserting
    words = reading.sentence.spoken
    ends = (after for at, after in negators(reading.sentence).items() if unit.last <= at <= unit.last + 1)
    if not unit.is_name or not any(after == len(words) or words[after] in CLAUSE_END for after in ends):
        return False
    before = [one for one in reading.units if one.last <= unit.first and not one.is_name and one.has_content]
    tells_else = any(one.is_action and find(one, other, reading).is_found for one in other.units)
    return tells_else and bool(before) and not find(before[-1], reading, other).is_found


def _is_done_to_the_doer(negation: Negation) -> bool:
    """Tell whether one side denies that A does to B what on the other side B does: "A never beat B", "B beat A"."""
    (stated, unit), (focus, found) = negation.stated, negation.found
    if not unit.is_action:
        return False
    told, others = sides_of(stated, unit), sides_of(focus, found)
    if not told or not others or not named(told.doers):
        return False
    return any(find(patient, stated, focus).unit in named(others.doers)[:1] for patient in named(told.patients)[:1])


def _is_said_of_another(negation: Negation) -> bool:
    """Tell whether the thing right before a statement's negation is missing, or unrelated to the action there.

    "Foreign languages are not compulsory" denies nothing of "compulsory subjects: maths, literature". In an active
    Vietnamese clause the thing must precede the action.
    """
    (stated, unit), (focus, found) = negation.stated, negation.found
    negator = negator_before(stated, unit) if negation.negating == negation.stated else None
    subject = stated.unit_at.get(negator.start - 1) if negator else None
    if negator is None or subject is None or subject.entry_kind != "thing":
        return False
    found_subject = find(subject, stated, focus)
    if not found_subject.is_found:
        return True
    after = found_subject.unit is not None and found_subject.unit.first >= found.last
    return stated.sentence.lang == "vi" and after


def _other_side_denies_else(negation: Negation) -> bool:
    """Tell whether the other side negates something else near the unit, so that it is unclear what is meant."""
    plain, asserted = negation.asserting
    own = plain.clauses_with(asserted)
    heads_here = (head for head in heads(plain) if not head.is_name and plain.clauses[head.first] in own)
    return not negation.stated[1].is_name and any(not _tells_which(plain, head) for head in heads_here)


def _is_pending(negation: Negation) -> bool:
    """Tell whether one side says "not yet" of what the other gives as planned or possible."""
    if negation.stated[1].is_name:
        return False
    for (reading, unit), (other, _) in ((negation.stated, negation.found), (negation.found, negation.stated)):
        if reading.is_negated(unit) and other.modal and _negator(reading, unit, "not_yet"):
            return True
    return False


def _is_over(negation: Negation) -> bool:
    """Tell whether the side without the negation says in the same clause that it is over: "the ban was lifted"."""
    reading, unit = negation.asserting
    own = range(unit.first, unit.last)
    over = (place.start for place in places(reading.sentence, "polarity", "over"))
    return any(at not in own and reading.clauses[at] == reading.clauses[unit.first] for at in over)


def _says_apart(reading: Reading, key: str, without: str) -> bool:
    """Tell whether a sentence has a phrase of one list that is not part of one of the other ("ngoài", "nước ngoài")."""
    found = places(reading.sentence, "polarity", key)
    taken = {at for place in places(reading.sentence, "polarity", without) for at in place} if found else set()
    return any(taken.isdisjoint(place) for place in found)


def _counted_beside(reading: Reading, unit: Unit) -> set[Value]:
    """Return the figures shortly before a unit, or right after it, which count its doers or patients."""
    counts = ((figure.value, figure.tokens.start) for figure in reading.figures if counts_things(figure.quantity))
    return {value for value, at in counts if 0 < unit.first - at <= TOKENS_TO_ACTION or at == unit.last}


def _negator(reading: Reading, unit: Unit, kind: str) -> bool:
    """Tell whether the negation of a unit is of a kind; the words are in `lexicons/polarity.yaml`."""
    negator = negator_before(reading, unit)
    return negator is not None and leads_to(reading.sentence, "polarity", kind, negator.stop)


def _is_supposed(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit follows "if" or "in order to", before the consequence ("must", "thì phải")."""
    words = reading.sentence.spoken
    ends = phrases(reading.sentence, "polarity", "consequences")
    for place in places(reading.sentence, "polarity", "supposing"):
        between = words[place.stop : unit.first]
        near = 0 <= unit.first - place.stop <= _SUPPOSED
        if near and CLAUSE_END.isdisjoint(between) and ends.keys().isdisjoint(between):
            return True
    return False


def _is_required(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit is only required: "must be proved", "phải chứng minh"."""
    stops = (place.stop for place in places(reading.sentence, "polarity", "requiring"))
    return any(0 <= unit.first - stop < _REQUIRED for stop in stops)


def _tells_which(reading: Reading, unit: Unit) -> bool:
    """Tell whether the negation of a unit only specifies what is meant: "cho những ai chưa đăng ký"."""
    negator = negator_before(reading, unit)
    if negator is None:
        return False
    first, clauses = negator.start, reading.clauses
    begun = places(reading.sentence, "polarity", "all_those")
    return any(0 < first - place.stop <= _MEANT and clauses[place.stop] == clauses[first] for place in begun)


EXCUSES: tuple[Reason[[Negation]], ...] = (
    Reason("other-side-did-not-happen", _other_side_did_not_happen),
    Reason("other-side-names-reversal", _other_side_names_reversal),
    Reason("in-contrast", _is_in_contrast),
    Reason("gives-way", _gives_way),
    Reason("of-other-figure", lambda negation: denies_other_figure(negation.negating[0], negation.asserting[0])),
    Reason("conditional", lambda negation: _negator(*negation.negating, "conditional")),
    Reason("double", _is_double),
    Reason("of-two-at-once", _is_of_two_at_once),
    Reason("bounds-all", _bounds_all),
    Reason("makes-exception", _makes_exception),
    Reason("other-side-is-not-in-it", _other_side_is_not_in_it),
    Reason("of-being-equal", lambda negation: _says_apart(negation.negating[0], "equalling", "no_equalling")),
    Reason("of-most", lambda negation: "most" in negation.negating[0].concepts),
    Reason("other-side-only-supposes", _only_the_other_side(_is_supposed)),
    Reason("other-side-only-requires", _only_the_other_side(_is_required)),
    Reason("other-side-is-about-it", _other_side_is_about_it),
    Reason("counts-some-of-each", _counts_some_of_each),
    Reason("done-in-part", _is_done_in_part),
    Reason("other-side-reverses", lambda negation: is_reversed(*negation.asserting)),
    Reason("said-of-another", _is_said_of_another),
    Reason("denies-that-all-do", _denies_that_all_do),
    Reason("done-to-the-doer", _is_done_to_the_doer),
    Reason("not-in-something-else", _is_not_in_something_else),
    Reason("other-side-denies-else", _other_side_denies_else),
    Reason("pending", _is_pending),
    Reason("over", _is_over),
)
"""All reasons, in the order in which they are asked."""
