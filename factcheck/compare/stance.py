"""Decides which stance one passage takes on a statement: it supports it, refutes it, or neither.

The statement is aligned with the passage, then its values, its wording and its names are compared, in this order: each
comparer sees the slots of those before it. What all slots say together is the stance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import Alignment, Pair, align
from factcheck.compare.comparers import FRAMED_RIVALS, NAMES, WORDING, WORDING_AFTER_RIVALS, Comparer, compare_values
from factcheck.compare.comparison import Assessment, Comparison
from factcheck.compare.coverage import (
    could_take_side,
    derivation_tokens,
    is_verbatim,
    may_take_side,
    share_with_values,
    without_derivation,
)
from factcheck.compare.sense.polarity.reversals import denies
from factcheck.compare.slots import Slot, with_status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.strictness import Policy
    from factcheck.model import Stance

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
    rivals = FRAMED_RIVALS.apply(comparison, undecided) if looks_for_swaps else []
    wording = [
        *_apply(WORDING, comparison, rivals),
        *rivals,
        *_apply(WORDING_AFTER_RIVALS, comparison, rivals),
    ]
    comparison = comparison.with_slots(_without_reckoned([*comparison.slots, *wording], comparison.stated))
    for comparer in NAMES:
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
