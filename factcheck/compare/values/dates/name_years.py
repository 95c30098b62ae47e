"""Years that only tell two things of one name apart: "Australia (2008 film)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.compare.layout.sentence_date import SentenceDate

_NOUN = 2
"""How many words may stand between the year and the closing bracket: "(2008 short film)"."""


def is_part_of_name(stated: SentenceDate) -> bool:
    """Tell whether a date is a year in brackets behind a name, with what the name is of: a source rarely repeats it."""
    tokens, reading = stated.tokens, stated.reading
    words, named = reading.sentence.words, reading.unit_at.get(tokens.start - 2)
    if not stated.names_years_only or named is None or words[tokens.start - 1] != "(":
        return False
    behind = words[tokens.stop : tokens.stop + _NOUN + 1]
    return (named.is_name or reading.text(named)[:1].isupper()) and ")" in behind[1:]
