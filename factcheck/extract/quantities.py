"""Extracts quantities: figures with their interval, unit, counted noun, outcome and group."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.figures.ages_and_magnitudes import with_ages_and_magnitudes
from factcheck.extract.figures.amounts import read_amounts
from factcheck.extract.figures.counted_nouns import CountedNoun, counted_at
from factcheck.extract.figures.hedges import hedged, hedged_behind
from factcheck.extract.figures.idle_figures import (
    is_code,
    is_idle_word,
    is_label,
    is_name,
    is_slashed,
    is_version,
    is_year,
)
from factcheck.extract.figures.outcomes import CountedFigure, outcomes, predicated_noun
from factcheck.extract.figures.ranks import with_ranks
from factcheck.extract.figures.ratings import is_rating, usual_rating, with_ratings
from factcheck.extract.figures.ratios_and_scores import with_ratios, with_scores
from factcheck.extract.figures.records import with_records
from factcheck.extract.figures.view import FigureView, figure_view
from factcheck.language.lexicon import ANYBODY
from factcheck.language.listed import listed, listed_in, phrases_in, places
from factcheck.language.tables import table
from factcheck.model import Mention, Quantity

if TYPE_CHECKING:
    from collections.abc import Collection

    from factcheck.extract.figures.view import FigureMatch
    from factcheck.language.lexicon import Match
    from factcheck.language.sentence import Sentence

_MEASURES = {"percentage_point": "percent", "count": None}
_SETTLED = frozenset(("ratio", "score", "win_match", "lose_match"))
"""Measures of what is certainly a figure, whatever stands around it."""
_WHOSE = 6
"""Words that may tell whose population it is."""


class QuantityWithNoun(NamedTuple):
    """A quantity, and what its noun alone tells."""

    quantity: Quantity
    noun: Mention | None
    """The noun, if its word has a concept only because it is counted: "12 cháu" are children."""


def read_quantities(sentence: Sentence, taken: Collection[int] = ()) -> list[Quantity]:
    """Return the quantities of a sentence in order, without the tokens `taken` by dates. Never raises."""
    return [found.quantity for found in read_quantities_with_nouns(sentence, taken)]


def read_quantities_with_nouns(sentence: Sentence, taken: Collection[int]) -> list[QuantityWithNoun]:
    """Return the quantities of a sentence in order, each with its noun if that has a concept only there."""
    view = figure_view(sentence, taken)
    figures = with_records(view, with_ratings(view, _read_figures(view)))
    figures = with_scores(view, with_ratios(view, figures))
    figures = with_ages_and_magnitudes(view, with_ranks(view, figures))
    if not figures:
        return []
    counted = [found for figure in figures if (found := _with_noun(sentence, view, figure)) is not None]
    if len(counted) > 1:
        # lazy: many sentences have one figure alone
        from factcheck.extract.figures.amounts import with_currencies

        counted = with_currencies(view, counted)
    happened = outcomes(view, sentence.matches, counted)
    return [
        QuantityWithNoun(_quantity(sentence, one, outcome), _noun(sentence, one))
        for one, outcome in zip(counted, happened, strict=True)
    ]


def _read_figures(view: FigureView) -> list[FigureMatch]:
    """Return the figures of a sentence with their units and intervals, left to right, none overlapping."""
    amounts = read_amounts(view)
    if len(amounts) < 2:
        return [hedged(view, amount, 0) for amount in amounts]
    from factcheck.extract.figures.merging import merged  # lazy: many sentences have one figure alone

    return merged(view, amounts)


def _with_noun(sentence: Sentence, view: FigureView, figure: FigureMatch) -> CountedFigure | None:
    """Return a figure with its noun; None if the figure counts nothing."""
    matches = sentence.match_at
    finite = all(math.isfinite(value) for value in (figure.low, figure.high) if value is not None)
    if not finite or _begins_compound(view, matches, figure):
        return None
    counts = figure.unit is None and figure.last < view.size
    many = figure.high != 1
    noun = counted_at(view, matches, _noun_start(view, figure), many=many) if counts else None
    if counts and (noun is None or noun.concept in ANYBODY):
        noun = _with_subject(view, matches, figure, noun)
    sure = noun is not None and _makes_sure(view, figure, noun)
    settled = figure.form == "ordinal" or figure.dimension in _SETTLED or is_rating(figure.dimension)
    idle = not settled and _counts_nothing(view, figure, noun, sure=sure)
    if idle and not (figure.bare and _head(sentence, figure)):
        return None
    if figure.implied and not _weighs(view, figure):
        return None
    return CountedFigure(hedged_behind(view, figure, noun.last) if noun else figure, noun)


def _with_subject(
    view: FigureView, matches: dict[int, Match], figure: FigureMatch, noun: CountedNoun | None
) -> CountedNoun | None:
    """Return the noun that is counted before the figure, "số đại biểu là 450 người", or else the one behind it."""
    subject = predicated_noun(view, matches, figure.start)
    if subject is None:
        return noun
    last, unit = (noun.last, noun.unit) if noun else (figure.last, " ".join(view.keys[subject.first : subject.last]))
    return CountedNoun(last=last, unit=unit, concept=subject.entry.id, kind=subject.entry.kind, sure=True)


def _begins_compound(view: FigureView, matches: dict[int, Match], figure: FigureMatch) -> bool:
    """Tell whether a word is the first part of a hyphenated word in the lexicon: "half-time", "three-way"."""
    match = matches.get(figure.first)
    return match is not None and match.last > figure.begin + 1 and view.keys[figure.begin + 1] in ("-", "–")


def _noun_start(view: FigureView, figure: FigureMatch) -> int:
    """Return where the noun begins, after the "of" in "dozens of people" or "a third of voters"."""
    parted = figure.form in ("vague", "fraction") or figure.dimension == "percent"
    of = parted and view.keys[figure.last] in listed_in("counting", "partitives", view.lang)
    return figure.last + 1 if of else figure.last


def _makes_sure(view: FigureView, figure: FigureMatch, noun: CountedNoun) -> bool:
    """Tell whether the noun proves that a short word is a figure; "một" and "one" need people, or "exactly"."""
    if figure.bare and figure.value == 1 and not _is_stressed(view, figure):
        return noun.kind in ("person", "people")
    return noun.sure or noun.concept is not None


def _is_stressed(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether the word before a figure excludes more: "only one stop"."""
    stressing = table("counting")["stressing"][view.lang]
    return figure.first > 0 and view.keys[figure.first - 1] in stressing


def _counts_nothing(view: FigureView, figure: FigureMatch, noun: CountedNoun | None, *, sure: bool) -> bool:
    """Tell whether a figure is a name, label, year, code or date, or a short word that is not a number."""
    if (noun is None or not (noun.sure or noun.concept)) and is_name(view, figure):
        return True
    checks = (
        is_label(view, figure)
        or is_version(view, figure)
        or is_year(view, figure, noun.unit if noun else "", counted=sure)
        or is_code(view, figure)
        or is_slashed(view, figure, counted=sure)
    )
    return checks or is_idle_word(view, figure, counted=sure)


def _weighs(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether "a mile" or "an hour" is meant as a measure: a physical one, or the whole text."""
    whole = figure.first == 0 and figure.last == view.size
    return whole or figure.dimension in ("length", "mass", "volume", "area", "money") or figure.outer >= 0


def _quantity(sentence: Sentence, counted: CountedFigure, outcome: str | None) -> Quantity:
    """Return a figure with what it counts as a record with its offsets."""
    figure, noun = counted.figure, counted.noun
    tokens = sentence.tokens
    start, end = tokens[figure.first].start, tokens[counted.last - 1].end
    low, high = figure.low, figure.high
    if figure.regrouped is not None and noun is not None and (noun.sure or noun.concept):
        low, high = figure.regrouped if low is not None else None, figure.regrouped if high is not None else None
    return Quantity(
        text=sentence.text[start:end],
        start=start,
        end=end,
        low=low,
        high=high,
        low_open=figure.low_open,
        high_open=figure.high_open,
        hedge=figure.hedge,
        unit=figure.unit or (noun.unit if noun else None),
        measure=outcome or _told_before(sentence, counted) or _measure(figure, noun),
        group=noun.group if noun else None,
        figure=(tokens[figure.begin].start + figure.inset, tokens[figure.end - 1].end),
    )


def _noun(sentence: Sentence, counted: CountedFigure) -> Mention | None:
    """Return the noun of a figure if its word has a concept only there."""
    noun = counted.noun
    if noun is None or noun.concept is None or not noun.only_counted:
        return None
    token = sentence.tokens[noun.last - 1]
    return Mention(noun.concept, token.text, token.start, token.end)


def _measure(figure: FigureMatch, noun: CountedNoun | None) -> str | None:
    """Return what a figure measures: the dimension of its unit, or what its noun says happened or was counted."""
    if figure.form == "ordinal":
        return "ordinal"
    if figure.dimension is not None:
        return _MEASURES.get(figure.dimension, figure.dimension)
    return (noun.outcome or noun.concept) if noun else None


def _told_before(sentence: Sentence, counted: CountedFigure) -> str | None:
    """Return what the words before a figure say that it counts, unless its own noun or unit does."""
    anybody = counted.noun is None or counted.noun.concept in ANYBODY
    return _head(sentence, counted.figure) if anybody and counted.figure.unit is None else None


def _head(sentence: Sentence, figure: FigureMatch) -> str | None:
    """Return what the words before a figure say that it counts: "a population of 1,340", "dân số 1.340"."""
    first = figure.first if figure.outer < 0 else figure.outer
    if not first or figure.form != "cardinal":
        return None
    lang, folded = sentence.lang, sentence.lang == "en" or not sentence.accented
    for counted in table("counting")["heads"]:
        if phrases_in(("counting", "heads", counted, lang), folded).before(sentence.words, first):
            return str(counted)
    if phrases_in(("counting", "rated", lang), folded).before(sentence.words, first):
        return usual_rating(figure.value)
    return "population" if _is_populous(sentence, first) else None


def _is_populous(sentence: Sentence, first: int) -> bool:
    """Tell whether a copula before a figure has somebody's population as its subject: "the population of Hue was"."""
    words, copula = sentence.spoken, first - 1
    if words[copula] not in listed(sentence, "outcomes", "copulas"):
        return False
    heads = [place.stop for place in places(sentence, "counting", "population_of") if place.stop < copula]
    breaks = listed(sentence, "outcomes", "breaks")
    return bool(heads) and copula - heads[-1] <= _WHOSE and breaks.isdisjoint(words[heads[-1] : copula])
