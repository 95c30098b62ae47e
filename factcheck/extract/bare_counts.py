"""Finds what a figure without a noun counts: "the death toll … at 25" counts dead people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.language.sentence import Sentence
    from factcheck.model import Quantity


def with_outcomes(quantities: Iterable[Quantity], sentence: Sentence) -> list[Quantity]:
    """Give the only figure without a noun the only outcome of the sentence that no other figure has."""
    known = list(quantities)
    bare = [at for at, quantity in enumerate(known) if quantity.measure is None and quantity.unit is None]
    if len(bare) != 1:
        return known
    taken = {quantity.measure for quantity in known}
    free = {match.entry.id for match in sentence.matches if match.entry.kind == "measure"} - taken
    if len(free) == 1:
        known[bare[0]] = replace(known[bare[0]], measure=free.pop())
    return known
