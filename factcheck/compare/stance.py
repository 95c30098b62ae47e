"""Decides which stance one passage takes on a statement: it supports it, refutes it, or neither.

The statement is aligned with the passage, then its values, its wording and its names are compared, in this order: each
comparer sees the slots of those before it. What all slots say together is the stance.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.align.alignment import Alignment, Pair, align
from factcheck.compare.assessment import Assessment
from factcheck.compare.comparison import Comparison
from factcheck.compare.coverage import (
    could_take_side,
    derivation_tokens,
    is_verbatim,
    may_take_side,
    share_with_values,
    without_derivation,
)
from factcheck.compare.sense.actors.moved_names import compare_moved_names
from factcheck.compare.sense.actors.names import compare_names
from factcheck.compare.sense.actors.roles import compare_agents, compare_captors, compare_directions
from factcheck.compare.sense.comparing.swapped_clauses import compare_routes, compare_swapped_clauses
from factcheck.compare.sense.polarity.modality import compare_modality
from factcheck.compare.sense.polarity.negations import denies
from factcheck.compare.sense.polarity.opposites import compare_opposites
from factcheck.compare.sense.polarity.phases import compare_phases
from factcheck.compare.sense.polarity.reversals import compare_replaced_places, compare_reversals
from factcheck.compare.sense.things.binding import compare_bindings
from factcheck.compare.slots import Slot, with_status, without_overlap
from factcheck.compare.values.compare_values import compare_values
from factcheck.language.listed import listed_in, says

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.strictness import Policy
    from factcheck.model import Stance

    Compare = Callable[[Comparison], list[Slot]]

_NEARLY_ALL = 0.9
"""Share of a statement that a sentence must contain before the two are compared word for word."""
_A_FRAME = 0.5
"""Share of a statement that a sentence must contain before parts in each other's place are looked for."""
CERTAIN = 0.99
"""The greatest score: that of a sentence of the source word for word, or of a claim that has been rated."""
_NEUTRAL_SCORE = 0.5
"""Score of a neutral stance for each share of the statement that is found, 0 to 1."""
_SCORE, _SCORE_OF_SHARE = 0.25, 0.6
"""Score of any other stance with nothing found, and how much all that can be found adds to it."""
_A_SLOT = 0.1
"""What each agreeing slot adds to a score, and each differing one beyond the first takes from it."""


class Comparer(msgspec.Struct, frozen=True):
    """What compares one kind of parts of a statement; its rule, in `rule_names`, is the kind of difference it finds."""

    compare: Compare | str
    """The function that compares; or its full name, if few passages need it, so that only these import its module."""
    yields: bool = False
    """True where it says nothing of words about which an earlier one has said something."""
    when: Callable[[Comparison], bool] | None = None
    """Tells whether statement and passage have what is compared; None where nearly all have."""

    def apply(self, comparison: Comparison, earlier: Sequence[Slot]) -> list[Slot]:
        """Return the slots that it finds; `earlier` are those to which it may have to yield."""
        if self.when is not None and not self.when(comparison):
            return []
        slots = (_imported(self.compare) if isinstance(self.compare, str) else self.compare)(comparison)
        return without_overlap(slots, earlier) if self.yields else slots


@cache
def _imported(name: str) -> Compare:
    """Return the function of a full name."""
    module, _, function = name.rpartition(".")
    found: Compare = getattr(import_module(module), function)
    return found


def compare(stated: Reading, passage: Passage, policy: Policy, *, thorough: bool = True) -> Assessment:
    """Align a statement with a passage, compare every slot, and take a stance.

    Unless `thorough`, values are compared only where the passage could take a side if they agreed, and names, roles and
    wording only where it could with those that do.
    """
    alignment = align(stated, passage)
    comparison = Comparison(stated, passage, alignment.pairs)
    if not thorough and not could_take_side(stated, passage, alignment.pairs):
        return _neutral(comparison, alignment)
    comparison = _with_values(comparison, policy)
    if alignment.focus_coverage >= _NEARLY_ALL and is_verbatim(stated, passage.focus):
        comparison = comparison.with_slots(with_status(comparison.slots, "agree"))
        return _assessed(comparison, alignment, "supports", 1.0, CERTAIN)
    possible = may_take_side(comparison)
    if possible or thorough:
        comparison = _with_wording_and_names(comparison, looks_for_swaps=_may_be_swapped(alignment, comparison.slots))
    remaining = _remaining(comparison)
    share = share_with_values(remaining, comparison.slots)
    stance = _stance(comparison, remaining, share) if possible else "neutral"
    return _assessed(comparison, alignment, stance, share, _score(stance, comparison.slots, share))


def _assessed(comparison: Comparison, alignment: Alignment, stance: Stance, share: float, score: float) -> Assessment:
    return Assessment(
        stated=comparison.stated,
        passage=comparison.passage,
        alignment=alignment,
        slots=tuple(comparison.slots),
        share=share,
        stance=stance,
        score=round(score, 4),
    )


def with_values(assessment: Assessment, policy: Policy) -> Assessment:
    """Return an assessment that cannot take a side with the values that were not worth comparing for that."""
    if assessment.stance != "neutral" or assessment.slots:
        return assessment
    stated, passage, alignment = assessment.stated, assessment.passage, assessment.alignment
    return _neutral(_with_values(Comparison(stated, passage, alignment.pairs), policy), alignment)


def _neutral(comparison: Comparison, alignment: Alignment) -> Assessment:
    """Return the assessment of a passage that cannot take a side, whatever else were compared."""
    share = share_with_values(alignment.pairs, comparison.slots)
    return _assessed(comparison, alignment, "neutral", share, _score("neutral", comparison.slots, share))


def _with_values(comparison: Comparison, policy: Policy) -> Comparison:
    """Return the comparison with the slots of all figures, dates, times and identifiers."""
    comparison = comparison.with_slots(compare_values(comparison.stated, comparison.passage, policy))
    if not with_status(comparison.slots, "missing"):
        return comparison
    from factcheck.compare.sense.actors.regrouped import with_regrouped  # lazy: few passages lack a figure

    return with_regrouped(comparison)


def _with_wording_and_names(comparison: Comparison, *, looks_for_swaps: bool) -> Comparison:
    """Return the comparison with the slots of all comparers but those of values."""
    undecided = with_status(comparison.slots, "unknown")
    rivals = _FRAMED_RIVALS.apply(comparison, undecided) if looks_for_swaps else []
    wording = [
        *_apply(_WORDING, comparison, rivals),
        *rivals,
        *_apply(_WORDING_AFTER_RIVALS, comparison, rivals),
    ]
    comparison = comparison.with_slots(_without_reckoned([*comparison.slots, *wording], comparison.stated))
    for comparer in _NAMES:
        comparison = comparison.with_slots([*comparison.slots, *comparer.apply(comparison, comparison.slots)])
    if looks_for_swaps:
        from factcheck.compare.sense.comparing.swapped_things import with_swapped  # lazy: values often settle it

        comparison = with_swapped(comparison)
    return comparison


def _apply(comparers: Iterable[Comparer], comparison: Comparison, earlier: Sequence[Slot]) -> list[Slot]:
    return [slot for comparer in comparers for slot in comparer.apply(comparison, earlier)]


def _may_be_swapped(alignment: Alignment, slots: Iterable[Slot]) -> bool:
    """Tell whether to look for parts that have changed places: not where a value differs, which already decides."""
    return alignment.focus_coverage >= _A_FRAME and not any(slot.status in ("differ", "elsewhere") for slot in slots)


def _without_reckoned(slots: list[Slot], stated: Reading) -> list[Slot]:
    """Leave out a negation that a figure was derived from: where two of five did, three did not.

    Leave out, too, the opposite of "more" or "fewer" where a figure shows which of two is more.
    """
    reckoned = any(slot.reckoned and slot.status == "agree" for slot in slots)
    kept = [slot for slot in slots if not (reckoned and slot.rule == "negation" and slot.status == "unknown")]
    derived = derivation_tokens(slots)
    if not derived:
        return kept
    tokens_within = stated.sentence.tokens_within
    return [slot for slot in kept if slot.rule != "antonym" or tokens_within(*slot.stated_span).start not in derived]


def _has_digits(comparison: Comparison) -> bool:
    return bool(comparison.stated.sentence.figures)


def _names_holders(comparison: Comparison) -> bool:
    return bool(comparison.passage.holders)


def _dates_two(comparison: Comparison) -> bool:
    return len(comparison.stated.claim.dates) == 1 and len(comparison.focus.claim.dates) > 1


def _names_country(comparison: Comparison) -> bool:
    sides = (comparison.stated.named, comparison.focus.named)
    return all(len(named) > 1 and any(unit.entry_kind == "country" for unit in named) for named in sides)


def _names_what_one_is(comparison: Comparison) -> bool:
    keys = comparison.stated.concepts.keys() if comparison.stated.named else ()
    return not all(listed_in("roles", key).isdisjoint(keys) for key in ("one_holder", "trades"))


def _sets_off(comparison: Comparison) -> bool:
    return says(comparison.stated.sentence, "roles", "setting_off")


def _negates(comparison: Comparison) -> bool:
    return bool(comparison.stated.negated or comparison.focus.negated)


def _excludes_others(comparison: Comparison) -> bool:
    return not listed_in("polarity", "excluding").isdisjoint(comparison.stated.concepts)


def _accuses(comparison: Comparison) -> bool:
    return "accuse" in comparison.focus.places


def _agrees_in_a_value(comparison: Comparison) -> bool:
    return bool(comparison.agreeing_here())


_FRAMED_RIVALS = Comparer("factcheck.compare.sense.polarity.framed_rivals.compare_framed_rivals", yields=True)
"""Which words are in each other's place, where values do not settle it."""
_WORDING = (
    Comparer("factcheck.compare.sense.things.labels.compare_labels", yields=True, when=_has_digits),
    Comparer(compare_agents),
    Comparer(compare_captors),
    Comparer(compare_directions),
    Comparer(compare_swapped_clauses),
    Comparer(compare_routes),
    Comparer("factcheck.compare.sense.actors.tenures.compare_tenures", when=_names_holders),
    Comparer("factcheck.compare.sense.actors.posts_and_trades.compare_posts_and_trades", when=_names_what_one_is),
    Comparer("factcheck.compare.sense.actors.clefts.compare_clefts", when=_sets_off),
    Comparer("factcheck.compare.sense.polarity.corrections.compare_corrections", when=_negates),
    Comparer("factcheck.compare.sense.polarity.negation_mismatch.compare_negations", when=_negates),
    Comparer(compare_opposites, yields=True),
    Comparer("factcheck.compare.values.arithmetic.equal_differences.compare_contrary_changes", when=_agrees_in_a_value),
    Comparer(compare_reversals, yields=True),
)
"""What is compared in words. Those that yield do so to rivals in one frame, which are found first: these say more
exactly which words are in each other's place."""
_WORDING_AFTER_RIVALS = (
    Comparer(compare_replaced_places),
    Comparer("factcheck.compare.sense.things.exclusives.compare_exclusives", when=_excludes_others),
    Comparer(compare_modality),
    Comparer("factcheck.compare.sense.actors.accusations.compare_accusations", when=_accuses),
)
"""The same; their slots come after those of rivals in one frame."""
_NAMES = (
    Comparer(compare_phases, yields=True),  # looks at the slots of dates: on another day nothing is contradicted
    Comparer("factcheck.compare.sense.actors.nationalities.compare_nationalities", yields=True, when=_names_country),
    Comparer(compare_names),  # leaves out the names that differ already
    Comparer(compare_moved_names, yields=True),
    Comparer("factcheck.compare.sense.things.dated_predicates.compare_dated_predicates", when=_dates_two),
    Comparer(compare_bindings),  # looks at the values that agree, as the next one does
    Comparer("factcheck.compare.sense.comparing.comparanda.compare_comparanda", when=_agrees_in_a_value),
)
"""What is compared last, each time with the slots of all before it."""


def _remaining(comparison: Comparison) -> list[Pair]:
    """Return the pairs outside the spans that the passage replaces, without words of denial or of a derivation."""
    stated, pairs = comparison.stated, without_derivation(comparison.pairs, comparison.slots)
    replaced = [slot.stated_span for slot in comparison.slots if slot.status == "differ"]
    asserted = [pair for pair in pairs if not denies(stated, pair.stated)] if stated.negated else pairs
    if not replaced:
        return list(asserted)
    spans = ((pair, *stated.span(pair.stated)) for pair in asserted)
    return [pair for pair, start, end in spans if not any(first < end and start < last for first, last in replaced)]


def _stance(comparison: Comparison, remaining: list[Pair], share: float) -> Stance:
    slots = comparison.slots
    lacks_name = any(pair.strength == 0 and pair.stated.is_name for pair in remaining)
    if lacks_name or with_status(slots, "elsewhere") or with_status(slots, "bound"):
        return "neutral"
    if with_status(slots, "differ"):
        from factcheck.compare.contradiction import contradicts  # either here, as a statement seldom has both

        return "refutes" if contradicts(comparison, remaining, share) else "neutral"
    from factcheck.compare.support import bears_out

    return "supports" if bears_out(comparison.of_pairs(remaining), share) else "neutral"


def _score(stance: Stance, slots: Sequence[Slot], share: float) -> float:
    if stance == "neutral":
        return share * _NEUTRAL_SCORE
    sure = _A_SLOT * len(with_status(slots, "agree")) + (_A_SLOT if slots else 0.0)
    doubt = _A_SLOT * max(0, len(with_status(slots, "differ")) - 1)
    return min(CERTAIN, _SCORE_OF_SHARE * share + _SCORE + sure - doubt)
