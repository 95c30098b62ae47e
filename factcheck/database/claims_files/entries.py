"""A claim together with what its file says about it, and the digest that reveals a person's edits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from factcheck.database.claims_files.records import ClaimRecord
from factcheck.database.claims_files.to_record import claim_record
from factcheck.digest import blake2b
from factcheck.model import Claim, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import Lang

_NOT_READ_OUT = frozenset(("status", "note", "id", "at", "extracted"))
"""Keys that are not extracted from the sentence, so that changing them is not a correction."""


class ClaimEntry(msgspec.Struct, frozen=True):
    """A claim in a claims file."""

    claim: Claim
    note: str = ""
    extracted: str = ""
    """Digest of the fields as the program wrote them; empty if a person has added the claim."""
    edited: bool = False
    """True if the fields no longer have that digest."""
    record: ClaimRecord | None = None
    """The claim as a record, if that was just made; saves making it twice."""


class ClaimsFile(msgspec.Struct, frozen=True):
    """One source with its claims, as a claims file holds them."""

    source: Source
    """Without its text."""
    entries: tuple[ClaimEntry, ...] = ()


def fresh_entry(claim: Claim, source_lang: Lang | None) -> ClaimEntry:
    """Return the entry of a claim that was just extracted."""
    record = claim_record(claim, source_lang)
    return ClaimEntry(claim, extracted=digest(msgspec.to_builtins(record)), record=record)


def entry_record(entry: ClaimEntry, source_lang: Lang | None) -> ClaimRecord:
    """Return an entry as the record that is written."""
    record = entry.record or claim_record(entry.claim, source_lang)
    return replace(record, status=entry.claim.status, note=entry.note, extracted=entry.extracted)


def written_part(file: ClaimsFile) -> ClaimsFile:
    """Return the file without the fields that are not written, so that two states can be compared."""
    entries = tuple(replace(entry, edited=False, record=None) for entry in file.entries)
    return ClaimsFile(file.source, entries)


def digest(fields: Mapping[str, Any]) -> str:
    """Return 8 hexadecimal digits that change with the fields that were extracted from the sentence."""
    read_out = {key: value for key, value in fields.items() if key not in _NOT_READ_OUT}
    data = msgspec.json.encode(read_out, order="deterministic")
    return blake2b(data, digest_size=4).hexdigest()
