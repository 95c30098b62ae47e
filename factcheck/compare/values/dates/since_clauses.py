"""Events at the date since which something has lasted: "kể từ năm 1991, khi quân đội X chiếm đóng Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.language.listed import listed

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateSpan


def as_event_of_clause(reading: Reading, date: DateSpan) -> DateSpan:
    """Return a date with the role of an event if the sentence goes on to say what happened then."""
    if date.role != "start":
        return date
    sentence = reading.sentence
    behind = sentence.tokens_within(*date.span).stop
    comma, *word = sentence.words[behind : behind + 2] or [""]
    has_clause = comma == "," and not listed(sentence, "clauses", "when").isdisjoint(word)
    return replace(date, role="event") if has_clause else date
