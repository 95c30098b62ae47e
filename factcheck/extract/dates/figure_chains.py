"""Chains of figures joined by separators, which may be dates or numbers of another kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.dates.view import CHAIN_SEPARATORS
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
