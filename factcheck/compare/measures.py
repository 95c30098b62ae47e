"""What figures measure: which are amounts, which add up, and which rule a figure breaks that differs.

All of it is in `lexicons/units.yaml`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.rule_names import RuleName
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.model import Quantity


class Measure(msgspec.Struct, frozen=True):
    """What is known of the figures of one measure."""

    rule: RuleName = "count-mismatch"
    """The rule of a figure that differs."""
    is_amount: bool = False
    """Whether it is measured, not counted; lengths of time are measured, too, but are not called amounts."""
    is_added: bool = True
    """Whether its figures add up."""

    @property
    def is_measured(self) -> bool:
        """Whether it is an amount or a length of time."""
        return self.is_amount or self.rule == "duration-mismatch"


COUNT = Measure()
"""The measure of whatever is counted: people, things, events."""


def measure_of(quantity: Quantity) -> Measure:
    """Return what is known of the measure of a figure."""
    return _measures().get(quantity.measure or "", COUNT)


@lru_cache(maxsize=1)
def _measures() -> dict[str, Measure]:
    return {name: _measure(**flags) for name, flags in table("units")["measures"].items()}


def _measure(rule: RuleName | None = None, *, amount: str = "false", added: str = "true") -> Measure:
    """Return a row of the table, whose scalars are all words."""
    is_amount = amount == "true"
    return Measure(rule or ("amount-mismatch" if is_amount else "count-mismatch"), is_amount, added == "true")
