"""Turns sources and claims into records; `from_record` makes the same claims of them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import convert

from factcheck.database.claims_files.interval_notation import write_interval
from factcheck.database.claims_files.quote_spans import QuoteSpans
from factcheck.database.claims_files.records import (
    OPEN,
    ClaimRecord,
    DateRecord,
    QuantityRecord,
    SourceRecord,
    default_days,
    default_figure,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from factcheck.model import Claim, DateSpan, Lang, Mention, Quantity, Source


def source_record(source: Source) -> SourceRecord:
    """Return the record of a source, without the text."""
    return convert(source, SourceRecord, from_attributes=True)


def claim_record(claim: Claim, source_lang: Lang | None) -> ClaimRecord:
    """Return the record of a claim, without note and digest; the language is left out if the source has the same."""
    return ClaimRecord(
        quote=claim.quote,
        claimant=claim.claimant,
        names=_mentions(claim.quote, claim.names),
        concepts=_mentions(claim.quote, claim.concepts),
        quantities=tuple(_quantities(claim.quote, claim.quantities)),
        dates=tuple(_dates(claim.quote, claim.dates)),
        identifiers=_mentions(claim.quote, claim.identifiers),
        polarity=claim.polarity,
        modality=claim.modality,
        lang=claim.lang if claim.lang != source_lang else None,
        status=claim.status,
        id=claim.id.removeprefix(f"{claim.source_id}#"),
        at=f"{claim.start}..{claim.end}",
    )


def _mentions(quote: str, mentions: Iterable[Mention]) -> tuple[dict[str, str], ...]:
    places = QuoteSpans(quote)
    return tuple({mention.id: places.write(mention.span)} for mention in mentions)


def _quantities(quote: str, quantities: Iterable[Quantity]) -> Iterable[QuantityRecord]:
    places = QuoteSpans(quote)
    for one in quantities:
        value = write_interval((one.low, one.high, one.low_open, one.high_open, one.hedge))
        usual = one.figure == default_figure(quote, one.span)
        figure = None if usual else QuoteSpans(quote, one.start).write(one.figure)
        yield QuantityRecord(
            text=places.write(one.span), value=value, figure=figure, unit=one.unit, measure=one.measure, group=one.group
        )


def _dates(quote: str, dates: Iterable[DateSpan]) -> Iterable[DateRecord]:
    places = QuoteSpans(quote)
    for date in dates:
        text = places.write(date.span)
        yield DateRecord(text, date.edtf, date.role, date.alternative, *_days(date))


def _days(date: DateSpan) -> tuple[str | None, str | None]:
    """Return the first and last day where they do not follow from the EDTF; None where they do."""
    try:
        first, last = default_days(date.edtf)
    except ValueError:
        return _day(date.earliest), _day(date.latest)
    return (None if date.earliest == first else _day(date.earliest), None if date.latest == last else _day(date.latest))


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else OPEN
