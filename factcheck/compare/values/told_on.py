"""The day on which somebody says a thing, which is not the day on which it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateSpan


def is_when_told(stated: Reading, focus: Reading, found: DateSpan) -> bool:
    """Tell whether a date is that of what somebody said whom the statement does not name: "the union said on 5 May"."""
    claimant = focus.claim.claimant
    behind = focus.claim.quote[found.end :].lstrip(" ,")
    if found.role != "report" and not (claimant and behind.startswith(claimant)):
        return False
    return not any((unit := find(one, stated, focus)[0]) and focus.text(unit) in claimant for one in stated.units)
