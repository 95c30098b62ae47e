"""Extracts the dates, identifiers and quantities of a sentence; no character belongs to two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.extract.dates import read_dates, token_indexes
from factcheck.extract.quantities import read_quantities_with_nouns
from factcheck.language.tokens import overlaps
from factcheck.model import DateSpan, Mention, Quantity

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from factcheck.language.sentence import Sentence

_LEAST_DIGITS = 8
"""Least number of digits of a phone number."""


class Values(msgspec.Struct, frozen=True, gc=False):
    """The values of a sentence, each kind in order."""

    dates: list[DateSpan]
    dated: set[int]
    """Indexes of the tokens that belong to dates."""
    identifiers: list[Mention]
    quantities: list[Quantity]
    counted: list[Mention]
    """The concepts that words have only as nouns of these quantities: "12 cháu" are children."""


def read_values(sentence: Sentence, reference: dt.date | None = None, carried_year: int | None = None) -> Values:
    """Extract dates first, then identifiers, then quantities; dates without a year lie before the reference day."""
    dates = read_dates(sentence, reference, "past", carried_year)
    dated = token_indexes(sentence, dates)
    identifiers = _identifiers(sentence, dates)
    named = [one.span for one in identifiers]
    found = [one for one in read_quantities_with_nouns(sentence, dated) if not overlaps(one.quantity.figure, named)]
    counted = [one.noun for one in found if one.noun is not None]
    return Values(
        dates=dates, dated=dated, identifiers=identifiers, quantities=[one.quantity for one in found], counted=counted
    )


def _identifiers(sentence: Sentence, dates: Iterable[DateSpan]) -> list[Mention]:
    """Return the identifiers; none without digits beside a dash, a slash or letters, or enough of them for a phone."""
    joined = "-" in sentence.text or "/" in sentence.text
    joined = joined or any(sentence.tokens[at].kind == "word" for at in sentence.figures)
    if not sentence.figures or not (joined or sum(map(str.isdecimal, sentence.text)) >= _LEAST_DIGITS):
        return []
    from factcheck.extract.identifiers import read_identifiers  # lazy: most sentences have none

    return read_identifiers(sentence, [date.span for date in dates])


def with_outcomes(quantities: Iterable[Quantity], sentence: Sentence) -> list[Quantity]:
    """Give the only figure without a noun the only outcome of the sentence that no other figure has."""
    known = list(quantities)
    bare = [at for at, quantity in enumerate(known) if quantity.measure is None and quantity.unit is None]
    if len(bare) != 1:
        return known
    taken = {quantity.measure for quantity in known}
    free = {match.entry.id for match in sentence.matches if match.entry.kind == "measure"} - taken
    if len(free) == 1:
        known[bare[0]] = replace(known[bare[0]], measure=free.pop())
    return known
