"""Merges claims that were just extracted with those on disk, which people may have edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.database.claims_files.entries import ClaimEntry, fresh_entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Claim, Source


class Merged(msgspec.Struct, frozen=True):
    """The claims of one source after a build, in the order of its text."""

    entries: tuple[ClaimEntry, ...]
    kept: tuple[str, ...]
    """Ids of claims whose fields are a person's, not the program's."""
    orphaned: tuple[str, ...]
    """Ids of claims that lost their sentence and stay because a person has edited them."""
    dropped: int
    """How many claims lost their sentence and had not been edited."""


def merge(source: Source, claims: Iterable[Claim], before: Iterable[ClaimEntry]) -> Merged:
    """Merge extracted claims with those on disk.

    Fields that a person has edited or reviewed stay as they are, and so do status and note; all others are replaced by
    what was extracted.
    """
    old = {entry.claim.id: entry for entry in before}
    entries: dict[str, ClaimEntry] = {}
    kept: list[str] = []
    for claim in claims:
        if claim.id in entries:
            continue
        fresh, known = fresh_entry(claim, source.lang), old.get(claim.id)
        if known and _is_persons(known) and not _same_fields(known.claim, claim):
            kept.append(claim.id)
            entries[claim.id] = _changed(known, start=claim.start, end=claim.end)
        else:
            entries[claim.id] = replace(_changed(fresh, status=known.claim.status), note=known.note) if known else fresh
    gone = [entry for id, entry in old.items() if id not in entries]
    orphans = [entry for entry in gone if _is_worked_on(entry)]
    ordered = sorted([*entries.values(), *orphans], key=lambda entry: entry.claim.start)
    return Merged(tuple(ordered), tuple(kept), tuple(one.claim.id for one in orphans), len(gone) - len(orphans))


def _is_persons(entry: ClaimEntry) -> bool:
    """Tell whether a person vouches for the fields."""
    return entry.edited or entry.claim.status == "reviewed"


def _is_worked_on(entry: ClaimEntry) -> bool:
    return entry.edited or bool(entry.note) or entry.claim.status != "extracted"


def _same_fields(one: Claim, other: Claim) -> bool:
    """Tell whether two claims agree in everything but their place and their status."""
    return replace(one, start=0, end=0, status="extracted") == replace(other, start=0, end=0, status="extracted")


def _changed(entry: ClaimEntry, **fields: object) -> ClaimEntry:
    return replace(entry, claim=replace(entry.claim, **fields))
