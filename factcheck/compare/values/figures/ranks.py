"""What ranks order: "mùa giải đầu tiên" does not contradict "người cán đích thứ tám", nor the eighth the seven largest.

"The third-largest lake" contradicts "the largest lake"; "among the seven largest" excludes the eighth, and includes the
fifth. Of the fourth-largest, three are larger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.slots import Slot, with_status
from factcheck.language.listed import leads_to, listed, places, says
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.layout.values import Figure
    from factcheck.compare.slots import Status
    from factcheck.model import Span

_SECOND = 2
"""From this rank on something is not first."""
_TOKENS_TO_QUALITY = 2
"""Greatest distance in tokens between a figure and the superlative by which it ranks: "eighth-largest"."""


def ranked_first(stated: Figure, focus: Reading) -> Unit | None:
    """Return the superlative by which a sentence ranks first what a statement ranks after others by the same quality.

    It must be said of the same thing, and not of one among several.
    """
    if stated.quantity.measure != "ordinal" or stated.value.low < _SECOND:
        return None
    reading, quality = stated.reading, _quality(stated)
    if quality is None or not _has_all_after(quality, reading, focus):
        return None
    if says(focus.sentence, "polarity", "among_firsts"):
        return None
    return next((first for first in _unranked(focus) if _say_the_same(reading, quality, focus, first)), None)


def compare_first_ranks(comparison: Comparison) -> list[Slot]:
    """Find superlatives of a statement before which the sentence has a rank: "the longest", "the second-longest".

    What the statement says behind it, "of the valley", the sentence must have too, and no superlative without a rank:
    the second-largest town may be the largest of its valley.
    """
    stated, focus = comparison.stated, comparison.focus
    if stated.negated or after_ordinals(stated) or says(stated.sentence, "polarity", "among_firsts"):
        return []
    firsts = _unranked(stated)
    if not firsts or _unranked(focus):
        return []
    ranked = [figure for figure in focus.figures if _is_rank(figure) and figure.value.low >= _SECOND]
    return [
        Slot.missing("ordinal", "ordinal-mismatch", stated, stated.span(first)).against(
            focus, _joined(figure.bare_span, focus.span(quality)), "differ"
        )
        for figure in ranked
        if (quality := _quality(figure))
        for first in firsts
        if _say_the_same(focus, quality, stated, first) and _has_all_after(first, stated, focus)
    ]


def _unranked(reading: Reading) -> list[Unit]:
    """Return the superlatives before which there is no ordinal: what they are said of comes first."""
    after = after_ordinals(reading)
    return [unit for unit in reading.units if unit.first not in after and is_superlative(reading, unit)]


def _joined(one: Span, other: Span) -> Span:
    return min(one[0], other[0]), max(one[1], other[1])


def _has_all_after(quality: Unit, stated: Reading, focus: Reading) -> bool:
    """Tell whether a sentence has what follows a rank in its clause: the first of Europe may be second elsewhere."""
    clause = stated.clauses[quality.first]
    after = (unit for unit in stated.units if unit.first >= quality.last and stated.clauses[unit.first] == clause)
    return all(find(unit, stated, focus).is_whole for unit in after)


def _quality(ordinal: Figure) -> Unit | None:
    """Return the quality by which an ordinal ranks: "third-largest", "lớn thứ ba"."""
    reading, after = ordinal.reading, ordinal.bare_tokens.stop
    if reading.sentence.lang == "vi":
        at = ordinal.tokens.start - 1
    else:
        at = after + (reading.sentence.words[after : after + 1] == ["-"])
    unit = reading.unit_at.get(at)
    return unit if unit and (unit.entry_kind == "quality" or is_superlative(reading, unit)) else None


def _say_the_same(stated: Reading, quality: Unit, focus: Reading, first: Unit) -> bool:
    """Tell whether a superlative is of the same quality as that of a statement, and said of the same thing."""
    alike = find(quality, stated, focus).unit is first or stated.spelt[quality][0] == focus.spelt[first][0]
    thing, found_thing = _ranked(stated, quality), _ranked(focus, first)
    if not alike or thing is None or found_thing is None:
        return False
    return thing.key == found_thing.key or find(thing, stated, focus).unit is found_thing


def _ranked(reading: Reading, quality: Unit) -> Unit | None:
    """Return what a quality is said of: the unit right before it in Vietnamese, right after it in English."""
    before, after = reading.neighbours(quality, 0)
    return before if reading.sentence.lang == "vi" else after


def order_different_things(stated: Figure, found: Figure) -> bool:
    """Tell whether two ordinals order different things, as far as the words beside them show."""
    if stated.quantity.measure != "ordinal" or found.quantity.measure != "ordinal":
        return False
    thing, other = _ordered(stated), _ordered(found)
    return thing is not None and other is not None and find(thing, stated.reading, found.reading).unit != other


def rank_is_of_another(comparison: Comparison) -> bool:
    """Tell whether a rank is told only in another sentence, of a thing that the statement lacks.

    The first plant that a firm ever had is not told by "the first cars will be built in 2028".
    """
    away = [slot for slot in with_status(comparison.slots, "agree") if slot.reading is not comparison.focus]
    return any(slot.slot == "ordinal" and _is_told_of_another(slot, comparison.stated) for slot in away)


def _is_told_of_another(slot: Slot, stated: Reading) -> bool:
    reading = slot.reading
    figures = reading.figures if reading else ()
    thing = next((_ordered(one) for one in figures if one.source_span == slot.found_span), None)
    if reading is None or thing is None or thing.is_action:
        return False
    return all(find(unit, stated, reading).unit != thing for unit in stated.units)


def are_of_other_times(stated: Figure, found: Figure) -> bool:
    """Tell whether two ordinals order spans of time of different length: "the first month", "the first year"."""
    if stated.quantity.measure != "ordinal" or found.quantity.measure != "ordinal":
        return False
    times = _time(stated), _time(found)
    return None not in times and times[0] != times[1]


def _time(ordinal: Figure) -> str | None:
    """Return the unit of time right before an ordinal in Vietnamese, or right after it in English, if any."""
    sentence, tokens = ordinal.reading.sentence, ordinal.tokens
    at = ordinal.bare_tokens.start - 1 if sentence.lang == "vi" else tokens.stop
    words = sentence.words[at : at + 1] if at >= 0 else []
    spelt = table("dates")[sentence.lang]["units"]
    return next((unit for unit, names in spelt.items() if not set(names).isdisjoint(words)), None)


def _ordered(ordinal: Figure) -> Unit | None:
    """Return the unit right before an ordinal in Vietnamese, or right after it in English, if any."""
    reading, tokens = ordinal.reading, ordinal.tokens
    unit = reading.unit_at.get(tokens.start - 1 if reading.sentence.lang == "vi" else ordinal.bare_tokens.stop)
    return unit if unit and unit.kind != "name" else None


class Ranked(NamedTuple):
    """A figure of a sentence that ranks what another one of the statement ranks too, and how they agree."""

    found: Figure
    status: Status
    told_by: frozenset[int]
    """Indexes of the statement's tokens that name the quality, before which the passage has another figure."""


def compare_top(stated: Figure, focus: Reading) -> Ranked | None:
    """Return the rank that a number of those at the top includes or excludes, or the number that excludes a rank.

    A number that includes a rank does not tell it. Without a superlative on both sides, a place in a list is a rank.
    """
    if above := _ahead(stated, focus):
        return above
    top, rank = (_is_top, _is_rank) if _is_top(stated) else (_is_rank, _is_top)
    if not top(stated):
        return None
    for found in focus.figures:
        if rank(found) and _by_same_superlative(stated, found):
            number, place = (stated, found) if top is _is_top else (found, stated)
            excluded = place.value.low > number.value.low
            if excluded or number is stated:
                quality = _superlative(stated)
                told_by = range(quality.first, quality.last) if quality else ()
                return Ranked(found, "differ" if excluded else "agree", frozenset(told_by))
    return None


def _ahead(stated: Figure, focus: Reading) -> Ranked | None:
    """Return the rank of that than which a statement counts the larger ones: two are larger than the third-largest."""
    sentence, after = stated.reading.sentence, stated.bare_tokens.stop
    than = next((place for place in places(sentence, "clauses", "than") if place.start > after), None)
    if than is None or _is_rank(stated) or sentence.lang != "en":
        return None
    compared = sentence.words[than.start - 1]
    for found in focus.figures:
        behind = focus.sentence.words[found.bare_tokens.stop : found.bare_tokens.stop + _TOKENS_TO_QUALITY]
        if _is_rank(found) and any(_compares_as(compared, word, focus) for word in behind):
            differs = found.value.low != stated.value.low + 1
            return Ranked(found, "differ" if differs else "agree", frozenset(range(than.start - 1, than.stop)))
    return None


def _compares_as(compared: str, word: str, focus: Reading) -> bool:
    """Tell whether a word is the superlative of one that compares: "largest" of "larger"."""
    is_superlative_word = word in listed(focus.sentence, "ranks", "superlatives")
    return is_superlative_word and compared.endswith("er") and word == f"{compared.removesuffix('er')}est"


def _is_top(figure: Figure) -> bool:
    """Tell whether a figure numbers those at the top: "among the seven largest", "in the top ten"."""
    sentence, first = figure.reading.sentence, figure.bare_tokens.start
    if figure.quantity.measure == "ordinal" or not figure.value.low.is_integer():
        return False
    if leads_to(sentence, "ranks", "top", first):
        return True
    return leads_to(sentence, "ranks", "one_of", first) and _superlative(figure) is not None


def _is_rank(figure: Figure) -> bool:
    return figure.quantity.measure == "ordinal"


def _by_same_superlative(one: Figure, other: Figure) -> bool:
    """Tell whether two figures rank by the same quality, or at least one of them by none that is named."""
    first, second = _superlative(one), _superlative(other)
    return first is None or second is None or first.key == second.key


def _superlative(figure: Figure) -> Unit | None:
    """Return the superlative near a figure: after it in English, after what it counts in Vietnamese."""
    reading, after = figure.reading, figure.bare_tokens.stop
    last = max(figure.tokens.stop, after) + _TOKENS_TO_QUALITY
    near = (unit for unit in reading.units if after <= unit.first <= last)
    return next((unit for unit in near if is_superlative(reading, unit)), None)


def is_superlative(reading: Reading, unit: Unit) -> bool:
    """Tell whether a unit is a superlative, or is followed by a word that makes it one."""
    places = {*superlatives(reading), *after_qualities(reading)}
    return not places.isdisjoint(range(unit.first, unit.last + 1))


@cached_by_sentence
def after_qualities(reading: Reading) -> list[int]:
    """Return the tokens that turn the qualities before them into superlatives: "lớn nhất"."""
    words, most = reading.sentence.spoken, listed(reading.sentence, "ranks", "most")
    if most.isdisjoint(words):
        return []
    before, after = (listed(reading.sentence, "ranks", key) for key in ("no_most_after", "no_most_before"))
    found = [at for at, word in enumerate(words) if at and word in most and words[at - 1] not in before]
    return [at for at in found if after.isdisjoint(words[at + 1 : at + 2])]


@cached_by_sentence
def superlatives(reading: Reading) -> frozenset[int]:
    """Return the tokens that are superlatives."""
    superlatives = listed(reading.sentence, "ranks", "superlatives")
    return frozenset(at for at, word in enumerate(reading.sentence.spoken) if word in superlatives)


def after_ordinals(reading: Reading) -> frozenset[int]:
    """Return the tokens right after an ordinal, with or without a hyphen: "third-largest"."""
    ends = [figure.bare_tokens.stop for figure in reading.figures if figure.quantity.measure == "ordinal"]
    return frozenset([*ends, *(end + 1 for end in ends if reading.sentence.spoken[end : end + 1] == ["-"])])
