"""Writes dates of publication as people write them."""

from __future__ import annotations

import re

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


def in_words(edtf: str) -> str:
    """Return a year, month or day in words; any other EDTF is returned unchanged.

    >>> in_words("2023-01-19"), in_words("2023-01"), in_words("2023"), in_words("2020-09-2X")
    ('19 January 2023', 'January 2023', '2023', '2020-09-2X')
    """
    plain = _PLAIN.fullmatch(edtf)
    if plain is None:
        return edtf
    year, month, day = plain.groups()
    parts = [str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "", year]
    return " ".join(filter(None, parts))
