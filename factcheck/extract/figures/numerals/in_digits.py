"""Reads numbers that begin with digits: "6.500", "1 234", "10k", "3/4", "1e10", "2.48×10−5"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.figures.numerals.number_words import words
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import Read

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView
    from factcheck.model import Lang

_SPACES = " \u00a0\u202f\u2009"
_LARGEST_DENOMINATOR = 10_000
_LAST_INDEX_OF_SUFFIX = 2
_MOST_SPACED_DIGITS = 30
_MARKS = frozenset("x×*^e")
_LONGEST_TAIL = 8
"""Largest number of tokens of a power: "x", "10", "^", "-", "4"."""
_GREATEST = 1e300
MOST_DECIMALS = 40
"""How many digits are kept after a spoken decimal mark; a float holds fewer."""
_DECIMAL = {"vi": ",", "en": "."}
_MOST_DIGITS = 300
"""A longer run of digits is not a figure."""


class WrittenNumber(msgspec.Struct, frozen=True, gc=False):
    """A number in digits."""

    value: float
    last: int
    """Index after the last token."""
    scale: float = 1.0
    fraction: bool = False
    regrouped: float | None = None


def read_written(view: FigureView, at: int) -> WrittenNumber | None:
    """Return the number in digits that begins at a token, which may be the point of ".77"; None if there is none."""
    if view.keys[at] in (".", ","):
        return _headless(view, at)
    text, last = _spaced(view, at)
    value = value_of(text, view.lang)
    if value is None:
        return None
    if found := _fraction(view, at, value):
        return found
    if power := _power_at(view, last, value):
        return WrittenNumber(power.value, power.end)
    if last > at + 1:
        return WrittenNumber(value, last)
    symbols = words(view.lang, view.folded)["symbols"]
    if view.touches(last) and view.keys[last] in symbols:
        return WrittenNumber(value + symbols[view.keys[last]], last + 1, fraction=True)
    return _suffixed(view, last, value) or WrittenNumber(value, last, regrouped=regrouped(text, view.lang))


def decimals_at(view: FigureView, at: int) -> Read[str]:
    """Return the digits at a token after a spoken decimal mark, "" if there are none, and where they end."""
    return Read(view.keys[at][:MOST_DECIMALS], at + 1) if view.keys[at].isdecimal() else Read("", at)


def _headless(view: FigureView, at: int) -> WrittenNumber | None:
    """Read ".77": a point and digits without a figure before them."""
    glued = view.touches(at) and view.keys[at - 1] not in ("-", "−", "–", "(", "~")
    if glued or not (view.is_number(at + 1) and view.touches(at + 1) and view.keys[at + 1].isdecimal()):
        return None
    value = value_of("0." + view.keys[at + 1], "en")
    return None if value is None else _suffixed(view, at + 2, value) or WrittenNumber(value, at + 2)


def _spaced(view: FigureView, at: int) -> Read[str]:
    """Return the digits at a token, with the groups of "1 234 567" joined."""
    text, last = view.keys[at], at + 1
    if len(text) > 3 or not text.isdecimal() or text[0] == "0":
        return Read(text, last)
    while (
        len(text) < _MOST_SPACED_DIGITS
        and view.is_number(last)
        and view.tokens[last].start == view.tokens[last - 1].end + 1
        and len(view.keys[last].split(".")[0]) == 3
    ):
        text += view.keys[last]
        last += 1
        if not text.isdecimal():
            break
    return Read(text, last)


def _fraction(view: FigureView, at: int, value: float) -> WrittenNumber | None:
    """Read "3/4" or "2 1/2"."""
    if view.keys[at + 1] == "/" and (part := _slashed(view, at)) is not None:
        return WrittenNumber(part, at + 3, fraction=True)
    if view.is_number(at + 1) and value.is_integer() and view.keys[at + 2] == "/":
        part = _slashed(view, at + 1)
        if part is not None and part < 1:
            return WrittenNumber(value + part, at + 4, fraction=True)
    return None


def _slashed(view: FigureView, at: int) -> float | None:
    """Return the value of "3/4"; None for dates and numbers of documents."""
    whole, part = view.keys[at], view.keys[at + 2]
    if not (view.touches(at + 1) and view.touches(at + 2) and whole.isdecimal() and part.isdecimal()):
        return None
    if len(whole) > 5 or len(part) > 5 or not 0 < int(part) <= _LARGEST_DENOMINATOR or view.keys[at + 3] == "/":
        return None
    return int(whole) / int(part)


def _suffixed(view: FigureView, at: int, value: float) -> WrittenNumber | None:
    """Read the "k" of "10k" or the "tr5" of "1tr5"; after a space only if that is the whole text ("10 k")."""
    closes = at == view.size - 1 and view.is_number(max(0, at - 1)) and at <= _LAST_INDEX_OF_SUFFIX
    if not view.touches(at) and not closes:
        return None
    text, key = view.tokens[at].text, view.keys[at]
    if text == "K" and "°" in view.keys:  # kelvin, as there are other temperatures beside it
        return None
    lists = words(view.lang, view.folded)
    factor = lists["suffixes"].get(text)
    if at == view.size - 1 and not any(
        key[:1].isalpha() for key in view.keys[max(0, at - _LAST_INDEX_OF_SUFFIX - 1) : at]
    ):
        factor = factor or lists["alone_suffixes"].get(text)
    if factor is None and not text.isalpha():
        return _split_suffix(lists.get("after_suffix", {}), key, value, at)
    factor = factor or lists["suffixes"].get(key)
    if key == "t" and not closes:  # else a tonne
        return None
    return None if factor is None else WrittenNumber(value * factor, at + 1, factor)


def _split_suffix(suffixes: dict[str, float], key: str, value: float, at: int) -> WrittenNumber | None:
    """Read the "tr5" of "1tr5": tenths of the scale follow it."""
    letters = key.rstrip("0123456789")
    tail = key[len(letters) :]
    factor = suffixes.get(letters)
    if factor is None or not tail or len(tail) > 3:
        return None
    return WrittenNumber(value * factor + int(tail) * factor / 10 ** len(tail), at + 1)


@cached_per_lexicon(maxsize=1)
def _tail() -> re.Pattern[str]:
    return re.compile(
        r"(?:[x×*](?P<base>\d{1,3}))?(?P<mark>\^|e)?(?P<sign>[-−+]*)(?P<exponent>\d{1,3})(?![\d\w])", re.IGNORECASE
    )


def _power_at(view: FigureView, at: int, value: float) -> Read[float] | None:
    """Return a value raised by the power that directly follows it; None if none does."""
    if not view.touches(at) or view.keys[at][:1] not in _MARKS:
        return None
    last = at
    while view.touches(last) and last < at + _LONGEST_TAIL:
        last += 1
    tail = "".join(token.text for token in view.tokens[at:last])
    match = _tail().match(tail)
    if match is None or (result := _raised(value, match)) is None:
        return None
    size, end = match.end(), at
    while end < last and size > 0:
        size -= len(view.tokens[end].text)
        end += 1
    return Read(result, end) if size == 0 else None


def _raised(value: float, match: re.Match[str]) -> float | None:
    """Apply a power; None if there is no operator, or the result is too large."""
    base, mark = match["base"], (match["mark"] or "").lower()
    exponent = int(match["exponent"]) * (-1 if match["sign"].count("-") + match["sign"].count("−") == 1 else 1)
    if not mark and not (base == "10" and match["sign"]):
        return None
    try:
        if mark == "e":
            return None if base else _small(value * 10.0**exponent)
        if base:
            return _small(value * float(base) ** exponent)
        return _small(value**exponent)
    except (OverflowError, ZeroDivisionError):
        return None


def _small(value: float) -> float | None:
    return value if -_GREATEST < value < _GREATEST else None


def value_of(text: str, lang: Lang) -> float | None:
    """Return the value of "6.500", "1,5", "1.234.567,8" or "12,34,567"; None if it is not a number, as "30.4.1975"."""
    if len(text) > _MOST_DIGITS:
        return None
    dots, commas = text.count("."), text.count(",")
    if not dots and not commas:
        return float(text)
    if dots and commas:
        return _mixed(text)
    mark = "." if dots else ","
    if dots + commas > 1:
        return _join(text, mark) if _grouped(text, mark) else None
    if mark != _DECIMAL[lang] and _grouped(text, mark):
        return _join(text, mark)
    return float(text.replace(",", "."))


def regrouped(text: str, lang: Lang) -> float | None:
    """Return the value of Vietnamese "1,500" or English "1.500" as thousands, which makes sense only for counts."""
    mark = _DECIMAL[lang]
    if text.count(mark) != 1 or not _grouped(text, mark):
        return None
    return _join(text, mark)


def _mixed(text: str) -> float | None:
    """Return the value of digits with both marks, of which the last one is the decimal mark."""
    decimal = max(".,", key=text.rfind)
    group = "," if decimal == "." else "."
    whole, _, part = text.rpartition(decimal)
    if decimal in whole or not _grouped(whole, group):
        return None
    return float(f"{whole.replace(group, '')}.{part}")


def _grouped(text: str, mark: str) -> bool:
    """Tell whether groups have the sizes 1-3, 3, 3 … or, as in India, 1-2, 2 … 3."""
    head, *rest = text.split(mark)
    if not 1 <= len(head) <= 3 or head == "0" or len(rest[-1]) != 3:
        return False
    return all(len(g) == 3 for g in rest) or (mark == "," and all(len(g) == 2 for g in rest[:-1]))


def _join(text: str, mark: str) -> float:
    return float(text.replace(mark, ""))
