"""A sentence as the readers of dates see it: keys, word lists, counts and ordinals, and the reference day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from factcheck.extract.dates.partial import DateRange
from factcheck.extract.figures.numerals.number_words import ordinal_suffixes
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import Phrases, Read, Tree
from factcheck.language.tables import compiled_rows

if TYPE_CHECKING:
    from factcheck.extract.dates.years import Direction
    from factcheck.language.sentence import Mode, Sentence
    from factcheck.language.tokens import Token

_BEYOND = [""] * 6
CHAIN_SEPARATORS = frozenset("/-–—−")
"""Separators within a chain of figures."""
_CODE = Path(__file__).parent
_A_FEW = 3
_PAIR = 2


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


class DateWords:
    """All words of one language, with or without diacritics."""

    def __init__(self, valued: dict[str, Tree], lists: dict[str, Tree]) -> None:
        self.months: Phrases[int] = Phrases(valued["months"])
        self.weekdays: Phrases[int] = Phrases(valued["weekdays"])
        self.days: Phrases[int] = Phrases(valued["days"])
        self.shifts: Phrases[int] = Phrases(valued["shifts"])
        self.dated_shifts: Phrases[int] = Phrases(valued["dated_shifts"])
        self.halves: Phrases[int] = Phrases(valued["halves"])
        self.quarters: Phrases[int] = Phrases(valued["quarters"])
        self.spoken_decades: Phrases[int] = Phrases(valued["spoken_decades"])
        self.counts: Phrases[int] = Phrases(valued["counts"])
        self.ranks: Phrases[int] = Phrases(valued["ranks"])
        self.feasts: Phrases[str] = Phrases(valued["feasts"])
        self.units: Phrases[str] = Phrases(valued["units"])
        self.parts: Phrases[str] = Phrases(valued["parts"])
        self.seasons: Phrases[str] = Phrases(valued["seasons"])
        self.lists: dict[str, Phrases[bool]] = {name: Phrases(index) for name, index in lists.items()}

    def any_of(self, name: str) -> Phrases[bool]:
        """Return a list of the table as phrases: `any_of("ago")`; raises KeyError if there is no such list."""
        return self.lists[name]


@cached_per_lexicon(maxsize=3)
def words_of(mode: Mode) -> DateWords:
    """Return the words of a language as they are looked up."""
    found = compiled_rows("dates", _make, dict[str, dict[str, Tree]], code=[_CODE])[mode]
    return DateWords(found["valued"], found["lists"])


def _make() -> dict[str, Any]:
    from factcheck.extract.dates.compile_words import make_words  # lazy: most runs find a copy

    return make_words()


def count_at(view: DateView, at: int) -> Read[int] | None:
    """Return a whole number of at most three figures, or one from 1 to 99 in words; None if there is none."""
    number = view.number(at, most=3)
    if number is not None:
        return Read(number, at + 1)
    return view.words.counts.at(view.keys, at)


def few_at(view: DateView, at: int) -> Read[int] | None:
    """Return a vague count: "a couple" is two, "a few" and "vài" are read as three; None if there is none."""
    if end := view.end_of("pairs", at):
        return Read(_PAIR, end)
    end = view.end_of("few", at)
    return Read(_A_FEW, end) if end else None


def rank_at(view: DateView, at: int) -> Read[int] | None:
    """Return an English ordinal, "3rd" or "third"; None if there is none."""
    number = view.number(at, most=2)
    if number is not None:
        marked = view.keys[at + 1] in ordinal_suffixes() and view.touches(at + 1)
        return Read(number, at + 2) if marked else None
    return view.words.ranks.at(view.keys, at)
