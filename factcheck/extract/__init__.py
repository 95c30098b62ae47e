"""Text → claims: numbers, quantities, dates, names, events and who says so.

`quantities` and `dates` are the public way to the two readers that stand on their own.
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
    """Every figure of a text with what it counts, in order.

    Offsets count characters of the NFC form. Figures that belong to dates or identifiers are left out. Never raises.
    """
    return read_values(analyse(nfc(text), lang)).quantities


def dates(
    text: str,
    lang: Lang | None = None,
    reference: dt.date | None = None,
    prefer: Literal["past", "future"] = "past",
) -> list[DateSpan]:
    """Every date of a text as EDTF with its first and last day, in order.

    `reference` is the day from which "yesterday" counts and dates without a year are completed, back in time
    (`prefer="past"`, as news looks back) or forward. Without it relative dates are left out and missing years
    stay open. Never raises.
    """
    return read_dates(analyse(nfc(text), lang), reference, prefer)
