"""Reads when a sentence puts something: dates that are only a limit ("before 1998"), parts of a day, times of day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed, listed_in
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.extract.dates.clock import Clock
    from factcheck.language.sentence import Sentence
    from factcheck.model import DateSpan

Side = Literal["before", "after"]
_SIDES: tuple[Side, ...] = ("before", "after")
_MOST_WORDS = 2
"""Greatest number of words that name a side of a date, or a part of a day."""


def side_of(reading: Reading, date: DateSpan) -> Side | None:
    """Return on which side of a date its sentence puts the event; None where it is on the date itself.

    "Two days after 5 May" is a day of its own, and "after the 5 May talks" says when the talks were.
    """
    tokens = edge_tokens(reading.sentence, date)
    if _is_attribute(reading, date) or _is_after_duration(reading, tokens.start):
        return None
    return _side(reading.sentence, tokens)


def _is_attribute(reading: Reading, date: DateSpan) -> bool:
    """Tell whether an English date directly precedes what happened on it: "the 5 May talks"."""
    at = reading.sentence.token_at(date.end)
    return reading.sentence.lang == "en" and any(u.first == at and u.kind == "concept" for u in reading.units)


def edge_tokens(sentence: Sentence, date: DateSpan) -> range:
    """Return the indexes of the words that make a date a limit."""
    at = sentence.token_at(date.start)
    for size in range(1, _MOST_WORDS + 1):
        if _side(sentence, tokens := range(max(0, at - size), at)):
            return tokens
    return range(0)


def _is_after_duration(reading: Reading, at: int) -> bool:
    """Tell whether a duration ends right before a token."""
    edge = reading.sentence.tokens[at - 1].end if at > 0 else -1
    return any(quantity.measure == "duration" and quantity.end == edge for quantity in reading.claim.quantities)


def _side(sentence: Sentence, tokens: range) -> Side | None:
    """Return the side that the words of a sentence at some indexes name."""
    phrase = " ".join(sentence.words[tokens.start : tokens.stop])
    return next((side for side in _SIDES if phrase in listed(sentence, "date_sides", side)), None)


def parts_exclude(one: DateSpan, other: DateSpan) -> bool:
    """Tell whether two dates name parts of a day that exclude each other: the evening and the morning."""
    part, other_part = part_of_day(one.text.lower()), part_of_day(other.text.lower())
    return bool(part and other_part and part != other_part)


@cached_per_lexicon(maxsize=1024)
def part_of_day(text: str) -> str:
    """Return the part of a day that a date's text begins with, by its longest name."""
    words = text.split()
    for size in range(_MOST_WORDS, 0, -1):
        if part := _parts_of_day().get(" ".join(words[:size])):
            return part
    return ""


@cached_per_lexicon(maxsize=1)
def _parts_of_day() -> dict[str, str]:
    """Return the part of the day that each word of any language names, typed with or without marks."""
    by_part = table("date_sides")["parts"]
    marked = {word: part for part, by_lang in by_part.items() for words in by_lang.values() for word in words}
    return {fold(word): part for word, part in marked.items()} | marked


def times_in(sentence: Sentence) -> list[Clock]:
    """Return every time of day that its spelling makes certain."""
    words = sentence.words
    if not any(_may_end_time(word) for at in sentence.figures for word in words[at + 1 : at + 2]):
        return []
    from factcheck.extract.dates.clock import clocks  # lazy: few sentences have one
    from factcheck.extract.dates.view import DateView

    return [clock for clock in clocks(DateView(sentence, None, "past")) if not _has_seconds(words, clock)]


def _has_seconds(words: list[str], clock: Clock) -> bool:
    """Tell whether it is the time of a race, with seconds: "2:05:51", "2 giờ 24 phút 11 giây"."""
    after = words[clock.last : clock.last + 2]
    return words[clock.first : clock.last].count(":") > 1 or not listed_in("times", "seconds").isdisjoint(after[1:])


def _may_end_time(word: str) -> bool:
    return word in listed_in("times", "hour") or (word[0] in "hg" and word[1:].isdecimal())
