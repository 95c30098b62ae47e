"""Writes a date in the style of another: its order, its separators, its month in words or figures."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from factcheck.correct.figures import ordinal_suffix
from factcheck.extract.figures.numerals.number_words import ordinal_suffixes
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import DateSpan, Lang

_EDTF = re.compile(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")

Role = str
"""`year`, `month` or `day`."""


class _Parts(NamedTuple):
    """Year, month and day of a date; None for parts that it leaves open."""

    year: int | None
    month: int | None
    day: int | None


class _Piece(NamedTuple):
    """A part of a date, and where it is written."""

    role: Role
    start: int
    end: int
    old: str


def write_date_like(stated: DateSpan, found: DateSpan, lang: Lang) -> str | None:
    """Return the date `found` in the style of `stated`; None if it says less, or cannot be written in that style.

    A year that the source leaves open stays. Of the two readings of 9/12/2020 the one that changes less is used.
    """
    known = _parts(found.edtf)
    if known is None or _has_weekday(stated.text, lang):
        return None
    texts = []
    for edtf in filter(None, (stated.edtf, stated.alternative)):
        reading = _parts(edtf)
        texts += [_written(stated.text, pieces, known, lang) for pieces in _layouts(stated.text, reading, lang)]
    fitting = [(changes, text) for changes, text in filter(None, texts) if changes]
    return min(fitting, key=lambda item: item[0])[1] if fitting else None


def _parts(edtf: str) -> _Parts | None:
    match = _EDTF.fullmatch(edtf)
    if match is None:
        return None
    year, month, day = (int(part) if part and part.isdigit() else None for part in match.groups())
    return _Parts(year, month, day)


def _has_weekday(text: str, lang: Lang) -> bool:
    lists = table("dates")[lang]["weekdays"].values()
    return any(re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) for names in lists for name in names)


def _layouts(text: str, parts: _Parts | None, lang: Lang) -> Iterator[list[_Piece]]:
    """Yield the possible assignments of year, month and day to the numbers and month names of a date's text."""
    if parts is None:
        return
    named = _named_month(text, parts.month, lang)
    numbers = [
        m for m in _TOKEN.finditer(text) if m[0].isdigit() and not (named and named.start <= m.start() < named.end)
    ]
    roles = [role for role in ("day", "month", "year") if getattr(parts, role) and not (named and role == "month")]
    for order in permutations(roles):
        if len(order) == len(numbers) and all(
            _says(n[0], getattr(parts, r)) for n, r in zip(numbers, order, strict=True)
        ):
            pieces = [_Piece(role, n.start(), n.end(), n[0]) for n, role in zip(numbers, order, strict=True)]
            yield [*pieces, *([named] if named else [])]


def _says(digits: str, value: int) -> bool:
    return int(digits) == value or (len(digits) == 2 and value > 99 and int(digits) == value % 100)


def _named_month(text: str, month: int | None, lang: Lang) -> _Piece | None:
    """Find the name of the month, with the period of an abbreviation; in Vietnamese only after "tháng"."""
    words = table("dates")[lang]
    names = sorted(words["months"].get(month, ()), key=len, reverse=True)
    after = rf"(?<={words['units']['month'][0]} )" if lang == "vi" else r"\b"
    for name in names:
        if match := re.search(rf"{after}{name}\b\.?", text, re.IGNORECASE):
            return _Piece("month", match.start(), match.end(), match[0])
    return None


def _written(text: str, pieces: list[_Piece], known: _Parts, lang: Lang) -> tuple[int, str] | None:
    """Write the known parts into the text; return how many of them change, and the text. None if a part is missing."""
    padded = any(p.old.startswith("0") for p in pieces if p.role != "year") or bool(
        re.fullmatch(r"\d{4}-\d\d(-\d\d)?", text)
    )
    changes = 0
    for piece in sorted(pieces, key=lambda piece: -piece.start):
        value = getattr(known, piece.role)
        if value is None and piece.role != "year":
            return None
        new = piece.old if value is None else _part(piece, value, lang, padded=padded)
        changes += new != piece.old
        end = piece.end
        is_ordinal = text[end : end + 2].lower() in ordinal_suffixes() and not text[end + 2 : end + 3].isalpha()
        if piece.role == "day" and is_ordinal:
            new, end = new + ordinal_suffix(value), end + 2
        text = text[: piece.start] + new + text[end:]
    return changes, text


def _part(piece: _Piece, value: int, lang: Lang, *, padded: bool) -> str:
    if not piece.old[0].isdigit():
        return _month_name(piece.old, value, lang)
    if piece.role == "year":
        return f"{value % 100:02}" if len(piece.old) == 2 else str(value)
    return f"{value:02}" if padded else str(value)


def _month_name(old: str, month: int, lang: Lang) -> str:
    """Return the name of a month, abbreviated if `old` is: "Nov." for "Dec.", "November" for "December"."""
    months = table("dates")[lang]["months"]
    plain = old.rstrip(".").lower()
    is_short = lang == "en" and not any(plain == names[0] for names in months.values())
    name = str(months[month][-1 if is_short else 0])
    bare = old.rstrip(".")
    cased = name.upper() if bare.isupper() else name.title() if bare.istitle() else name
    return cased + ("." if old.endswith(".") and name != months[month][0] else "")
