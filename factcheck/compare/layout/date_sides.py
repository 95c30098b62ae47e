"""Handles dates that are only a limit ("before 1998"), and parts of a day ("on the evening of 24 March")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from factcheck.extract.dates.overlap import position
from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Status
    from factcheck.language.sentence import Sentence
    from factcheck.model import DateSpan

Side = Literal["before", "after"]
_LONGEST = 2
"""Greatest number of words that name a side."""


def side_of(reading: Reading, date: DateSpan) -> Side | None:
    """Return on which side of a date its sentence puts the event; None where it is on the date itself.

    "Two days after 5 May" is a day of its own, and "after the 5 May talks" says when the talks were.
    """
    if _qualifies(reading, date):
        return None
    words, at = reading.sentence.words, reading.sentence.token_at(date.start)
    for size in range(1, _LONGEST + 1):
        if side := _side(reading.sentence, words[max(0, at - size) : at]):
            return None if _is_measured(reading, at - size) else side
    return None


def _qualifies(reading: Reading, date: DateSpan) -> bool:
    """Tell whether an English date directly precedes what happened on it."""
    at = reading.sentence.token_at(date.end)
    return reading.sentence.lang == "en" and any(u.first == at and u.kind == "concept" for u in reading.units)


def edge_tokens(sentence: Sentence, date: DateSpan) -> range:
    """Return the indexes of the words that make a date a limit."""
    at = sentence.token_at(date.start)
    for size in range(1, _LONGEST + 1):
        if _side(sentence, sentence.words[max(0, at - size) : at]):
            return range(at - size, at)
    return range(0)


def compare_side(date: DateSpan, side: Side, found: DateSpan) -> Status:
    """Compare "before" or "after" a date with the date of an event."""
    there = position(found, date)
    if there == "unknown":
        return "unknown"
    return "agree" if there == side else "differ"


def _is_measured(reading: Reading, at: int) -> bool:
    """Tell whether a duration ends right before a token."""
    edge = reading.sentence.tokens[at - 1].end if at > 0 else -1
    return any(quantity.measure == "duration" and quantity.end == edge for quantity in reading.claim.quantities)


def _side(sentence: Sentence, words: list[str]) -> Side | None:
    """Return the side that words name."""
    said = " ".join(words)
    sides: tuple[Side, ...] = ("before", "after")
    return next((side for side in sides if said in listed(sentence, "date_sides", side)), None)


def parts_exclude(one: DateSpan, other: DateSpan) -> bool:
    """Tell whether two dates name parts of a day that exclude each other: the evening and the morning."""
    ours, theirs = _part(one.text.lower()), _part(other.text.lower())
    return bool(ours and theirs and ours != theirs)


@cached_per_lexicon(maxsize=1024)
def _part(text: str) -> str:
    """Return the part of a day that a date's text begins with, by its longest name."""
    words = text.split()
    words = words[words[:1] == ["the"] :]
    for size in (2, 1):
        if part := _parts().get(" ".join(words[:size])):
            return part
    return ""


@cached_per_lexicon(maxsize=1)
def _parts() -> dict[str, str]:
    """Return the part of the day that each word names, typed with or without marks."""
    told = {word: part for part, words in table("date_sides")["parts"].items() for of in words.values() for word in of}
    return {fold(word): part for word, part in told.items()} | told
