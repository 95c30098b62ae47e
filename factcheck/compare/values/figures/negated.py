"""Figures that a sentence denies: "was not the first woman" does not contradict the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.polarity import negators
from factcheck.extract.units import to_base

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import Figure
    from factcheck.model import Quantity

_MOST_WORDS_BETWEEN = 1
"""Greatest number of words between a negation and the figure that it denies: "not the first"."""
TOKENS_TO_ACTION = 12
"""Greatest distance in tokens between an action and the figure before it that counts its doers."""


def only_one_is_denied(stated: Figure, found: Figure) -> bool:
    """Tell whether one of two figures is denied and the other asserted."""
    return is_denied(stated.reading, stated.tokens.start) != is_denied(found.reading, found.tokens.start)


def denies_another_rank(stated: Figure, found: Figure) -> bool:
    """Tell whether a statement denies a rank, and a sentence gives another: who was the second was not the first."""
    both_rank = stated.quantity.measure == found.quantity.measure == "ordinal" and stated.value != found.value
    return both_rank and is_denied(stated.reading, stated.tokens.start) and only_one_is_denied(stated, found)


def is_denied(reading: Reading, first: int) -> bool:
    """Tell whether a negation directly precedes a figure or a date, given by the index of its first token."""
    if not reading.negated:
        return False
    return any(after <= first <= after + _MOST_WORDS_BETWEEN for after in negators(reading.sentence).values())


def only_one_counts_the_contrary(stated: Figure, found: Figure) -> bool:
    """Tell whether only one figure counts those who did not do it: 5 that have not reached it do not contradict 12."""
    if bool(stated.reading.negated) == bool(found.reading.negated):
        return False
    if not (counts_things(stated.quantity) and counts_things(found.quantity)):
        return False
    stated_actions, found_actions = _actions_after(stated), _actions_after(found)
    return any(key in found_actions and found_actions[key] != negated for key, negated in stated_actions.items())


def counts_things(quantity: Quantity) -> bool:
    """Tell whether a figure counts things, at least one: not a rank, length or sum."""
    return bool(quantity.high) and quantity.measure != "ordinal" and not (quantity.unit and to_base(quantity.unit))


def _actions_after(figure: Figure) -> dict[str, bool]:
    """Return the actions shortly after a figure, and whether each is negated."""
    reading, last = figure.reading, figure.tokens.stop
    after = (unit for unit in reading.units if last <= unit.first < last + TOKENS_TO_ACTION and unit.is_action)
    return {unit.key: reading.is_negated(unit) for unit in after}


def denies_other_figure(negating: Reading, plain: Reading) -> bool:
    """Tell whether a sentence denies a figure that the other one lacks, and so perhaps means the other's."""
    asserted = {figure.value for figure in plain.figures}
    denied = [figure for figure in negating.figures if is_denied(negating, figure.tokens.start)]
    return bool(asserted) and any(figure.value not in asserted for figure in denied)
