"""Tells the role of a date in its sentence: when something happened, began, ends, or was reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.dates.view import Reading, View
    from factcheck.model import DateRole


def role_of(view: View, reading: Reading) -> DateRole:
    """Tell the role: "từ năm 1991" starts, "đến năm 2025" is until, "ngày 3/8 cho biết" and "as of May" report."""
    if view.is_("from", reading.first) or view.is_("between", reading.first):
        return "event"
    if view.follows("as_of", reading.first):
        return "report"
    until = view.words.any_of("until").before(view.keys, reading.first)
    if until is not None and not _opens(view, reading, until[1]):
        return "until"
    if view.follows("since", reading.first):
        return "start"
    return "report" if _is_reported(view, reading) else "event"


def _opens(view: View, reading: Reading, first: int) -> bool:
    """True for "Đến cuối tháng 9, …", "By 1992, …": the words that open a sentence say when something happened.

    So they do in a Vietnamese clause: "họ sống ở Huế, đến năm 2014, họ ra Hà Nội". But "until 1992, …" still says how
    long it lasted.
    """
    if view.is_("lasting", first):
        return False
    return (first == 0 or view.follows("openings", first)) and view.keys[reading.last] == ","


def _is_reported(view: View, reading: Reading) -> bool:
    at = reading.last
    if view.keys[at] == ",":
        at += 1
    if view.is_("reporting", at):
        return True
    before = reading.first - (view.keys[reading.first - 1] == "on" if reading.first else 0)
    return view.lang == "en" and view.follows("reporting", before)
