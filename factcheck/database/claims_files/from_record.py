"""Turns the records of a claims file into sources and claims."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from msgspec import convert

from factcheck.database.claims_files.interval_notation import read_interval
from factcheck.database.claims_files.quote_spans import QuoteSpans
from factcheck.database.claims_files.records import OPEN, RecordError, default_days, default_figure
from factcheck.model import Claim, DateSpan, Mention, Quantity, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.database.claims_files.interval_notation import Interval
    from factcheck.database.claims_files.records import ClaimRecord, DateRecord, QuantityRecord, SourceRecord
    from factcheck.language.edtf import Days
    from factcheck.model import Span
    from factcheck.yaml_text import KeyPath

_AT = re.compile(r"(\d{1,12})\.\.(\d{1,12})")


def source_of(record: SourceRecord) -> Source:
    """Return a source without its text; raises RecordError for an empty id or a publication date that is not EDTF."""
    if not record.id.strip():
        raise RecordError("the source has no id", "id")
    if record.published:
        _days_of(record.published, ("published",))
    return convert(record, Source, from_attributes=True)


def claim_of(record: ClaimRecord, source: Source) -> Claim:
    """Return the claim that a record describes; raises RecordError if it describes none."""
    quote, lang = record.quote, record.lang or source.lang
    if not quote.strip():
        raise RecordError("the quote is empty", "quote")
    if lang is None:
        raise RecordError("the claim and its source have no language; add `lang: vi` or `lang: en`", "quote")
    start, end = _at(record)
    return Claim(
        id=_id(record, source.id),
        source_id=source.id,
        quote=quote,
        start=start,
        end=end,
        lang=lang,
        claimant=record.claimant,
        names=tuple(_mentions_of(quote, record.names, "names")),
        concepts=tuple(_mentions_of(quote, record.concepts, "concepts")),
        quantities=tuple(_quantities_of(quote, record.quantities)),
        dates=tuple(_dates_of(quote, record.dates)),
        identifiers=tuple(_mentions_of(quote, record.identifiers, "identifiers")),
        polarity=record.polarity,
        modality=record.modality,
        status=record.status or "extracted",
    )


def _id(record: ClaimRecord, source_id: str) -> str:
    if record.id:
        return record.id if "#" in record.id else f"{source_id}#{record.id}"
    from factcheck.extract.claims import claim_id  # lazy: only claims that a person has added need it

    return claim_id(source_id, record.quote)


def _at(record: ClaimRecord) -> Span:
    if not record.at:
        return 0, len(record.quote)
    found = _AT.fullmatch(record.at)
    if not found:
        raise RecordError(f"{record.at!r} is not a range; write it like 1034..1177, or leave it out", "at")
    return int(found[1]), int(found[2])


def _mentions_of(quote: str, records: Sequence[dict[str, str]], name: str) -> Iterator[Mention]:
    """Yield the names, concepts or identifiers of a record; raises RecordError for words that are not in the quote."""
    places = QuoteSpans(quote)
    for number, record in enumerate(records):
        if len(record) != 1:
            raise RecordError("each item needs exactly one `id: words`", name, number)
        ((id, written),) = record.items()
        start, end = _place(places, written, (name, number, id))
        yield Mention(id, quote[start:end], start, end)


def _quantities_of(quote: str, records: Sequence[QuantityRecord]) -> Iterator[Quantity]:
    """Yield the quantities of a record; raises RecordError for words that are not in the quote, or a bad value."""
    places = QuoteSpans(quote)
    for number, record in enumerate(records):
        path = ("quantities", number)
        start, end = _place(places, record.text, (*path, "text"))
        low, high, low_open, high_open, hedge = _interval(record.value, (*path, "value"))
        figure = default_figure(quote, (start, end))
        if record.figure is not None:
            figure = _place(QuoteSpans(quote, start), record.figure, (*path, "figure"))
        yield Quantity(
            text=quote[start:end],
            start=start,
            end=end,
            low=low,
            high=high,
            low_open=low_open,
            high_open=high_open,
            hedge=hedge,
            unit=record.unit,
            measure=record.measure,
            group=record.group,
            figure=figure,
        )


def _dates_of(quote: str, records: Sequence[DateRecord]) -> Iterator[DateSpan]:
    """Yield the dates of a record; raises RecordError for words that are not in the quote, or a bad date."""
    places = QuoteSpans(quote)
    for number, record in enumerate(records):
        path = ("dates", number)
        start, end = _place(places, record.text, (*path, "text"))
        first, last = _days(record, path)
        yield DateSpan(
            text=quote[start:end],
            start=start,
            end=end,
            edtf=record.edtf,
            earliest=first,
            latest=last,
            role=record.role,
            alternative=record.alternative,
        )


def _days_of(edtf: str, path: KeyPath) -> Days:
    """Return the first and last day of a date; raises RecordError if it is not EDTF."""
    try:
        return default_days(edtf)
    except ValueError as error:
        raise RecordError(f"{error}; write it like 2020-11-09, 2020-11, XXXX-11-09, 1988-02/1994-05", *path) from None


def _place(places: QuoteSpans, written: str, path: KeyPath) -> Span:
    try:
        return places.read(written)
    except ValueError as error:
        raise RecordError(str(error), *path) from None


def _interval(value: str | float, path: KeyPath) -> Interval:
    try:
        return read_interval(value if isinstance(value, str) else f"{value:.17g}")
    except ValueError as error:
        raise RecordError(str(error), *path) from None


def _days(record: DateRecord, path: KeyPath) -> Days:
    if record.earliest is not None and record.latest is not None:
        return _day(record.earliest, None, path), _day(record.latest, None, path)
    first, last = _days_of(record.edtf, (*path, "edtf"))
    return _day(record.earliest, first, path), _day(record.latest, last, path)


def _day(written: str | None, usual: dt.date | None, path: KeyPath) -> dt.date | None:
    if written is None:
        return usual
    try:
        return None if written == OPEN else dt.date.fromisoformat(written)
    except ValueError:
        raise RecordError(f'{written!r} is not a date; write it like 2020-11-09, or "{OPEN}"', *path) from None
