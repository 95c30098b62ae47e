"""Sums up the figures and dates of a claim in one line, in the notation of the claims files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.database.claims_files.interval_notation import write_interval
from factcheck.extract.units import to_base

if TYPE_CHECKING:
    from factcheck.model import Claim, Quantity


def values(claim: Claim) -> str:
    """Return what was measured, and when: "killed 7 (azerbaijan) · wounded 10 · XXXX-11-16"."""
    return " · ".join([*map(_figure, claim.quantities), *(date.edtf for date in claim.dates)])


def _figure(quantity: Quantity) -> str:
    value = write_interval((quantity.low, quantity.high, quantity.low_open, quantity.high_open, quantity.hedge))
    unit = quantity.unit or ""
    if unit == quantity.measure or (quantity.measure and not to_base(unit)):
        unit = ""  # a noun tells no more than "killed"
    named = " ".join(part for part in (quantity.measure, value, unit) if part)
    return f"{named} ({quantity.group})" if quantity.group else named
