"""A sentence as the readers of dates see it: a key for each token, the word lists, and the reference day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

import msgspec

from factcheck.extract.dates.partial import DateRange
from factcheck.extract.dates.word_lists import DateWords, words_of

if TYPE_CHECKING:
    from factcheck.extract.dates.years import Direction
    from factcheck.language.sentence import Sentence
    from factcheck.language.tokens import Token

_BEYOND = [""] * 6
CHAIN_SEPARATORS = frozenset("/-–—−")
"""Separators within a chain of figures."""


class DateMatch(msgspec.Struct, frozen=True, gc=False):
    """A date that was found, and its tokens."""

    value: DateRange
    first: int
    """Index of its first token."""
    last: int
    """Index after its last token."""
    role: Literal["event", "start", "until", "report"] = "event"
    weekday: int | None = None
    """The weekday given with it, Monday 0, which determines the year if none is given."""
    relative: bool = False
    """True if it was computed from the reference day, so that its year was not given."""


def relative_match(value: DateRange | None, first: int, last: int) -> DateMatch | None:
    """Return a date that was computed from the reference day; None if there is no such date."""
    return DateMatch(value, first, last, relative=True) if value else None


class DateView:
    """Tokens with the keys by which their words are looked up; beyond the end the keys are ""."""

    def __init__(self, sentence: Sentence, reference: dt.date | None, prefer: Direction) -> None:
        self.tokens: list[Token] = sentence.tokens
        self.text: str = sentence.text
        self.lang = sentence.lang
        self.cased: bool = sentence.cased
        self.mode = sentence.mode
        self.keys: list[str] = sentence.words + _BEYOND
        self.size: int = len(sentence.tokens)
        self.figures: list[int] = sentence.figures
        self.words: DateWords = words_of(sentence.mode)
        self.now: dt.datetime | None = reference if isinstance(reference, dt.datetime) else None
        self.reference: dt.date | None = self.now.date() if self.now else reference
        self.prefer: Direction = prefer

    def end_of(self, name: str, at: int) -> int:
        """Return the index after the phrase of a word list that begins at a token; 0 if there is none."""
        found = self.words.lists[name].at(self.keys, at) if at < self.size else None
        return found.end if found else 0

    def skip(self, name: str, at: int) -> int:
        """Return the index after the phrase of a word list, or the same index if it does not begin there."""
        return self.end_of(name, at) or at

    def is_after(self, name: str, at: int) -> bool:
        """Tell whether a phrase of a word list ends just before a token."""
        return at > 0 and self.words.lists[name].before(self.keys, at) is not None

    def number(self, at: int, most: int = 4) -> int | None:
        """Return a whole number in at most this many digits; None if there is none."""
        if at >= self.size:
            return None
        token = self.tokens[at]
        if token.kind != "number" or len(token.text) > most or not token.text.isdecimal():
            return None
        return int(token.text)

    def touches(self, at: int) -> bool:
        """Tell whether there is no space between a token and the one before it."""
        return 0 < at < self.size and self.tokens[at].start == self.tokens[at - 1].end

    def bracketed(self, at: int) -> bool:
        """Tell whether an opening bracket precedes a token."""
        return at > 0 and self.keys[at - 1] in ("(", "[")

    def is_capital(self, at: int) -> bool:
        """Tell whether a token begins with a capital letter."""
        return at < self.size and self.tokens[at].text[0].isupper()
