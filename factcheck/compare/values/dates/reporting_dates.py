"""The day on which something was said, which is not the day on which it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.slots import ahead_of
from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.sentence_date import SentenceDate

_TOKENS_FROM_VERB = 3
"""Within how many tokens after the verb of saying a date may begin: "said at", "nói hồi"."""
_SAYING = "say"
"""The concept of the verbs of saying."""


def dates_the_saying(stated: SentenceDate) -> bool:
    """Tell whether a statement dates the act of saying: "said at the end of March that …"."""
    before = ahead_of(stated.reading, stated.date.start, _TOKENS_FROM_VERB)
    return any(_SAYING in lexicon().kin(unit.key) for unit in before if unit.kind == "concept")


def is_date_of_saying(stated: Reading, found: SentenceDate) -> bool:
    """Tell whether a date is that of somebody's words, not named in the statement: "the union said on 5 May"."""
    focus = found.reading
    claimant, after = focus.claim.claimant, focus.claim.quote[found.date.end :].lstrip(" ,")
    if found.date.role != "report" and not (claimant and after.startswith(claimant)):
        return False
    return not any((unit := find(one, stated, focus).unit) and focus.text(unit) in claimant for one in stated.units)
