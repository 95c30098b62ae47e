"""Reads the numbers of a sentence with their sign and unit, of which ranges and compound figures are made.

A currency may be left out after the first amount: "412 million euros, 37 million more than planned".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.extract.figures.numerals.number_words import starters, words
from factcheck.extract.figures.units_around import Measured, money_before, rate_of, unit_after, unit_at
from factcheck.extract.figures.view import FigureMatch
from factcheck.extract.units import to_base
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed_in
from factcheck.language.phrases import Read
from factcheck.language.tables import table
from factcheck.language.tokens import in_order, tokens_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.extract.figures.numerals.number import Number
    from factcheck.extract.figures.outcomes import CountedFigure
    from factcheck.extract.figures.view import FigureView
    from factcheck.model import Lang

_SHORTEST_PLURAL = 3
_MONEY_SUFFIXES = {"m": 1e6, "mm": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12, "tn": 1e12}
_LARGE = 1_000_000
"""From this scale on, a figure without a noun is probably money, if the one before it is."""
_POINTS = frozenset(".,")


def read_amounts(view: FigureView) -> list[FigureMatch]:
    """Return all numbers with their units, in order, including the one that "a mile" implies."""
    amounts: list[FigureMatch] = []
    for number in _read_numbers(view):
        covered = bool(amounts) and number.first < amounts[-1].last  # the "năm" of "1 năm 6 tháng" is its unit
        if not covered and not _idle_zero(view, number):
            amounts.append(_amount(view, number))
    if view.lang == "en":
        amounts = _with_implied(view, amounts)
    if any(view.keys[at][0].isalpha() for at in view.figures):
        from factcheck.extract.figures.glued_money import glued_money  # lazy: few figures are glued to letters

        amounts = glued_money(view, amounts)
    return [_with_half(view, amount) for amount in amounts]


def _idle_zero(view: FigureView, number: Number) -> bool:
    """Tell whether a bare "không" is not zero but "not", as in "không quá 5"."""
    return number.bare and number.value == 0 and view.size > number.last - number.first + 1


def _amount(view: FigureView, number: Number) -> FigureMatch:
    """Return a number with its sign, its currency or unit, and the scale after it: "-$1.5m", "20 triệu đồng"."""
    begin = _sign_before(view, number.first)
    negative = begin != number.first
    value = -number.value if negative else number.value
    money = money_before(view, begin)
    if money and not negative and (inner := _sign_before(view, money.edge)) != money.edge:
        value, money = -value, Measured(money.unit, money.dimension, inner)
    scaled = money or _millions(view, number.last)
    factor, end = _scale_suffix(view, number.last) if scaled else Read(1.0, number.last)
    unit = unit_after(view, end, number) if end < view.size and number.form != "ordinal" else None
    if money and number.form == "ordinal":
        money = None
    if money and (unit is None or unit.dimension == "money"):
        last = unit.edge if unit and unit.unit.startswith(money.unit) else end
        unit = rate_of(view, money.unit, last)
    if unit and (worth := _coins().get(unit.unit)):
        factor, unit = factor * worth, Measured("USD", "money", unit.edge)
    high = number.high if number.form in ("vague", "either") else value * factor
    return FigureMatch(
        first=money.edge if money else begin,
        last=unit.edge if unit else end,
        begin=begin,
        end=end,
        low=value * factor,
        high=high,
        form=number.form,
        bare=number.bare and not money and not negative,
        unit=unit.unit if unit else None,
        dimension=unit.dimension if unit else None,
        scale=number.scale * factor,
        regrouped=number.regrouped,
        hedge="dozens" if number.form == "vague" else "between" if number.form == "either" else "exact",
        high_open=number.form == "vague",
    )


def _millions(view: FigureView, at: int) -> bool:
    """Tell whether the "m" of "1.5m people" is a million, since a plural follows."""
    if view.lang == "vi" or view.keys[at] not in ("m", "b") or not view.touches(at):
        return False
    follows = view.keys[at + 1]
    return follows == "people" or (
        len(follows) > _SHORTEST_PLURAL and follows.isalpha() and follows.endswith("s") and not follows.endswith("ss")
    )


def _scale_suffix(view: FigureView, at: int) -> Read[float]:
    """Return the factor of a suffix such as "m" or "bn", which is a scale with money: "€10m"; 1 without one."""
    factor = _MONEY_SUFFIXES.get(view.keys[at]) if view.touches(at) else None
    return Read(1.0, at) if factor is None else Read(factor, at + 1)


def _with_implied(view: FigureView, amounts: list[FigureMatch]) -> list[FigureMatch]:
    """Add "a mile" and "an hour": an article and a unit without a number."""
    articles = words("en", True)["articles"]
    taken = tokens_of(amounts)
    found = []
    not_one, letters = table("counting")["no_one_after"], listed_in("units", "guarded")
    for at in [at for at, key in enumerate(view.keys) if key in articles and at not in taken]:
        unit = unit_at(view, at + 1)
        if unit is None or unit.edge - 1 in taken or at + 1 in taken or (at and view.keys[at - 1] in not_one):
            continue
        if view.tokens[at + 1].text not in letters:  # "a B+" is no byte
            found.append(_implied(at, unit))
    if view.size == 1 and view.keys[0] in _coins() and (unit := unit_at(view, 0)):
        found.append(_implied(0, unit))
    return in_order([*amounts, *found]) if found else amounts


def _implied(at: int, unit: Measured) -> FigureMatch:
    """Return the one that an article before a unit, or a coin as the whole text, implies."""
    worth = _coins().get(unit.unit)
    value, name = (worth, "USD") if worth else (1.0, unit.unit)
    return FigureMatch(
        first=at,
        last=unit.edge,
        begin=at,
        end=at + 1,
        low=value,
        high=value,
        unit=name,
        dimension=unit.dimension,
        implied=True,
    )


def _with_half(view: FigureView, figure: FigureMatch) -> FigureMatch:
    """Add the half after the unit: "2 tiếng rưỡi", "a month and a half"."""
    if figure.unit is None or figure.low is None or figure.low != figure.high:
        return figure
    lists = words(view.lang, view.folded)
    at = figure.last
    if view.lang == "vi":
        share = 0.5 if view.keys[at] in lists["half_more"] else 0.0
    else:
        joined = view.keys[at] in lists["joiner"]
        at += 2 if view.keys[at + 1] in lists["articles"] else 1
        share = 0.5 if view.keys[at] in lists["half"] else 0.25 if view.keys[at] == "quarter" else 0.0
        of_next = view.keys[at + 1] in lists["scales"] or to_base(view.keys[at + 1])  # "and a half million"
        share = share if joined and not of_next else 0.0
    value = figure.value + share
    return replace(figure, low=value, high=value, last=at + 1, end=at + 1, implied=False) if share else figure


@cached_per_lexicon(maxsize=1)
def _coins() -> dict[str, float]:
    return dict(table("money")["coins"])


def with_currencies(view: FigureView, figures: list[CountedFigure]) -> list[CountedFigure]:
    """Return the figures, where amounts without noun and unit have the currency of the one before them."""
    done: list[CountedFigure] = []
    for counted in figures:
        before = done[-1].figure if done else None
        if before is not None and before.dimension == "money" and _lacks_unit(view, counted):
            figure = replace(counted.figure, unit=before.unit, dimension="money")
            done.append(replace(counted, figure=figure))
        else:
            done.append(counted)
    return done


def _lacks_unit(view: FigureView, counted: CountedFigure) -> bool:
    figure = counted.figure
    if figure.unit is not None or counted.noun is not None or figure.scale < _LARGE or figure.form != "cardinal":
        return False
    return figure.first == 0 or view.keys[figure.first - 1] not in listed_in("money", "of_no_money")


def _read_numbers(view: FigureView) -> list[Number]:
    """Return all numbers, without signs; none overlap."""
    read = _reader(view.lang)
    opens = starters(view.lang, view.folded)
    numbers: list[Number] = []
    done = 0
    for at in _places_to_begin(view, opens):
        number = read(view, at) if at >= done else None
        if number is not None:
            numbers.append(number)
            done = number.last
    return numbers


def _places_to_begin(view: FigureView, opens: frozenset[str]) -> list[int]:
    """Return the indexes at which a number may begin: number words, digits, and the point of ".5"."""
    places = [at for at, key in enumerate(view.keys) if key in opens]
    for at in view.figures:
        if view.is_number(at):
            places += [at - 1, at] if at and view.keys[at - 1] in _POINTS else [at]
    return sorted(places)


@cached_per_lexicon(maxsize=2)
def _reader(lang: Lang) -> Callable[[FigureView, int], Number | None]:
    """Return the grammar of a language."""
    if lang == "vi":  # so that only the grammar of one language is loaded
        from factcheck.extract.figures.numerals.vietnamese import read
    else:
        from factcheck.extract.figures.numerals.english import read
    return read


def _sign_before(view: FigureView, at: int) -> int:
    """Return the index of the minus before a number: "-5", "âm 5", "minus 5"; the same index if there is none."""
    if at < 1:
        return at
    key = view.keys[at - 1]
    if key in words(view.lang, view.folded)["minus"]:
        return at - 1
    if key not in ("-", "−", "–"):
        return at
    alone = at == 1 and view.is_number(at)
    free = not view.touches(at - 1) or view.keys[at - 2] in ("(", "$", "€", "£", ":", "~", "<", ">", "=")
    return at - 1 if alone or (view.touches(at) and free) else at
