"""Recipients: what was handed over to Baku was not to Yerevan, though the sentence names Armenia too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.language.listed import has_listed, listed_in

if TYPE_CHECKING:
    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading, Unit


def recipient_differs(comparison: Comparison) -> bool:
    """Tell whether another recipient follows a verb of giving, where both are named."""
    given = listed_in("roles", "given")
    return any(_goes_to_another(comparison.stated, pair) for pair in comparison.pairs if pair.stated.key in given)


def _goes_to_another(stated: Reading, deed: Pair) -> bool:
    recipient = _recipient(stated, deed.stated)
    found_recipient = _recipient(deed.reading, deed.found) if recipient and deed.reading and deed.found else None
    meant = find(recipient, stated, deed.reading).unit if recipient and found_recipient and deed.reading else None
    return bool(found_recipient and meant and meant.key != found_recipient.key)


def _recipient(reading: Reading, deed: Unit) -> Unit | None:
    """Return the name right after an action and "to", which may be part of the action ("giao cho")."""
    after = next((unit for unit in reading.named if deed.last <= unit.first <= deed.last + 1), None)
    to = ("to", "for")
    led = after and any(has_listed(reading.sentence, "roles", key, after.first - 1, after.first) for key in to)
    return after if led else None
