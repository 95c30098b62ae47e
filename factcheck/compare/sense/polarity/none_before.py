"""The first of its kind and none before it, the largest and none larger: both mean the same, though one negates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.compared_with import compares
from factcheck.language.listed import says

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading


def tells_of_first(stated: Reading, focus: Reading) -> bool:
    """Tell whether one side says that none was before, or is larger, and the other names the first, or the largest."""
    for one, other in ((stated, focus), (focus, stated)):
        negates = bool(one.negated) and not other.negated
        if negates and says(one.sentence, "polarity", "none_before") and _is_first(other, one):
            return True
        if negates and compares(one) and says(other.sentence, "ranks", "superlatives"):
            return True
    return False


def _is_first(reading: Reading, other: Reading) -> bool:
    """Tell whether a sentence names the very first one, or the first since then where the other has "since" too."""
    since = [says(one.sentence, "polarity", "from_then_on") for one in (reading, other)]
    among = says(reading.sentence, "polarity", "among_firsts")
    return says(reading.sentence, "polarity", "firsts") and not among and (since[1] or not since[0])
