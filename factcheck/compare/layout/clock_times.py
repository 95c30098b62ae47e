"""Finds the times of day of a sentence, however they are spelt; slots compare them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.listed import listed_in

if TYPE_CHECKING:
    from factcheck.extract.dates.clock import Clock
    from factcheck.language.sentence import Sentence


def times_in(sentence: Sentence) -> list[Clock]:
    """Return every time of day that its spelling makes certain."""
    words = sentence.words
    if not any(_may_go_on(word) for at in sentence.figures for word in words[at + 1 : at + 2]):
        return []
    from factcheck.extract.dates.clock import clocks  # lazy: few sentences have one
    from factcheck.extract.dates.view import DateView

    return [clock for clock in clocks(DateView(sentence, None, "past")) if not _has_seconds(words, clock)]


def _has_seconds(words: list[str], clock: Clock) -> bool:
    """Tell whether it is the time of a race, with seconds: "2:05:51", "2 giờ 24 phút 11 giây"."""
    after = words[clock.last : clock.last + 2]
    return words[clock.first : clock.last].count(":") > 1 or not listed_in("times", "seconds").isdisjoint(after[1:])


def _may_go_on(word: str) -> bool:
    return word in listed_in("times", "hour") or (word[0] in "hg" and word[1:].isdecimal())
