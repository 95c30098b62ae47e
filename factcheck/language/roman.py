"""Reads Roman numerals, as in names of centuries and congresses: "XVII"."""

from __future__ import annotations

import re

_ROMAN = r"(M{0,3})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})"
_VALUES = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
_LETTERS = frozenset(_VALUES)


def roman(text: str) -> int:
    """Return the value, 1 to 3,999, of a Roman numeral in upper case; 0 if the text is not one."""
    if not text or not _LETTERS.issuperset(text) or not re.fullmatch(_ROMAN, text):
        return 0
    values = [_VALUES[letter] for letter in text]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
