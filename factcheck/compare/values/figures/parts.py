"""Figures that count only a part: "three officers were among the dead", "15 người chết, trong đó có 3 sĩ quan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.counting import counts_more, counts_narrower, is_outcome, names_counted
from factcheck.compare.slots import in_source, token_range
from factcheck.compare.values.figures.intervals import AMOUNTS, core
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed, places, says

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot
    from factcheck.model import Claim, Quantity

NEAR = 4
"""Greatest distance in tokens between a figure and the words that make it a part."""


def may_be_part(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether the smaller of two figures may count a part of what the larger one counts: no contradiction."""
    ours, theirs = core(quantity)[0], core(found)[0]
    if ours == theirs:
        return False
    if quantity.measure == "percent" and is_part(stated, quantity) and is_part(reading, found):
        return False  # 60 and 57 per cent "of those asked" are shares of one whole
    if ours > theirs:
        of_another = _are_some_of_those(stated, quantity)  # 4,000 of those who died in one war, 300 in another
        return of_another or is_part(reading, found) or counts_more(found, quantity) or sums_up(stated)
    some = _is_share(stated, quantity) or _are_some_of_those(stated, quantity)
    return some or is_part(stated, quantity)


def may_be_some(slot: Slot, stated: Reading, quantity: Quantity, passage: Passage) -> bool:
    """Tell whether a larger figure includes others: of three people killed two may be passengers in the source.

    This holds if the source elsewhere gives the stated figure for those that the statement names.
    """
    focus, article = passage.focus, passage.article
    larger = (q for q in focus.claim.quantities if in_source(focus, q.figure) == slot.found_span)
    if not any(core(q)[0] > core(quantity)[0] and counts_narrower(stated, quantity, focus, q) for q in larger):
        return False
    around: Iterable[Reading] = passage.context
    if article:  # laid out only where the figure is
        around = (article.reading(at) for at in article.places if _has_figure(article.claim(at), quantity))
    return any(
        core(figure) == core(quantity) and names_counted(stated, quantity, reading, figure)
        for reading in around
        for figure in reading.claim.quantities
        if figure.measure == quantity.measure or not is_outcome(figure.measure)
    )


def _has_figure(claim: Claim, quantity: Quantity) -> bool:
    return any(core(figure) == core(quantity) for figure in claim.quantities)


@cached_per_lexicon(maxsize=16)  # a statement is compared with many sentences
def sums_up(stated: Reading) -> bool:
    """Tell whether a statement sums figures up: "taken together", "cả hai bên cộng lại"."""
    return says(stated.sentence, "parts", "together")


def is_for_each(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether only one of two figures is that of each: "each side has 12 members", of the 24 of both."""
    return _is_each(stated, quantity) != _is_each(reading, found)


def _is_each(reading: Reading, quantity: Quantity) -> bool:
    words, each = reading.sentence.words, listed(reading.sentence, "parts", "each")
    first, last = token_range(reading, (quantity.start, quantity.end))
    return not each.isdisjoint(words[max(0, first - NEAR) : first]) or not each.isdisjoint(words[last : last + 1])


def is_total(stated: Reading, quantity: Quantity, reading: Reading, found: Quantity) -> bool:
    """Tell whether a total is divided after it, and the statement is about one that has a part.

    "2,800 in all, of which A put in 70% and B the rest" does not contradict "B put in 840".
    """
    divided = _divided_at(reading, token_range(reading, found.figure)[1])
    if divided is None or is_part(stated, quantity):
        return False
    told = [name for unit in stated.named if (name := find(unit, stated, reading)[0])]
    return any(all(place.first >= divided for place in reading.places.get(name.key, ())) for name in told)


def _divided_at(reading: Reading, after: int) -> int | None:
    """Return where a total is divided ("of which", "trong đó") after a token, in the same sentence."""
    return next((place.start for place in places(reading.sentence, "parts", "dividing") if place.start >= after), None)


def is_part(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether words around a figure show that it counts a part of a larger number."""
    first, last = token_range(reading, (quantity.start, quantity.end))
    behind, ahead = range(max(0, first - NEAR), first), range(last, last + NEAR)
    if any(place.start in behind for place in places(reading.sentence, "parts", "before")):
        return True
    return any(place.start in ahead for place in places(reading.sentence, "parts", "after"))


def _are_some_of_those(stated: Reading, quantity: Quantity) -> bool:
    """Tell whether a figure counts some of a group that the statement mentions, not all that somebody has."""
    last = token_range(stated, quantity.figure)[1]
    return any(place.start == last for place in places(stated.sentence, "parts", "of_those"))


def _is_share(stated: Reading, quantity: Quantity) -> bool:
    """Tell whether a figure counts some of those described next in a statement: "two of the patients who died"."""
    if quantity.measure in AMOUNTS:
        return False
    _, end = token_range(stated, quantity.figure)
    preposition, *noun = stated.sentence.words[end : end + NEAR] or [""]
    return preposition == "of" and not listed(stated.sentence, "parts", "who").isdisjoint(noun)
