"""Chains of figures joined by separators, and the dates they can be: 9/11/2020, 28-9, 30.4.1975, 21-28/9, 2016-2020."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.dates.partial import DateRange, Partial, single, valid
from factcheck.extract.dates.view import CHAIN_SEPARATORS
from factcheck.extract.dates.years import POSSIBLE, of_two_figures
from factcheck.language.tokens import DASHES

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateView

_OPENING = frozenset("([,:;*~\"“‘'«>•")
_MOST_FIGURES = 7

Figures = list[str]


class Chain(msgspec.Struct, frozen=True, gc=False):
    """Figures with separators between them, as written."""

    parts: list[Figures]
    """The figures; split at a dash where there are other separators beside it: "21-28/9" is [["21"], ["28", "9"]]."""
    marks: str
    """The kinds of separators met: "/", "-", ".", "/-" …"""
    end: int

    def has_leading_zero(self) -> bool:
        """Tell whether a figure is written as in "03/8": no fraction and no score is."""
        return any(len(figure) == 2 and figure[0] == "0" for part in self.parts for figure in part)


def chain_at(view: DateView, at: int) -> Chain | None:
    """Return the figures that begin at a token; None if it is not a number, or they are alone or too many."""
    if at >= view.size or view.tokens[at].kind != "number":
        return None
    text = view.tokens[at].text
    if "." not in text and view.keys[at + 1] not in CHAIN_SEPARATORS:
        return None
    pieces = text.split(".")
    if "," in pieces[-1] or "," in pieces[0]:
        return None
    marks = "." * (len(pieces) - 1)
    end = at + 1
    while len(pieces) <= _MOST_FIGURES and (mark := _separator(view, end)):
        more = view.tokens[end + 1].text.split(".")
        marks += mark + "." * (len(more) - 1)
        pieces += more
        end += 2
    if not marks or len(pieces) > _MOST_FIGURES or not all(p.isdecimal() and len(p) <= 4 for p in pieces):
        return None
    return Chain(_split(pieces, marks), "".join(dict.fromkeys(marks)), end)


def _separator(view: DateView, at: int) -> str:
    """Return the separator at a token if a number follows it: "/", "-" or "."; else ""."""
    if at + 1 >= view.size or view.tokens[at + 1].kind != "number":
        return ""
    mark = view.tokens[at].text
    mark = "-" if mark in DASHES else mark
    even = view.touches(at) == view.touches(at + 1)
    return mark if even and mark in "/-" else ""


def _split(pieces: list[str], marks: str) -> list[Figures]:
    """Split at the dashes if they separate dates; a final year ("18/3-2023") stays with its date."""
    if "-" not in marks or len(set(marks)) == 1:
        return [pieces]
    parts: list[Figures] = [[pieces[0]]]
    for mark, piece in zip(marks, pieces[1:], strict=True):
        if mark == "-" and not (len(parts[-1]) == 2 and len(piece) == 4):
            parts.append([piece])
        else:
            parts[-1].append(piece)
    return parts


def stands_free(view: DateView, at: int) -> bool:
    """Tell whether a figure is not in the middle of a longer chain, such as a phone number, a version or a score."""
    if at > 1 and view.keys[at - 1] in CHAIN_SEPARATORS and view.tokens[at - 2].kind == "number":
        return False
    return not view.touches(at) or view.keys[at - 1] in _OPENING


def numbers_a_document(view: DateView, end: int) -> bool:
    """Tell whether more follows without a space, as after "137/2013" in 137/2013/NĐ-CP."""
    return view.keys[end] in ("/", "-") and view.touches(end) and view.touches(end + 1)


def date_range_of(chain: Chain, lang: str) -> DateRange | None:
    """Return what figures mean as a date or as a range of dates; None if they can be neither."""
    if len(chain.parts) == 1:
        part = chain.parts[0]
        if len(part) == 2 and _is_year(part[0]) and (last := _last_year(part, chain.marks)):
            return DateRange(Partial(int(part[0])), Partial(last))
        return _date_of(part, lang, dotted=chain.marks == ".")
    if len(chain.parts) == 2:
        return _range_of(chain.parts[0], chain.parts[1], lang)
    return None


def _last_year(part: Figures, mark: str) -> int:
    """Return the second year of "1988-1994", "2019-20" and "2019/20"; 0 if it is a month."""
    first, second = int(part[0]), int(part[1])
    if len(part[1]) == 4:
        ranged = mark == "-" and first < second and second in POSSIBLE
        return second if ranged or second == first + 1 else 0
    short = len(part[1]) == 2 and second > first % 100 and (second > 12 or second == first % 100 + 1)
    return first - first % 100 + second if short else 0


def _is_year(figures: str) -> bool:
    """Tell whether figures are a year from 1000 to 2199: "1988", not "0988"."""
    return len(figures) == 4 and int(figures) in POSSIBLE


def _range_of(left: Figures, right: Figures, lang: str) -> DateRange | None:
    """Return the range of "21-28/9" or "2/1988-5/1994"; None if its ends cannot be dates."""
    last = _date_of(right, lang)
    if last is None:
        return None
    if len(left) == 1 and last.first.day is not None:
        day = int(left[0])
        first = Partial(last.first.year, last.first.month, day)
        fits = day < last.first.day and valid(first.year, first.month, day)
        return DateRange(first, last.last) if fits else None
    first_date = _date_of(left, lang)
    return joined(first_date, last) if first_date else None


def joined(left: DateRange, right: DateRange) -> DateRange:
    """Return a range from one date to another; each takes what it leaves open from the other."""
    first, last = left.first, right.last
    if last.year is None and left.last.year is not None:
        over = bool(first.month and last.month and last.month < first.month)
        last = last.with_year(left.last.year + over)
    year = first.year if first.year is not None else right.first.year
    month = first.month
    if month is None and first.day is not None:
        month = last.month
    if first.year is None and year is not None and month and last.month and month > last.month:
        year -= 1
    return DateRange(Partial(None, month, first.day).with_year(year), last)


def _date_of(part: Figures, lang: str, *, dotted: bool = False) -> DateRange | None:
    """Return a date of two or three figures; in Vietnamese the day comes first, in English both orders are possible."""
    if len(part) == 3:
        return _full(part, lang, dotted=dotted)
    if len(part) != 2:
        return None
    one, two = part
    if len(two) == 4:
        return _dated(int(two), int(one), None)
    if len(one) == 4:
        return _dated(int(one), int(two), None)
    return _ordered(None, int(one), int(two), lang)


def _full(part: Figures, lang: str, *, dotted: bool) -> DateRange | None:
    """Return the date of three figures: "2020-11-09", "9/11/2020", "9/11/20"."""
    one, two, three = part
    if len(one) == 4 and len(two) <= 2 and len(three) <= 2:
        return _dated(int(one), int(two), int(three))
    if len(three) == 4:
        return _ordered(int(three), int(one), int(two), lang)
    if len(three) == 2 and len(one) <= 2 and len(two) <= 2 and not dotted:
        return _ordered(of_two_figures(int(three)), int(one), int(two), lang)
    return None


def _ordered(year: int | None, one: int, two: int, lang: str) -> DateRange | None:
    """Return the date of a day and a month in either order; in English the month first, the other as alternative."""
    day_first = _dated(year, two, one)
    if lang == "vi":
        return day_first
    month_first = _dated(year, one, two)
    if month_first and day_first and one != two:
        return DateRange(month_first.first, month_first.last, alternative=day_first.first)
    return month_first or day_first


def _dated(year: int | None, month: int, day: int | None) -> DateRange | None:
    """Return the date if the calendar has it and its year is from 1000 to 2199; else None."""
    if year is not None and year not in POSSIBLE:
        return None
    return single(year, month, day) if valid(year, month, day) else None
