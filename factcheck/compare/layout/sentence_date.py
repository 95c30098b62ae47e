"""A date in its sentence: what it says, and how the sentence uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.cached_property import cached_property
from factcheck.compare.layout.date_sides import side_of
from factcheck.compare.layout.reading import Reading
from factcheck.language.edtf import read_edtf
from factcheck.model import DateSpan

if TYPE_CHECKING:
    from factcheck.compare.layout.date_sides import Side


class SentenceDate(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A date, and the sentence that it is in; `Reading.dates` has those of a sentence."""

    reading: Reading
    date: DateSpan

    @cached_property
    def tokens(self) -> range:
        """The indexes of its tokens."""
        return self.reading.sentence.tokens_within(*self.date.span)

    @property
    def first_token(self) -> int:
        """The index of its first token."""
        return self.reading.sentence.token_at(self.date.start)

    @cached_property
    def side(self) -> Side | None:
        """On which side of the date the event lies: "before" for "before 1998"; None where it is on the date itself."""
        return side_of(self.reading, self.date)

    @property
    def names_years_only(self) -> bool:
        """True for "1989" and "1982–1997", of which no month is given."""
        return read_edtf(self.date.edtf).names_years_only()
