"""Adds currencies that are left out after the first amount: "412 million euros, 37 million more than planned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.figures.counting.outcomes import Slot
    from factcheck.extract.figures.line import Line

_LARGE = 1_000_000
"""From this scale on, a figure without a noun is probably money, if the one before it is."""


def with_currencies(line: Line, slots: list[Slot]) -> list[Slot]:
    """Return the slots, where amounts without noun and unit have the currency of the one before them."""
    done: list[Slot] = []
    for slot in slots:
        before = done[-1].figure if done else None
        if before is not None and before.dimension == "money" and _lacks_unit(line, slot):
            figure = msgspec.structs.replace(slot.figure, unit=before.unit, dimension="money")
            done.append(msgspec.structs.replace(slot, figure=figure))
        else:
            done.append(slot)
    return done


def _lacks_unit(line: Line, slot: Slot) -> bool:
    figure = slot.figure
    if figure.unit is not None or slot.counted is not None or figure.scale < _LARGE or figure.form != "cardinal":
        return False
    return figure.first == 0 or line.keys[figure.first - 1] not in table("money")["of_no_money"]
