"""Figures of a part, or of each: "three officers were among the dead", "15 người chết, trong đó có 3 sĩ quan"."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.counting import (
    counts_wider_outcome,
    has_narrower_noun,
    has_noun_of,
    is_outcome,
    measure_of,
)
from factcheck.compare.layout.told_counts import TIMES
from factcheck.compare.layout.values import value_of
from factcheck.compare.values.figures.wholes_of_parts import parts_within
from factcheck.language.listed import listed, listed_in, places, says

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factcheck.compare.comparison import Comparison, Slot
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.layout.values import Figure
    from factcheck.model import Claim

_TOKENS_FROM_BESIDES = 1
"""How many tokens, such as "the", may stand between "in addition to" and a figure."""
_TOKENS_FROM_LEFT = 1
"""How many tokens, such as "khoảng", may stand between "still" and a figure."""
_TOKENS_AROUND = 4
"""Greatest distance in tokens between a figure and the words that make it a part."""
_MANY_TIMES = 10
"""How many times as large a total is of which a narrower count is surely a part: four policemen of 30,000 people."""
_TOKENS_TO_RATE = 6
"""Within how many tokens after a figure the words of a rate begin: "3.5 tonnes of coffee for each hectare"."""


def smaller_may_be_part(stated: Figure, found: Figure) -> bool:
    """Tell whether the smaller of two figures may count a part of what the larger one counts: no contradiction."""
    stated_low, found_low = stated.value.low, found.value.low
    if stated_low == found_low:
        return False
    if stated.quantity.measure == "percent" and is_part(stated) and is_part(found):
        return False  # 60 and 57 per cent "of those asked" are shares of one whole
    if stated_low < found_low:
        return (
            is_part(stated)
            or _is_share(stated)
            or _is_of_a_group_without_figure(stated, found)
            or _is_of_one_place(stated, found)
            or _counts_all_of_several(stated, found)
            or (has_narrower_noun(stated, found) and (_is_divided(found) or _counts_some_people(stated, found)))
            or (has_narrower_noun(stated, found) and stated.value.high * _MANY_TIMES <= found_low)
        )
    if _counts_some_of_those(stated):  # 4,000 of those who died in one war, 300 in another
        return True
    if (is_part(found) and not _are_all_with_outcome(stated, found)) or counts_wider_outcome(
        found.quantity, stated.quantity
    ):
        return True
    return says(stated.reading.sentence, "parts", "together")  # "cả hai bên cộng lại"


def counts_others(figure: Figure) -> bool:
    """Tell whether a figure counts things besides one left out: "20 other languages"; not what befell them."""
    if is_outcome(figure.quantity.measure):
        return False
    words = figure.reading.sentence.words[figure.bare_tokens.stop : figure.tokens.stop + 1]
    return not listed(figure.reading.sentence, "parts", "other").isdisjoint(words)


def smaller_is_added(stated: Figure, found: Figure) -> bool:
    """Tell whether the smaller of two figures is added to a total, perhaps to the larger one: 68 new cases of 115."""
    return _only_smaller_is(_is_added, stated, found)


def smaller_is_left(stated: Figure, found: Figure) -> bool:
    """Tell whether the smaller of two figures is what is left of a total, perhaps of the larger one: 5 still of 34."""
    return _only_smaller_is(_is_left, stated, found)


def _only_smaller_is(told: Callable[[Figure], bool], stated: Figure, found: Figure) -> bool:
    """Tell whether the smaller of two different figures is told to be so, and the larger one is not."""
    smaller, larger = sorted((stated, found), key=lambda figure: figure.value.low)
    return smaller.value.low < larger.value.low and told(smaller) and not told(larger)


def _is_left(figure: Figure) -> bool:
    """Tell whether words right before a figure say that so many are left: "vẫn còn năm tuyến phố"."""
    start = figure.bare_tokens.start
    return any(
        start - _TOKENS_FROM_LEFT <= place.stop <= start for place in places(figure.reading.sentence, "parts", "left")
    )


def _is_added(figure: Figure) -> bool:
    """Tell whether a word such as "new" stands right before a figure, or between it and the end of its noun."""
    sentence, bare = figure.reading.sentence, figure.bare_tokens
    beside = [*sentence.words[max(0, bare.start - 1) : bare.start], *sentence.words[bare.stop : figure.tokens.stop + 1]]
    return not listed(sentence, "parts", "new").isdisjoint(beside)


def larger_counts_more_kinds(stated: Figure, found: Figure) -> bool:
    """Tell whether a figure counts one kind of people, beside another: of five people, "four men and a woman"."""
    if stated.value.low <= found.value.low or not has_narrower_noun(found, stated):
        return False
    reading, stop = found.reading, found.tokens.stop
    joined = not listed(reading.sentence, "order", "and").isdisjoint(reading.sentence.words[stop : stop + 1])
    beside = next((unit for unit in reading.units if unit.first > stop), None)
    return joined and beside is not None and beside.entry_kind == "person"


def is_all_with_one(stated: Figure, found: Figure) -> bool:
    """Tell whether a total is one more than the others: 21 languages, "in addition to the 20 other languages"."""
    if stated.value.low != found.value.low + 1 or not counts_others(found) or counts_others(stated):
        return False
    first = found.bare_tokens.start
    besides = places(found.reading.sentence, "parts", "besides")
    return any(place.stop in range(first - _TOKENS_FROM_BESIDES, first + 1) for place in besides)


def larger_figure_may_include(slot: Slot, stated: Figure, passage: Passage) -> bool:
    """Tell whether a larger figure includes others: of three people killed two may be passengers in the source.

    This holds if the source elsewhere gives the stated figure for those that the statement names.
    """
    larger = (f for f in passage.focus.figures if f.source_span == slot.found_span and f.value.low > stated.value.low)
    if not any(has_narrower_noun(stated, found) for found in larger):
        return False
    measure = stated.quantity.measure
    return any(
        found.value == stated.value and has_noun_of(found, stated)
        for reading in _sentences_around(stated, passage)
        for found in reading.figures
        if found.quantity.measure == measure or not is_outcome(found.quantity.measure)
    )


def _sentences_around(stated: Figure, passage: Passage) -> Iterable[Reading]:
    """Return the other sentences of the source; if all are known, only those with the figure are laid out."""
    article = passage.article
    if article is None:
        return passage.context
    return (article.reading(at) for at in article.places if _has_figure(article.claim(at), stated))


def _has_figure(claim: Claim, stated: Figure) -> bool:
    return any(value_of(quantity) == stated.value for quantity in claim.quantities)


def _is_of_a_group_without_figure(stated: Figure, found: Figure) -> bool:
    """Tell whether a total is told with other groups than the stated: "nine people, including five Americans"."""
    group, total = stated.quantity.group, found.quantity.group
    groups = {figure.quantity.group for figure in found.reading.figures if figure.value.low < found.value.low} - {None}
    return group is not None and total is None and bool(groups) and group not in groups


def _is_of_one_place(stated: Figure, found: Figure) -> bool:
    """Tell whether a sentence counts what a whole country or province has, and lacks a name or thing of the statement.

    A statement that says so too is about the whole as well. In one without small letters an unknown name is a word like
    others.
    """
    if not measure_of(stated.quantity).is_added or not says(found.reading.sentence, "parts", "everywhere"):
        return False
    if says(stated.reading.sentence, "parts", "everywhere"):
        return False
    named = (unit for unit in stated.reading.units if unit.kind != "concept" or unit.entry_kind == "thing")
    return any(not find(unit, stated.reading, found.reading).is_found for unit in named)


def only_one_is_for_each(stated: Figure, found: Figure) -> bool:
    """Tell whether only one of two figures is that of each: "each side has 12 members", of the 24 of both."""
    return _is_for_each(stated) != _is_for_each(found)


def _is_for_each(figure: Figure) -> bool:
    sentence, first, last = figure.reading.sentence, figure.tokens.start, figure.tokens.stop
    before, after = sentence.words[max(0, first - _TOKENS_AROUND) : first], sentence.words[last : last + 1]
    return not listed(sentence, "parts", "each").isdisjoint([*before, *after])


def is_total_of_named_parts(stated: Figure, found: Figure) -> bool:
    """Tell whether a total is divided after it, and the statement is about one that has a part.

    "2,800 in all, of which A put in 70% and B the rest" does not contradict "B put in 840".
    """
    reading = found.reading
    divided = _divided_at(found)
    if divided is None or is_part(stated):
        return False
    names = [name for unit in stated.reading.named if (name := find(unit, stated.reading, reading).unit)]
    return any(all(place.first >= divided for place in reading.places.get(name.key, ())) for name in names)


def _is_divided(total: Figure) -> bool:
    """Tell whether a part of a total follows it: "19 hurt, among them 4 children" leaves 15 that may be anybody."""
    return any(two.whole is total for two in parts_within(total.reading))


def _divided_at(total: Figure) -> int | None:
    """Return the token at which a total is divided ("of which", "trong đó") after it, in the same sentence."""
    dividing, after = places(total.reading.sentence, "parts", "of_these"), total.bare_tokens.stop
    return next((place.start for place in dividing if place.start >= after), None)


def is_part(figure: Figure) -> bool:
    """Tell whether words around a figure show that it counts a part of a larger number: "two of the dead"."""
    sentence, (before, after) = figure.reading.sentence, _around(figure)
    if any(place.start in before for place in places(sentence, "parts", "before")):
        return True
    return any(place.start in after for place in places(sentence, "parts", "after"))


def _around(figure: Figure) -> tuple[range, range]:
    """Return the tokens shortly before a figure, and those shortly behind it and its noun."""
    first, last = figure.tokens.start, figure.tokens.stop
    return range(max(0, first - _TOKENS_AROUND), first), range(last, last + _TOKENS_AROUND)


def _are_all_with_outcome(stated: Figure, found: Figure) -> bool:
    """Tell whether a part is all that had the stated outcome: "7,430 cases, of whom 4 died" leaves no other deaths."""
    measure = stated.quantity.measure
    if not is_outcome(measure) or found.quantity.measure != measure or has_narrower_noun(found, stated):
        return False
    return all(one is found or one.quantity.measure != measure for one in found.reading.figures)


def _counts_some_of_those(stated: Figure) -> bool:
    """Tell whether a figure counts some of a group that the statement mentions, not all that somebody has."""
    ends = {stated.bare_tokens.stop, stated.tokens.stop}
    return any(place.start in ends for place in places(stated.reading.sentence, "parts", "after"))


def _counts_some_people(stated: Figure, found: Figure) -> bool:
    """Tell whether a figure counts civilians, children or the like, of whom a sentence about people says nothing."""
    some = stated.nouns & listed_in("parts", "some_people")
    return bool(some) and some.isdisjoint(found.reading.concepts)


def _counts_all_of_several(stated: Figure, found: Figure) -> bool:
    """Tell whether a sentence counts those of both or all three, and the statement does not: "310 on both trains"."""
    return _is_of_several(found) and not _is_of_several(stated)


def _is_of_several(figure: Figure) -> bool:
    near = {*chain.from_iterable(_around(figure))}
    return any(place.start in near for place in places(figure.reading.sentence, "parts", "of_several"))


def _is_share(stated: Figure) -> bool:
    """Tell whether a figure counts some of those named next in a statement: "two of the dead", "3 of 9 who died"."""
    if measure_of(stated.quantity).is_amount:
        return False
    sentence, after = stated.reading.sentence, stated.bare_tokens.stop
    preposition, *noun = sentence.words[after : after + _TOKENS_AROUND] or [""]
    if preposition not in listed(sentence, "roles", "of"):
        return False
    described = not listed(sentence, "parts", "who").isdisjoint(noun)
    return described or not listed(sentence, "parts", "those").isdisjoint(noun[:1])


def counts_several_at_once(stated: Figure, found: Figure) -> bool:
    """Tell whether a stated figure counts several things at once, and the found one only one of them.

    "Nine islands and atolls" is not contradicted by "three islands and six atolls".
    """
    combined = _things_in_a_row(stated, found.reading)
    if not {stated.quantity.measure, found.quantity.measure} <= combined:
        return False
    return sum(other.measure in combined for other in stated.reading.claim.quantities) == 1


def tells_how_often_of_another(stated: Figure, found: Figure) -> bool:
    """Tell whether two figures tell how often different things were done: "came second three times", "won twice"."""
    if not stated.quantity.unit == found.quantity.unit == TIMES:
        return False
    done, others = _done_so_often(stated), _done_so_often(found)
    return bool(done and others) and not any(find(unit, stated.reading, found.reading).unit in others for unit in done)


def _done_so_often(figure: Figure) -> list[Unit]:
    """Return the action right behind a figure, "hai lần vô địch", or else those before it in its clause.

    Without any, the other words there but names.
    """
    reading, first, clauses = figure.reading, figure.first_token, figure.reading.clauses
    behind = reading.unit_at.get(figure.tokens.stop)
    if behind is not None and behind.is_action:
        return [behind]
    own = [unit for unit in reading.units if unit.last <= first and clauses[unit.first] == clauses[first]]
    told = [unit for unit in own if unit.has_content and not unit.is_name]
    return [unit for unit in told if unit.is_action] or told


def _things_in_a_row(stated: Figure, reading: Reading) -> frozenset[str]:
    """Return what a figure counts and what is joined to it, where the sentence counts the two separately."""
    measure, counted = stated.quantity.measure, {found.measure for found in reading.claim.quantities}
    if measure not in counted:
        return frozenset()
    joined = (
        {one.key, other.key}
        for one, other in pairwise(stated.reading.units)
        if one.key == measure and other.key in counted - {one.key} and other.first - one.last == 1
    )
    return frozenset(chain.from_iterable(joined))


def lacks_rate(comparison: Comparison) -> bool:
    """Tell whether the statement gives an agreeing figure for each of something, and the sentence has no rate.

    A figure that was reckoned from others may be the rate: "about three pipers to every drummer", of 22 and 7.
    """
    return any(is_rate_alone(comparison, slot) for slot in comparison.agreeing_here() if not slot.reckoned)


def is_rate_alone(comparison: Comparison, slot: Slot) -> bool:
    """Tell whether the statement gives a figure for each of something, and the sentence has nothing of the kind."""
    stated, focus = comparison.stated.sentence, comparison.focus.sentence
    rates = [place.start for key in ("rates", "each") for place in places(stated, "parts", key)]
    if not rates or slot.tells_when() or any(says(focus, "parts", key) for key in ("rates", "rated", "each")):
        return False
    end = stated.tokens_within(*slot.stated_span).stop
    return any(end <= start < end + _TOKENS_TO_RATE for start in rates)
