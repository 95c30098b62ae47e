"""Finds what in a sentence may correspond to a stated figure: other figures, or a list whose members it counts."""

from __future__ import annotations

from itertools import takewhile
from math import isclose, log, log10
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.counting import are_aligned, has_no_noun, is_outcome, measure_of
from factcheck.compare.layout.values import value_of
from factcheck.compare.layout.words import begin_alike, function_words
from factcheck.compare.values.figures.intervals import BOUNDS, compare_figures, in_one_unit, is_same_amount, last_unit
from factcheck.compare.values.figures.ranks import are_of_other_times
from factcheck.compare.values.figures.respective import respective_figure
from factcheck.language.listed import listed, listed_in, says

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.slots import Status
    from factcheck.compare.values.figures.intervals import FigureStatus
    from factcheck.model import Quantity, Span

_NEAR_BOUND = 0.1
"""Greatest relative distance (as a logarithm) at which a stated bound may have been made from a figure."""
_NEAR_BOUND_WITHOUT_NOUN = 0.2
"""The same for the only figure near it that has no noun."""
_MOST_OF_ITS_BOUND = 1.35
"""Nobody rounds a figure this many times as large as its bound down to it."""
_OTHER_SCALE = 2.0
"""Power of ten from which amounts are of different things."""
_TWO_DIGITS = 10
"""Smaller figures are too close to each other to show that one was made from the other."""
_TOKENS_AROUND = 10
"""How many tokens on either side of a figure show what it is about."""
_MOST_AMOUNTS = 2
"""How many amounts are compared at most."""
_FRAME_WORDS = 3
"""Greatest number of words on either side that make a frame."""
_LEAST_EQUAL_WORDS = 3
"""How many of them must be equal, at least one of them a content word."""
_FEWEST, _MOST = 2, 12
"""How many members of a list a statement counts."""


def candidates(stated: Figure, reading: Reading) -> list[Figure]:
    """Return the figures about the same thing, the one with the most similar surroundings first.

    An amount whose surroundings have only names in common is about another thing, unless it is equal, or only its unit
    differs.
    """
    if own := respective_figure(stated, reading):
        return [own] if are_aligned(stated, own) else []
    quantity = stated.quantity
    is_bound, is_measured = quantity.hedge in BOUNDS, measure_of(quantity).is_measured
    aligned = [found for found in reading.figures if are_aligned(stated, found) and not found.is_article()]
    alike = [found for found in aligned if not are_of_other_times(stated, found)]
    if is_bound:
        alike = _near(stated, alike, _NEAR_BOUND) or _without_noun(stated, reading) or alike
    if not alike:
        return in_same_frame(stated, reading)
    if len(alike) < 2 and not is_measured:
        return alike
    shared = {found: _shared_units(stated, found) for found in alike}
    ranked = sorted(alike, key=lambda found: -shared[found])
    if not is_measured:
        return ranked
    meant = (found for found in ranked if shared[found] or _may_be_meant(found, stated, alike))
    return [found for found in meant if not _is_of_other_scale(quantity, found.quantity)][:_MOST_AMOUNTS]


def _near(stated: Figure, alike: list[Figure], share: float) -> list[Figure]:
    """Return the figures that a bound may be made from: "less than 93 million" was not said of 75, but of 94."""
    return [found for found in alike if _is_near(stated, found, share)]


def _is_near(stated: Figure, found: Figure, share: float) -> bool:
    edge, value = stated.value.low, found.value.low
    return edge > 0 and value > 0 and abs(log(value / edge)) <= share


def _rounds_down_to(stated: Figure, found: Figure) -> bool:
    """Tell whether a lower bound is a figure without its last digits: "over 30 million", of 34.1."""
    edge, value = stated.value.low, found.value.low
    lower = stated.quantity.hedge in ("more_than", "at_least") and 0 < edge <= value < _MOST_OF_ITS_BOUND * edge
    return lower and value < edge + last_unit(edge)


def _without_noun(stated: Figure, reading: Reading) -> list[Figure]:
    """Return the count near a bound that has no noun in the sentence: "more than 380 cases", "388 in total"."""
    if stated.value.low < _TWO_DIGITS or measure_of(stated.quantity).is_amount:
        return []
    bare = [found for found in reading.figures if has_no_noun(found.quantity)]
    near = _near(stated, bare, _NEAR_BOUND_WITHOUT_NOUN)
    return near if len(near) == 1 and near[0].value != stated.value else []


def _shared_units(stated: Figure, found: Figure) -> int:
    """Count the units around both figures."""
    found_units = _surroundings(found)
    about = (find(unit, stated.reading, found.reading).unit for unit in _surroundings(stated))
    return sum(unit in found_units for unit in about if unit is not None)


@cached_by_sentence
def _surroundings(figure: Figure) -> list[Unit]:
    """Return the units near a figure, without names: they show what it is about."""
    reading, at = figure.reading, figure.bare_tokens
    first, last = at.start - _TOKENS_AROUND, at.stop + _TOKENS_AROUND
    near = (unit for unit in reading.units if unit.last > first and unit.first < last)
    return [unit for unit in near if not unit.is_name]


def _may_be_meant(found: Figure, stated: Figure, alike: list[Figure]) -> bool:
    """Tell whether an amount alone shows that it is the stated one: equal, near the bound, in another unit, a rate."""
    is_bound = stated.quantity.hedge in BOUNDS
    near_bound = is_bound and (_is_near(stated, found, _NEAR_BOUND) or _rounds_down_to(stated, found))
    same = near_bound or is_same_amount(found.quantity, stated.quantity)
    return same or _is_in_other_unit(found, stated, alike) or _is_the_only_rate(found, stated, alike)


def _is_the_only_rate(found: Figure, stated: Figure, alike: list[Figure]) -> bool:
    """Tell whether a sentence has one rate alone in the stated unit, such as cubic metres a second."""
    unit = stated.quantity.unit or ""
    return len(alike) == 1 and "/" in unit and found.quantity.unit == unit


def _is_in_other_unit(found: Figure, stated: Figure, alike: list[Figure]) -> bool:
    """Tell whether only the unit differs, and no other figure may be meant: "two years" for "two months"."""
    other_unit = len(alike) == 1 and found.quantity.unit != stated.quantity.unit
    return other_unit and found.value == stated.value != (1.0, 1.0)


def _is_of_other_scale(stated: Quantity, found: Quantity) -> bool:
    """Tell whether two amounts are too far apart for one to be an error for the other: a fare, and a year's loss.

    With the same digits they may be one amount, given in a wrong unit.
    """
    stated_high, found_high = (value_of(quantity).high for quantity in in_one_unit(stated, found))
    if min(stated_high, found_high) <= 0 or value_of(stated) == value_of(found):
        return False
    power = log10(stated_high / found_high)
    return abs(power) > _OTHER_SCALE and not isclose(power, round(power), abs_tol=1e-9)


def same_value_other_noun(stated: Figure, reading: Reading, status: FigureStatus = "agree") -> Figure | None:
    """Return an equal figure with another noun, if any: "16 members", where the sentence has "16 NATO countries".

    With the status "differ", one whose bound excludes the stated one: "less than 31 reviews", of "31 critics".
    """
    if respective_figure(stated, reading):
        return None
    for found in reading.figures:
        outcome = is_outcome(stated.quantity.measure) or is_outcome(found.quantity.measure)
        if not outcome and found.value == stated.value and compare_figures(stated.quantity, found.quantity) == status:
            return found
    return None


def in_same_frame(stated: Figure, reading: Reading) -> list[Figure]:
    """Return the count of a sentence in the same frame as the statement's, if there is exactly one."""
    if not has_no_noun(stated.quantity) or stated.reading.sentence.lang != reading.sentence.lang:
        return []
    framed = [found for found in reading.figures if has_no_noun(found.quantity) and _have_same_frame(stated, found)]
    return framed if len(framed) == 1 else []


def _have_same_frame(stated: Figure, found: Figure) -> bool:
    sentence, found_sentence = stated.reading.sentence, found.reading.sentence
    sides = zip(_words_around(stated), _words_around(found), strict=True)
    equal = [word for side, other in sides for word in begin_alike(side, other)]
    function = function_words(sentence.lang, sentence.accented and found_sentence.accented)
    return len(equal) >= _LEAST_EQUAL_WORDS and not function.issuperset(equal)


def _words_around(figure: Figure) -> tuple[list[str], list[str]]:
    """Return the words before a figure, the nearest first, and those after it."""
    first, last, words = figure.bare_tokens.start, figure.bare_tokens.stop, figure.reading.sentence.words
    return words[max(0, first - _FRAME_WORDS) : first][::-1], words[last : last + _FRAME_WORDS]


class Counted(NamedTuple):
    """Where a list is in its sentence, and how the number of its members compares with the stated one."""

    span: Span
    status: Status


def compare_with_list(stated: Figure, focus: Reading) -> Counted | None:
    """Compare a count with a list of what it counts: of works with the year in brackets, or of kinds before a noun.

    A list of examples can have too many members, but not too few.
    """
    number = stated.value.low
    if stated.quantity.hedge != "exact" or not (number.is_integer() and _FEWEST <= number <= _MOST):
        return None
    told = _dated_alike(stated, focus) or _before_noun(stated, focus)
    if told is None:
        return None
    members, span = told
    examples = says(focus.sentence, "counting", "examples") and members < number
    return Counted(span, "agree" if members == number else "unknown" if examples else "differ")


def _dated_alike(stated: Figure, focus: Reading) -> tuple[int, Span] | None:
    """Count the years in brackets that are the only year of a statement about works: "Guess Who (2005)"."""
    dates, words = stated.reading.dates, focus.sentence.words
    if len(dates) != 1 or not dates[0].names_years_only or listed_in("counting", "works").isdisjoint(stated.nouns):
        return None
    years = [date for date in focus.dates if words[date.tokens.start - 1] == "(" and words[date.tokens.stop] == ")"]
    spans = [date.date.span for date in years if date.date.edtf == dates[0].date.edtf]
    return (len(spans), (spans[0][0], spans[-1][1])) if len(years) >= _FEWEST and spans else None


def _before_noun(stated: Figure, focus: Reading) -> tuple[int, Span] | None:
    """Count the members of a list right before the counted noun in the plural: "the A, B and C genres"."""
    words, joining = focus.sentence.words, listed(focus.sentence, "counting", "joining")
    for noun in focus.units:
        if noun.key not in stated.nouns or not focus.text(noun).lower().endswith("s"):
            continue
        before = takewhile(
            lambda at: at in focus.unit_at or words[at] in joining or words[at] == ",", range(noun.first - 1, 0, -1)
        )
        places = list(before)
        joints = [at for at in places if words[at] in joining or (words[at] == "," and words[at + 1] not in joining)]
        if any(words[at] in joining for at in joints) and places[-1] not in joints:
            return len(joints) + 1, focus.sentence.offsets(range(places[-1], noun.first))
    return None
