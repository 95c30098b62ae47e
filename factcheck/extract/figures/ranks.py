"""Reads ranks: "lần thứ hai", "thứ 10", "đầu tiên", "3rd", "the second-largest"; but not "Thứ Hai", Monday."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from factcheck.extract.figures.view import FigureMatch
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table
from factcheck.language.tokens import in_order, tokens_of

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView
    from factcheck.model import Lang

_WEEKDAYS = range(2, 8)
_WORDS = (
    "rank", "times", "places", "placings", "day_words", "not_first", "not_fourth", "not_before", "verbs", "determiners",
    "copulas", "first_of", "first_part_of",
)  # fmt: skip


def with_ranks(view: FigureView, figures: list[FigureMatch]) -> list[FigureMatch]:
    """Mark figures that are ranks as ordinals, drop those that only look like ranks, add ranks without a number."""
    if view.lang == "en":
        figures = [replace(f, form="ordinal", bare=False) if _is_charted(view, f) else f for f in figures]
        spans = {figure.first for figure in figures if figure.dimension == "duration"}  # "the first nine months"
        return [f for f in figures if f.form != "ordinal" or (f.last not in spans and _english(view, f))]
    lists = _lists("vi")
    if lists["marker"].isdisjoint(view.keys):
        return figures
    return _added(view, [_vietnamese(view, figure, lists) for figure in figures], lists)


def _vietnamese(view: FigureView, figure: FigureMatch, lists: dict[str, Any]) -> FigureMatch:
    """Join "thứ" and the number after it to one rank, unless it is a weekday."""
    at = figure.begin - 1
    placed = at >= 0 and view.keys[at] in lists["places"]
    if placed or (at >= 0 and view.keys[at] in lists["times"] and view.is_number(figure.begin) and figure.unit is None):
        return replace(figure, form="ordinal", unit=view.tokens[at].fold, bare=False)
    if at < 0 or view.keys[at] not in lists["rank"] or _is_weekday(view, figure, lists):
        return figure
    figure = _without_total(view, figure)
    unit = _noun_before(view, at)
    return replace(figure, first=at, last=figure.end, form="ordinal", bare=False, unit=unit, dimension=None)


def _is_wednesday(view: FigureView, at: int, lists: dict[str, Any]) -> bool:
    """Tell whether "thứ tư" is Wednesday: "hôm thứ tư", "thứ tư tuần này"; "cuộc gặp thứ tư" is the fourth meeting."""
    before, after = view.keys[at - 1] if at else "", view.keys[at + 2] if at + 2 < view.size else ""
    if before in lists["times"] or before in lists["placings"]:
        return False
    named = view.tokens[at].text.istitle() or view.tokens[at + 1].text.istitle()
    return named or not before[:1].isalpha() or before in lists["day_words"] or after in lists["not_fourth"]


def _without_total(view: FigureView, figure: FigureMatch) -> FigureMatch:
    """Return the rank of "thứ 26/230", which is 26."""
    if figure.form != "fraction" or not view.is_number(figure.begin):
        return figure
    value = float(view.keys[figure.begin])
    return replace(figure, end=figure.begin + 1, low=value, high=value)


def _is_weekday(view: FigureView, figure: FigureMatch, lists: dict[str, Any]) -> bool:
    """Tell whether "thứ hai" to "thứ bảy" is a day of the week: capitalised, or not after a noun."""
    at = figure.begin
    if figure.value not in _WEEKDAYS or at != figure.end - 1 or view.size == 2:
        return figure.value in _WEEKDAYS and view.size == 2 and not view.is_number(at)
    if view.tokens[at].text[:1].isupper() or at < 2:
        return True
    before = view.keys[at - 2]
    return before in lists["day_words"] or not before[:1].isalpha()


def _noun_before(view: FigureView, at: int) -> str | None:
    """Return the noun before a Vietnamese rank: "lần" in "lần thứ hai"."""
    return view.tokens[at - 1].fold if at and view.keys[at - 1][:1].isalpha() else None


def _added(view: FigureView, figures: list[FigureMatch], lists: dict[str, Any]) -> list[FigureMatch]:
    """Add "thứ nhất", "đầu tiên", "thứ XV"."""
    from factcheck.language.roman import roman  # lazy: few sentences rank anything

    taken = tokens_of(figures)
    found = []
    for at in [at for at, key in enumerate(view.keys[: view.size - 1]) if key in lists["heads"]]:
        key, follows = view.keys[at], view.keys[at + 1]
        value, last = None, at + 2
        if key in lists["rank"]:
            value = lists["ordinal_words"].get(follows) or roman(view.tokens[at + 1].text)
            if not _is_wednesday(view, at, lists):
                value = value or lists["times_words"].get(follows)
        elif key == lists["first"][0] and follows == lists["first"][1] and view.keys[at - 1] not in lists["not_first"]:
            value = 1.0
        elif key == lists["first"][0] and at - 1 not in taken and _is_first_of_several(view, at, lists):
            value, last = 1.0, at + 1
        if value and taken.isdisjoint(range(at, last)):
            found.append(
                FigureMatch(
                    first=at,
                    last=last,
                    begin=at if key == lists["first"][0] else at + 1,
                    end=last,
                    low=value,
                    high=value,
                    form="ordinal",
                    unit=_noun_before(view, at),
                )
            )
    return in_order([*figures, *found]) if found else figures


def _is_first_of_several(view: FigureView, at: int, lists: dict[str, Any]) -> bool:
    """Tell whether "đầu" ranks the noun before it: "tháng đầu", but not "sáu tháng đầu năm"."""
    behind, follows = view.keys[at - 1], view.keys[at + 1]
    return (
        at > 0
        and behind in lists["first_of"]
        and follows not in lists["first_part_of"]
        and follows not in lists["first"]
    )


def _is_charted(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether an English number is a place in a list: "peaked at number 14"."""
    plain = figure.form == "cardinal" and figure.unit is None and figure.value > 1 and view.is_number(figure.begin)
    return plain and view.phrases("ranks", "en", "charted").before(view.keys, figure.first) is not None


def _english(view: FigureView, figure: FigureMatch) -> bool:
    """Tell whether an English ordinal is a rank: "the third ceasefire", "finished second", but not "First Lady"."""
    if figure.first == 0 and figure.last == view.size:
        return True
    lists = _lists("en")
    follows = view.keys[figure.last]
    after = view.keys[figure.last + 1] if follows == "-" else follows
    if after in lists["not_before"] or (figure.last < view.size and view.tokens[figure.last].text.istitle()):
        return False
    if view.is_number(figure.begin):
        return True
    before = view.keys[figure.first - 1] if figure.first else ""
    if before in lists["verbs"] or follows == "-" or follows in lists["places"]:
        return True
    telling = lists["determiners"] if figure.value == 1 else lists["determiners"] | lists["copulas"]
    return before in telling and follows[:1].isalpha()  # "was first published" ranks nothing


@cached_per_lexicon(maxsize=2)
def _lists(lang: Lang) -> dict[str, Any]:
    lists = dict(table("ranks")[lang])
    for name in _WORDS:
        lists[name] = frozenset(lists.get(name, ()))
    lists["heads"] = lists["rank"] | frozenset(lists.get("first", ())[:1])
    lists["marker"] = lists["rank"] | lists["times"] | frozenset(lists.get("first", ()))
    return lists
