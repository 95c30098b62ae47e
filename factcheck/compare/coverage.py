"""Decides how much of a passage must be compared: nothing more where it has the statement word for word, or no side.

Whether a passage could take a side at all is asked twice: first of its alignment, then of its figures and dates too.
Most passages that are found for a statement cannot. Their values are then not worth comparing, or rules about names,
roles and wording not worth applying: whatever they found replaced, too little would be left.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import share_found
from factcheck.compare.layout.caches import cached_by_statement
from factcheck.compare.layout.when import times_in
from factcheck.compare.shared_matter import LEAST, LEAST_EVENT, WITHOUT_EVENT, has_event
from factcheck.compare.slots import VALUE_WEIGHT, with_status
from factcheck.extract.dateline import dateline_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.compare.comparison import Comparison, Pair, Passage, Reading, Slot, Unit
    from factcheck.language.sentence import Sentence

_A_DERIVATION = 0.5
"""What words that tell how a figure was derived, and so may be left out, are worth at most, in values."""
_STOPS = frozenset(".,;:!?…\"'“”‘’«»()[]–—")


def could_take_side(stated: Reading, passage: Passage, pairs: Sequence[Pair]) -> bool:
    """Tell whether a passage could support or refute if all values agreed, and everything replaceable were replaced."""
    if _could(stated, passage.focus, pairs, agreeing=VALUE_WEIGHT * _most_agreeing(stated)):
        return True
    if not stated.claim.dates:
        return False
    from factcheck.compare.values.dates.lifespans import has_lifespan  # lazy: many statements have no date

    return has_lifespan(passage.focus)


def may_take_side(comparison: Comparison) -> bool:
    """Tell the same when values have been compared: only those that agree count."""
    pairs = without_derivation(comparison.pairs, comparison.slots)
    return _could(comparison.stated, comparison.focus, pairs, agreeing=_weight_of_agreeing(comparison.slots))


def _could(stated: Reading, focus: Reading, pairs: Iterable[Pair], *, agreeing: float) -> bool:
    fixed = _fixed(stated)
    remaining = [p for p in pairs if p.reading is focus or p.strength >= LEAST or p.stated in fixed]
    share = share_found(remaining, agreeing=agreeing)
    return share >= LEAST and (share >= WITHOUT_EVENT or has_event(remaining, None, LEAST_EVENT))


def share_with_values(remaining: Sequence[Pair], slots: Iterable[Slot]) -> float:
    """Return the share that is found, 0 to 1, of the weight of some pairs and of the slots that agree."""
    return share_found(remaining, agreeing=_weight_of_agreeing(slots))


def _weight_of_agreeing(slots: Iterable[Slot]) -> float:
    return VALUE_WEIGHT * len(with_status(slots, "agree"))


def without_derivation(pairs: Sequence[Pair], slots: Iterable[Slot]) -> Sequence[Pair]:
    """Leave out the words that only tell how a figure was derived from others, which the passage need not have."""
    telling = derivation_tokens(slots)
    return [pair for pair in pairs if pair.stated.first not in telling] if telling else pairs


def derivation_tokens(slots: Iterable[Slot]) -> frozenset[int]:
    """Return the indexes of the statement's tokens that tell how its figures were derived from others."""
    return frozenset(chain.from_iterable(slot.derivation for slot in slots if slot.derivation))


@cached_by_statement
def _most_agreeing(stated: Reading) -> float:
    """Return how many values of a statement can agree at most; a derivation counts as a part of one."""
    claim, sentence = stated.claim, stated.sentence
    values = len(claim.quantities) + len(claim.dates) + len(claim.identifiers) + len(times_in(sentence))
    return max(values, len(sentence.figures)) + _A_DERIVATION


@cached_by_statement
def _fixed(stated: Reading) -> frozenset[Unit]:
    """Return the units that are not names and have no opposite, so that no passage contains another in their place."""
    return frozenset(unit for unit in stated.units if not (unit.is_name or (unit.entry and unit.entry.opposites)))


def is_verbatim(stated: Reading, focus: Reading) -> bool:
    """Tell whether two sentences have the same words and figures in order, apart from case, stops and a dateline.

    Accents count where both sides typed them.
    """
    exact = stated.sentence.accented and focus.sentence.accented
    return _tokens_said(stated.sentence, exact=exact) == _tokens_said(focus.sentence, exact=exact)


def _tokens_said(sentence: Sentence, *, exact: bool) -> list[str]:
    first = dateline_end(sentence)
    tokens = [token for token in sentence.tokens if token.start >= first and token.text not in _STOPS]
    return [token.lower if exact else token.fold for token in tokens]
