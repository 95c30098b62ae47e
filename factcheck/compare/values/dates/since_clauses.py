"""Events at the date since which something has lasted: "kể từ năm 1991, khi quân đội X chiếm đóng Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.listed import listed

if TYPE_CHECKING:
    from factcheck.compare.layout.sentence_date import SentenceDate


def has_event_clause(one: SentenceDate) -> bool:
    """Tell whether a date is a limit of which the sentence goes on to say what happened then."""
    if one.date.role != "start":
        return False
    sentence, behind = one.reading.sentence, one.tokens.stop
    comma, *word = sentence.words[behind : behind + 2] or [""]
    return comma == "," and not listed(sentence, "clauses", "when").isdisjoint(word)
