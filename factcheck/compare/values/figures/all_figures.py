"""Compares the figures of a statement with those of a passage: aligns them first, then compares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.caches import cached_by_comparison
from factcheck.compare.layout.counting import counts_the_same, counts_wider_outcome, has_no_noun, measure_of
from factcheck.compare.reason import Reason, first
from factcheck.compare.values.arithmetic.comparing import comparing, only_one_is_difference
from factcheck.compare.values.arithmetic.derived import find_derivation
from factcheck.compare.values.arithmetic.sums import find_sum
from factcheck.compare.values.figures.candidates import candidates, same_value_other_noun
from factcheck.compare.values.figures.changed_ends import with_ends_exchanged
from factcheck.compare.values.figures.intervals import BOUNDS, compare_in_one_unit
from factcheck.compare.values.figures.negated import (
    denies_another_rank,
    only_one_counts_the_contrary,
    only_one_is_denied,
)
from factcheck.compare.values.figures.parts import (
    counts_others,
    counts_several_at_once,
    is_all_with_one,
    is_part,
    is_total_of_named_parts,
    larger_counts_more_kinds,
    larger_figure_may_include,
    only_one_is_for_each,
    smaller_is_added,
    smaller_is_left,
    smaller_may_be_part,
    tells_how_often_of_another,
)
from factcheck.compare.values.figures.ranks import compare_top, order_different_things, ranked_first
from factcheck.compare.values.figures.respective import respective_figure
from factcheck.compare.values.figures.restated import found_limit, with_difference_withdrawn
from factcheck.compare.values.figures.shares import amount_of_share, compare_fraction
from factcheck.compare.values.figures.stated_slots import stated_slot
from factcheck.extract.figures.ratings import is_rating

if TYPE_CHECKING:
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.slots import Slot, Status
    from factcheck.compare.strictness import Policy
    from factcheck.compare.values.arithmetic.directed_differences import Directed
    from factcheck.model import Span

_TOLD_BY_DATES = frozenset({"age", "duration"})
"""Measures that dates may express as well."""
_ANOTHER_SAYS = ";"
"""The mark before another account of the same: "police counted 25,000; the unions put it at 60,000"."""
_TWO_DIGITS = 10
"""Smaller figures are too common to show that a bound was made from one with another noun."""
_EXCUSES: tuple[Reason[[Figure, Figure]], ...] = (
    Reason("part-of-larger", smaller_may_be_part),
    Reason("added-to-a-total", smaller_is_added),
    Reason("counts-more-kinds", larger_counts_more_kinds),
    Reason("left-of-a-total", smaller_is_left),
    Reason("total-of-named-parts", is_total_of_named_parts),
    Reason("only-one-for-each", only_one_is_for_each),
    Reason("only-one-difference", only_one_is_difference),
    Reason("order-different-things", order_different_things),
    Reason("only-one-denied", only_one_is_denied),
    Reason("only-one-counts-contrary", only_one_counts_the_contrary),
    Reason("counts-several-at-once", counts_several_at_once),
    Reason("how-often-of-another", tells_how_often_of_another),
)
"""Why a stated figure and one that differs count different things."""


def compare_all_figures(stated: Reading, passage: Passage, policy: Policy) -> list[Slot]:
    """Return one slot for each figure of the statement.

    A figure that agrees with another one of the statement is not a contradiction, nor a doubt where there is a third.
    """
    focus = passage.focus
    compared = _compared_in(focus, stated, policy)
    with_other_nouns = (compared[figure] or _same_value_slots(figure, focus) for figure in stated.figures)
    taken = {slot.found_span for slots in with_other_nouns for slot in slots if slot.status == "agree"}
    slots = [_decide(figure, passage, policy, _not_taken(compared[figure], taken)) for figure in stated.figures]
    return with_ends_exchanged(slots, stated, focus)


@cached_by_comparison
def _compared_in(reading: Reading, stated: Reading, policy: Policy) -> dict[Figure, list[Slot]]:
    """Return, for each figure of the statement, its slot with each candidate of the sentence."""
    return {figure: _compared_with_all(figure, candidates(figure, reading), policy) for figure in stated.figures}


def _compared_with_all(stated: Figure, found: list[Figure], policy: Policy) -> list[Slot]:
    """Return the slot with each candidate, without parts of a total that differs: "nine, including five Americans"."""
    slots = [_compared(stated, one, policy) for one in found]
    if len(found) < 2 or not any(slot.status == "differ" for slot in slots):
        return slots
    return [slot for slot, one in zip(slots, found, strict=True) if slot.status != "unknown" or not is_part(one)]


def _compared(stated: Figure, found: Figure, policy: Policy) -> Slot:
    if part := amount_of_share(stated, found):
        agrees = compare_in_one_unit(stated.quantity, part, policy) == "agree"
        return _slot(stated, found, "agree" if agrees else "unknown")
    if is_all_with_one(stated, found):
        return _slot(stated, found, "agree")
    if denies_another_rank(stated, found):
        return replace(_slot(stated, found, "agree"), reckoned=True)
    status: Status = compare_in_one_unit(stated.quantity, found_limit(stated, found), policy)
    if status == "agree" and stated.value == found.value and counts_others(stated) != counts_others(found):
        return _slot(stated, found, "unknown")
    if (status == "differ" and _may_count_others(stated, found)) or (
        status == "agree" and counts_wider_outcome(stated.quantity, found.quantity)
    ):
        status = "unknown"
    return _slot(stated, found, status)


def _may_count_others(stated: Figure, found: Figure) -> bool:
    if respective_figure(stated, found.reading) is found:
        return False
    return not counts_the_same(stated, found) or first(_EXCUSES, stated, found) is not None


def _slot(stated: Figure, found: Figure, status: Status) -> Slot:
    return stated_slot(stated).against(found.reading, found.bare_span, status)


def _not_taken(slots: list[Slot], taken: set[Span]) -> list[Slot]:
    """Return the slots that no other figure of the statement has taken; if all are, those that do not differ."""
    apart = [slot for slot in slots if slot.status == "agree" or slot.found_span not in taken]
    return apart or [slot for slot in slots if slot.status != "differ"]


def _decide(stated: Figure, passage: Passage, policy: Policy, compared: list[Slot]) -> Slot:
    """Return the slot of a figure, given its slots with the candidates of the sentence."""
    focus = passage.focus
    if added := find_sum(stated, focus):
        return replace(_slot(stated, added.first, "agree"), reckoned=True, derivation=added.tokens)
    best = _best(_unless_bound_kept(stated, [with_difference_withdrawn(slot, stated, focus) for slot in compared]))
    if best and best.status == "agree":
        return _as_directed(best, stated, focus)
    if best and best.status == "differ" and larger_figure_may_include(best, stated, passage):
        best = replace(best, status="unknown")
    if share := compare_fraction(stated, passage):
        return share
    if level := _level_of_other(stated, focus):
        return replace(_slot(stated, level.subject, "agree" if level.is_sure else "unknown"), reckoned=True)
    nearby = _agreeing_nearby(stated, passage, policy)
    if not nearby and (derivation := find_derivation(stated, passage)):
        slot = _slot(stated, derivation.part, derivation.status)
        return replace(slot, reckoned=True, directed=derivation.is_directed, derivation=derivation.tokens)
    if best and (best.status == "unknown" or is_rating(stated.quantity.measure)):
        return nearby or _equal_without_noun(stated, focus, best) or best
    if best:
        return replace(best, status="elsewhere") if nearby else best
    if nearby:
        return nearby
    return _in_other_words(stated, focus) or _by_rank_or_list(stated, focus) or stated_slot(stated)


def _level_of_other(stated: Figure, focus: Reading) -> Directed | None:
    """Return what a figure follows from as that of the other side, if the sentence compares two."""
    if not any(comparing(found) for found in focus.figures):
        return None
    from factcheck.compare.values.arithmetic.directed_differences import level_of_other  # lazy: few sentences compare

    return level_of_other(stated, focus)


def _as_directed(slot: Slot, stated: Figure, focus: Reading) -> Slot:
    """Return the slot of an equal figure; a difference must be told of the same two, from either side."""
    compared = comparing(stated)
    if compared is None:
        return slot
    from factcheck.compare.values.arithmetic.equal_differences import compare_sides  # lazy: few compare

    found = next((one for one in focus.figures if one.source_span == slot.found_span), None)
    sides = compare_sides(stated, found) if found else None
    if sides == "swapped":
        return replace(slot, status="unknown")
    return replace(slot, directed=True, derivation=compared.turns) if sides == "turned" else slot


def _unless_bound_kept(stated: Figure, slots: list[Slot]) -> list[Slot]:
    """Leave open a bound of an amount that one figure of the sentence keeps, and the nearest one breaks."""
    is_bound = stated.quantity.hedge in BOUNDS and measure_of(stated.quantity).is_measured
    broken = is_bound and len(slots) > 1 and slots[0].status == "differ"
    return [replace(slots[0], status="unknown")] if broken and _best(slots) is not slots[0] else slots


def _best(slots: list[Slot]) -> Slot | None:
    """Return an agreeing slot if any; among differing ones the first, which is the nearest in meaning."""
    for status in ("agree", "unknown", "differ"):
        for slot in slots:
            if slot.status == status:
                return slot
    return None


def _agreeing_nearby(stated: Figure, passage: Passage, policy: Policy) -> Slot | None:
    """Return an agreeing slot of a neighbour, which may confirm a figure but not contradict: it may count others."""
    for reading in passage.context:
        for slot in _compared_in(reading, stated.reading, policy)[stated]:
            if slot.status == "agree":
                return slot
    return None


def _in_other_words(stated: Figure, focus: Reading) -> Slot | None:
    """Return the slot of a figure that the sentence has with another noun, or as the distance of two dates."""
    for slot in _same_value_slots(stated, focus):
        return slot
    if stated.quantity.measure not in _TOLD_BY_DATES:
        return None
    from factcheck.compare.values.dates.durations import compare_duration, has_nearly_all  # few figures are durations

    duration = compare_duration(stated.quantity, focus)
    if duration is None or (duration.status == "differ" and not has_nearly_all(stated.reading, focus)):
        return None
    return stated_slot(stated).against(focus, duration.span, duration.status)


def _by_rank_or_list(stated: Figure, focus: Reading) -> Slot | None:
    """Return the slot of a rank, or of a count, that the sentence tells by another rank or by a list."""
    slot = stated_slot(stated)
    if first := ranked_first(stated, focus):
        return slot.against(focus, focus.span(first), "differ")
    if stated.value.low >= _TWO_DIGITS and (excluded := same_value_other_noun(stated, focus, "differ")):
        return _slot(stated, excluded, "differ")
    from factcheck.compare.values.figures.candidates import compare_with_list  # lazy: few figures come so far

    if ranked := compare_top(stated, focus):
        return replace(slot.against(focus, ranked.found.bare_span, ranked.status), derivation=ranked.told_by)
    counted = compare_with_list(stated, focus)
    return slot.against(focus, counted.span, counted.status) if counted else None


def _equal_without_noun(stated: Figure, focus: Reading, open_slot: Slot) -> Slot | None:
    """Return the slot of an equal figure that names nothing, beside one that leaves the statement open.

    "From 12 member states it has grown to 20." What somebody else says is another count: "the unions put it at 60,000".
    """
    found = same_value_other_noun(stated, focus)
    if found is None or not has_no_noun(found.quantity):
        return None
    other = open_slot.found_tokens().start
    first, last = sorted((found.bare_tokens.start, other))
    return None if _ANOTHER_SAYS in focus.sentence.words[first:last] else _slot(stated, found, "agree")


def _same_value_slots(stated: Figure, focus: Reading) -> list[Slot]:
    found = same_value_other_noun(stated, focus)
    return [_slot(stated, found, "agree")] if found else []
