"""Turns the records of a claims file into sources and claims."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import convert

from factcheck.database.claims_files.records import RecordError
from factcheck.database.claims_files.slots_from_record import dates_of, days_of, mentions_of, quantities_of
from factcheck.model import Claim, Source

if TYPE_CHECKING:
    from factcheck.database.claims_files.records import ClaimRecord, SourceRecord
    from factcheck.model import Span

_AT = re.compile(r"(\d{1,12})\.\.(\d{1,12})")


def source_of(record: SourceRecord) -> Source:
    """Return a source without its text; raises RecordError for an empty id or a publication date that is not EDTF."""
    if not record.id.strip():
        raise RecordError("the source has no id", "id")
    if record.published:
        days_of(record.published, ("published",))
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
        names=tuple(mentions_of(quote, record.names, "names")),
        concepts=tuple(mentions_of(quote, record.concepts, "concepts")),
        quantities=tuple(quantities_of(quote, record.quantities)),
        dates=tuple(dates_of(quote, record.dates)),
        identifiers=tuple(mentions_of(quote, record.identifiers, "identifiers")),
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
