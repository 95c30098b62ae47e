"""Events at the date since which something has lasted: "kể từ năm 1991, khi quân đội X chiếm đóng Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.slots import token_range
from factcheck.language.listed import listed

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import DateSpan


def as_told(reading: Reading, date: DateSpan) -> DateSpan:
    """Return a date with the role of an event if the sentence goes on to say what happened then."""
    if date.role != "start":
        return date
    words = reading.sentence.words
    _, last = token_range(reading, (date.start, date.end))
    comma, *behind = words[last : last + 2] or [""]
    told = comma == "," and not listed(reading.sentence, "clauses", "when").isdisjoint(behind)
    return replace(date, role="event") if told else date
