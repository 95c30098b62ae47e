"""Reads Vietnamese words for 0 to 99: "mười lăm", "hai mươi mốt", "ba mốt", "năm chục"."""

# no `from __future__ import annotations` here: NamedTuple would have to evaluate every annotation at every start

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView


class Tens(NamedTuple):
    """A number below 100 in words, and where it ends."""

    value: float
    end: int
    """Index after its last token."""
    single: bool = False
    """True for a single digit."""


def read_tens(view: "FigureView", lists: dict[str, Any], at: int, *, inside: bool) -> Tens | None:
    """Return the number below 100 at a token, or None; `inside` a longer number it may be two digits: "tám chín"."""
    keys, digits = view.keys, lists["digits"]
    if keys[at] in lists["ten"]:
        return _with_unit(view, lists, 10, at + 1)
    digit = digits.get(keys[at])
    if digit is None:
        return Tens(10, at + 1) if keys[at] in lists["dozen_like"] else None
    follows = keys[at + 1]
    if follows in lists["tens"] and digit:
        return _with_unit(view, lists, digit * 10, at + 2)
    if keys[at] in lists["only_second"] and not inside and digit > 1:  # without marks "mốt" is "một" as well
        quarter = at > 0 and keys[at - 1] in lists["over"]
        return Tens(digit, at + 1, single=True) if view.size == 1 or quarter else None
    if digit > 1 and follows in lists["only_second"] and not (view.folded and not inside):
        return Tens(digit * 10 + digits[follows], at + 2)
    pair = digits.get(follows, 0)
    closed = keys[at + 2] not in lists["not_after_pair"] and keys[at + 2] not in lists["tens"]
    if digit and pair and (inside or (at == 0 and view.size == 2)) and follows not in lists["year"] and closed:
        return Tens(digit * 10 + pair, at + 2)
    return Tens(digit, at + 1, single=True)


def _with_unit(view: "FigureView", lists: dict[str, Any], tens: float, at: int) -> Tens:
    """Add the digit after the tens; a "năm" there means years, since five is "lăm"."""
    digit = lists["digits"].get(view.keys[at], 0)
    if not digit or view.keys[at] in lists["year"] or view.keys[at + 1] in lists["tens"]:
        return Tens(tens, at)
    return Tens(tens + digit, at + 1)
