"""Sums up the figures and dates of a claim in one line, in the notation of the claims files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.database.claims_files.interval_notation import write_interval

if TYPE_CHECKING:
    from factcheck.model import Claim, Quantity


def values(claim: Claim) -> str:
    """Return what was measured, and when: "killed 7 (azerbaijan) · wounded 10 · XXXX-11-16"."""
    return " · ".join([*map(_figure, claim.quantities), *(date.edtf for date in claim.dates)])


def _figure(quantity: Quantity) -> str:
    value = write_interval((quantity.low, quantity.high, quantity.low_open, quantity.high_open, quantity.hedge))
    unit = quantity.unit or ""
    named = f"{quantity.measure} {value}" if quantity.measure else f"{value} {unit}".strip()
    if quantity.measure and unit and quantity.measure in {"money", "duration", "length", "volume", "mass", "area"}:
        named += f" {unit}"
    return f"{named} ({quantity.group})" if quantity.group else named
