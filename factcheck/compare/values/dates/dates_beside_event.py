"""Dates of something other than the event: of somebody's words, or of a thing that is only named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import find
from factcheck.compare.slots import ahead_of
from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import SentenceDate

_TOKENS_FROM_VERB = 3
"""Within how many tokens after the verb of saying a date may begin: "said at", "nói hồi"."""
_SAYING = "say"
"""The concept of the verbs of saying."""
_NOUN = 2
"""How many words may stand between the year and the closing bracket: "(2008 short film)"."""


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


def is_part_of_name(stated: SentenceDate) -> bool:
    """Tell whether a date is a year in brackets behind a name, with what the name is of: a source rarely repeats it.

    Such a year only tells two things of one name apart: "Australia (2008 film)".
    """
    tokens, reading = stated.tokens, stated.reading
    words, named = reading.sentence.words, reading.unit_at.get(tokens.start - 2)
    if not stated.names_years_only or named is None or words[tokens.start - 1] != "(":
        return False
    behind = words[tokens.stop : tokens.stop + _NOUN + 1]
    return (named.is_name or reading.text(named)[:1].isupper()) and ")" in behind[1:]
