"""A claim with what its file says beside it, and the digest by which a person's edit is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.database.claims_files.records import ClaimRecord
from factcheck.database.claims_files.to_record import claim_record
from factcheck.digest import blake2b
from factcheck.model import Claim, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import Lang

_NOT_READ_OUT = frozenset(("status", "note", "id", "at", "extracted"))
"""Keys that are not read out of the sentence, so that changing them is no correction."""


class Entry(msgspec.Struct, frozen=True):
    """A claim as it stands in a file."""

    claim: Claim
    note: str = ""
    extracted: str = ""
    """Digest of the fields as the program wrote them; empty where a person has added the claim."""
    edited: bool = False
    """The fields no longer have that digest."""
    record: ClaimRecord | None = None
    """The claim as a record, where it has just been made."""


class ClaimsFile(msgspec.Struct, frozen=True):
    """What one file says of one source."""

    source: Source
    """Without its text."""
    entries: tuple[Entry, ...] = ()


def fresh_entry(claim: Claim, source_lang: Lang | None) -> Entry:
    """Make the entry of a claim that has just been extracted."""
    record = claim_record(claim, source_lang)
    return Entry(claim, extracted=digest(msgspec.to_builtins(record)), record=record)


def entry_record(entry: Entry, source_lang: Lang | None) -> ClaimRecord:
    """Write an entry as a record."""
    record = entry.record or claim_record(entry.claim, source_lang)
    return msgspec.structs.replace(record, status=entry.claim.status, note=entry.note, extracted=entry.extracted)


def written_part(file: ClaimsFile) -> ClaimsFile:
    """Leave out what is not written."""
    entries = tuple(msgspec.structs.replace(entry, edited=False, record=None) for entry in file.entries)
    return ClaimsFile(file.source, entries)


def digest(fields: Mapping[str, Any]) -> str:
    """Return 8 hex digits for the fields of a record that are read out of its sentence."""
    read_out = {key: value for key, value in fields.items() if key not in _NOT_READ_OUT}
    data = msgspec.json.encode(read_out, order="deterministic")
    return blake2b(data, digest_size=4).hexdigest()
