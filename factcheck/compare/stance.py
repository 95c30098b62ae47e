"""Decides which stance one passage takes on a statement: it supports it, refutes it, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import Alignment, Pair, align
from factcheck.compare.align.verbatim import is_verbatim
from factcheck.compare.comparison import Comparison
from factcheck.compare.coverage import may_take_side, rest_found
from factcheck.compare.finding import Finding
from factcheck.compare.sense.actors.accusations import compare_accusations
from factcheck.compare.sense.actors.moved_names import compare_displaced
from factcheck.compare.sense.actors.names import compare_names
from factcheck.compare.sense.actors.regrouped import compare_groups
from factcheck.compare.sense.actors.roles import compare_agents, compare_captors, compare_directions
from factcheck.compare.sense.actors.tenures import compare_tenures
from factcheck.compare.sense.comparing.comparanda import compare_comparanda
from factcheck.compare.sense.comparing.routes import compare_routes
from factcheck.compare.sense.comparing.swapped_clauses import compare_crossings
from factcheck.compare.sense.polarity.modality import compare_modality
from factcheck.compare.sense.polarity.negations import denies
from factcheck.compare.sense.polarity.opposites import compare_opposites
from factcheck.compare.sense.polarity.phases import compare_phases
from factcheck.compare.sense.polarity.reversals import compare_replaced
from factcheck.compare.sense.things.binding import compare_bindings
from factcheck.compare.sense.things.exclusives import compare_exclusives
from factcheck.compare.sense.things.labels import compare_labels
from factcheck.compare.slots import Slot, unless_told, with_status
from factcheck.compare.values.compare_values import compare_values

if TYPE_CHECKING:
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.values.figures.intervals import Policy
    from factcheck.model import Span, Stance


NEARLY_ALL = 0.9
"""Share of a statement that a sentence must contain before the two are compared word for word."""
A_FRAME = 0.5
"""Share of a statement that a sentence must contain before exchanged parts are looked for."""
CERTAIN = 0.99


def compare(stated: Reading, passage: Passage, policy: Policy, *, thorough: bool = True) -> Finding:
    """Align a statement with a passage, compare every slot, and take a stance.

    Unless `thorough`, names, roles and wording are compared only where the passage could take a side.
    """
    alignment = align(stated, passage)
    slots = compare_groups(stated, passage, alignment, compare_values(stated, passage, policy))
    if alignment.focus_coverage >= NEARLY_ALL and is_verbatim(stated, passage.focus):
        agreeing = tuple(with_status(slots, "agree"))
        return Finding(stated, passage, alignment, agreeing, 1.0, "supports", CERTAIN)
    possible = may_take_side(alignment, slots, passage.focus)
    if possible or thorough:
        unsettled = _may_be_exchanged(alignment, slots)
        slots += _wording(stated, passage, alignment, _framed(stated, passage) if unsettled else [])
        slots = _without_reckoned(slots)
        slots += unless_told(compare_phases(stated, passage.focus, slots), slots)
        slots += compare_names(stated, passage, alignment, slots)
        slots += unless_told(compare_displaced(stated, alignment, passage.focus), slots)
        slots += compare_bindings(stated, passage, alignment, slots)
        slots += compare_comparanda(stated, passage, alignment, slots)
        if unsettled:
            from factcheck.compare.sense.comparing.swapped_things import (
                with_exchanges,  # here, as values often settle it
            )

            slots = with_exchanges(stated, passage, slots)
    kept = _kept(stated, alignment, [slot.stated_span for slot in slots if slot.status == "differ"])
    rest = rest_found(kept, slots)
    stance = _stance(stated, alignment, slots, kept, passage, rest) if possible else "neutral"
    return Finding(stated, passage, alignment, tuple(slots), rest, stance, round(_score(stance, slots, rest), 4))


def _may_be_exchanged(alignment: Alignment, slots: list[Slot]) -> bool:
    """Tell whether to look for parts that have changed places: not where a value differs, which already decides."""
    return alignment.focus_coverage >= A_FRAME and not any(slot.status in ("differ", "elsewhere") for slot in slots)


def _without_reckoned(slots: list[Slot]) -> list[Slot]:
    """Leave out a negation that a figure was derived from: where two of five did, three did not."""
    reckoned = any(slot.reckoned and slot.status == "agree" for slot in slots)
    return [slot for slot in slots if not (reckoned and slot.rule == "negation" and slot.status == "unknown")]


def _framed(stated: Reading, passage: Passage) -> list[Slot]:
    from factcheck.compare.sense.polarity.framed_rivals import compare_framed  # here, as values often settle it

    return compare_framed(stated, passage)


def _wording(stated: Reading, passage: Passage, alignment: Alignment, framed: list[Slot]) -> list[Slot]:
    return [
        *unless_told(compare_labels(stated, passage, alignment), framed),
        *compare_agents(stated, passage),
        *compare_captors(stated, passage),
        *compare_directions(stated, passage),
        *compare_crossings(stated, passage, alignment),
        *compare_routes(stated, passage),
        *compare_tenures(stated, passage),
        *_turned(stated, passage, alignment),
        *unless_told(compare_opposites(stated, passage, alignment), framed),
        *framed,
        *compare_replaced(stated, alignment, passage.focus),
        *compare_exclusives(stated, passage.focus),
        *compare_modality(Comparison(stated, passage, alignment.pairs)),
        *compare_accusations(stated, passage, alignment),
    ]


def _turned(stated: Reading, passage: Passage, alignment: Alignment) -> list[Slot]:
    if not stated.negated and not passage.focus.negated:
        return []
    from factcheck.compare.sense.polarity.negation_mismatch import (
        compare_polarity,  # here, as most sentences negate nothing
    )

    return compare_polarity(stated, passage, alignment)


def _kept(stated: Reading, alignment: Alignment, replaced: list[Span]) -> list[Pair]:
    """Return the pairs outside the spans that the passage replaces, without words of denial."""
    told = [pair for pair in alignment.pairs if not denies(stated, pair.stated)] if stated.negated else alignment.pairs
    if not replaced:
        return list(told)
    spans = ((pair, *stated.span(pair.stated)) for pair in told)
    return [pair for pair, start, end in spans if not any(first < end and start < last for first, last in replaced)]


def _stance(
    stated: Reading, alignment: Alignment, slots: list[Slot], kept: list[Pair], passage: Passage, rest: float
) -> Stance:
    foreign = any(pair.strength == 0 and pair.stated.kind == "name" for pair in kept)
    if foreign or with_status(slots, "elsewhere") or with_status(slots, "bound"):
        return "neutral"
    if with_status(slots, "differ"):
        from factcheck.compare.contradiction import contradicts  # either here, as a statement seldom has both

        return "refutes" if contradicts(stated, alignment, slots, kept, passage, rest) else "neutral"
    from factcheck.compare.support import bears_out

    return "supports" if bears_out(stated, slots, kept, passage, rest) else "neutral"


def _score(stance: Stance, slots: list[Slot], rest: float) -> float:
    if stance == "neutral":
        return rest * 0.5
    sure = 0.1 * len(with_status(slots, "agree")) + (0.1 if slots else 0.0)
    doubt = 0.1 * max(0, len(with_status(slots, "differ")) - 1)
    return min(CERTAIN, 0.6 * rest + 0.25 + sure - doubt)
