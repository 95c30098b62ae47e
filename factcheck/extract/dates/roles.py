"""Tells the role of a date in its sentence: when something happened, began, ends, or was reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateMatch, DateView
    from factcheck.model import DateRole

_MOST_TOKENS = 12
"""Greatest number of tokens between a date and "mới", or between "did not" and "until"."""


def role_of(view: DateView, date: DateMatch) -> DateRole:
    """Tell the role: "từ năm 1991" starts, "đến năm 2025" is until, "ngày 3/8 cho biết" and "as of May" report."""
    if view.end_of("from", date.first) or view.end_of("between", date.first):
        return "event"
    if view.is_after("as_of", date.first):
        return "report"
    until = view.words.any_of("until").before(view.keys, date.first)
    if until is not None and not _opens(view, date, until.first) and not _happened_then(view, date, until.first):
        return "until"
    if view.is_after("since", date.first):
        return "start"
    return "report" if _is_reported(view, date) else "event"


def _opens(view: DateView, date: DateMatch, first: int) -> bool:
    """Tell whether "Đến cuối tháng 9, …" or "By 1992, …" opens a sentence, and so says when something happened.

    So they do in a Vietnamese clause: "họ sống ở Huế, đến năm 2014, họ ra Hà Nội". But "until 1992, …" still says how
    long it lasted.
    """
    if view.end_of("lasting", first):
        return False
    return (first == 0 or view.is_after("openings", first)) and view.keys[date.last] == ","


def _happened_then(view: DateView, date: DateMatch, first: int) -> bool:
    """Tell whether "until" says when something happened: "mãi đến 2004 mới mở cửa", "did not open until 2004"."""
    if view.lang == "en":
        return any(view.end_of("only_then", at) for at in range(max(0, first - _MOST_TOKENS), first))
    after = range(date.last, min(view.size, date.last + _MOST_TOKENS))
    return view.is_after("at_last", date.first) and any(view.end_of("only_then", at) for at in after)


def _is_reported(view: DateView, date: DateMatch) -> bool:
    """Tell whether there is a verb of reporting beside a date: "ngày 3/8 cho biết", "said on May 3"."""
    at = date.last
    if view.keys[at] == ",":
        at += 1
    if view.end_of("reporting", at):
        return True
    if view.lang != "en":
        return False
    return view.is_after("reporting", date.first - view.is_after("dating", date.first))
