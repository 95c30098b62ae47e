"""Extracts claims from text: numbers, quantities, dates, names, events and claimants.

`quantities` and `dates` are the public functions of the two extractors that can be used on their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from factcheck.extract.dates import read_dates
from factcheck.extract.values import read_values
from factcheck.language.fold import nfc
from factcheck.language.sentence import analyse

if TYPE_CHECKING:
    import datetime as dt

    from factcheck.model import DateSpan, Lang, Quantity

__all__ = ["dates", "quantities"]


def quantities(text: str, lang: Lang | None = None) -> list[Quantity]:
    """Return every figure of a text with what it counts, in order.

    Offsets count characters of the NFC form. Figures that belong to dates or identifiers are left out. Never raises.
    """
    return read_values(analyse(nfc(text), lang)).quantities


def dates(
    text: str, lang: Lang | None = None, reference: dt.date | None = None, prefer: Literal["past", "future"] = "past"
) -> list[DateSpan]:
    """Return every date of a text, as EDTF and with its first and last day, in order.

    `reference` is the day to which "yesterday" refers, and from which dates without a year are completed, backwards
    (`prefer="past"`, as in news) or forwards. Without it, relative dates are left out and missing years stay open.
    Never raises.
    """
    return read_dates(analyse(nfc(text), lang), reference, prefer)
