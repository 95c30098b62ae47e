"""Builds one source: from its text to the bytes of its claims file.

No file is written here, so any process can do it.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.database.building.ledger import Past
from factcheck.database.building.merging import merge
from factcheck.database.claims_files.entries import ClaimsFile, written_part
from factcheck.database.claims_files.reading import read_claims_file
from factcheck.database.claims_files.writing import to_bytes, to_json_lines
from factcheck.database.index.preparing import encode_prepared
from factcheck.digest import digest
from factcheck.errors import DatabaseError
from factcheck.language.fold import nfc
from factcheck.model import Source
from factcheck.readers.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.model import Claim, Lang

    Extract = Callable[[Source], list[Claim]]


class Before(msgspec.Struct, frozen=True):
    """The claims of one source as an earlier build or a person left them."""

    name: str
    """Of the file, whether it exists or not; its suffix says the format."""
    data: bytes | None = None
    """None if there are no claims of this source yet."""
    line: int = 1
    """Line of the file at which the data begins."""

    def is_as_in(self, past: Past) -> bool:
        """Tell whether the claims are still those that an earlier build wrote."""
        return self.data is not None and past.made == digest(self.data)


class Task(msgspec.Struct, frozen=True):
    """A source to build."""

    item: Source | SourceFile
    before: Before
    past: Past | None = None
    """What an earlier build made of the source."""
    seen: bytes = b""
    """The size and time of the source's file when it was looked at; empty for a source that is not a file."""

    def weight(self) -> int:
        """Estimate the work, in bytes of text."""
        return len(self.item.text) if isinstance(self.item, Source) else self.item.size()


class Built(msgspec.Struct, frozen=True):
    """What a build made of one source."""

    id: str
    seen: bytes
    data: bytes | None
    """The claims to write; None if those on disk stay as they are."""
    claims: int
    read: bytes
    """Digest of the source, as in `Past`."""
    made: bytes
    """Digest of the claims, as in `Past`."""
    dropped: int = 0
    """How many claims lost their sentence and had not been edited."""
    kept: tuple[str, ...] = ()
    """Ids of claims whose fields are a person's, not the program's."""
    orphaned: tuple[str, ...] = ()
    """Ids of claims that lost their sentence and stay because a person has edited them."""
    prepared: bytes = b""
    """The source, prepared for the index; empty unless that was asked for and the source is new."""


def build_source(task: Task, extract: Extract, *, prepare: bool = False) -> Built:
    """Read a source, extract its claims and merge them with those on disk.

    With `prepare`, a source that is new is prepared for the index as well.
    """
    source = task.item.read() if isinstance(task.item, SourceFile) else task.item
    source = replace(source, text=nfc(source.text))
    read, before, past = source_digest(source), task.before, task.past
    if past and past.read == read and before.is_as_in(past):
        return Built(id=source.id, seen=task.seen, data=None, claims=past.claims, read=read, made=past.made)
    return _merged(task, source, read, extract(source), prepare=prepare)


def source_digest(source: Source) -> bytes:
    """Return 16 bytes that change with the text, and with anything else that is known of the source."""
    return digest(msgspec.msgpack.encode(source))


def _merged(task: Task, source: Source, read: bytes, claims: Sequence[Claim], *, prepare: bool) -> Built:
    head = _head(source, claims)
    known = _claims_of(source, task.before)
    merged = merge(head, claims, known.entries if known else ())
    after = ClaimsFile(head, merged.entries)
    data = task.before.data
    if not known or written_part(known) != written_part(after):
        data = to_json_lines(after) if task.before.name.endswith(".jsonl") else to_bytes(after)
    return Built(
        id=source.id,
        seen=task.seen,
        data=data if data != task.before.data else None,
        claims=len(merged.entries),
        read=read,
        made=digest(data or b""),
        dropped=merged.dropped,
        kept=merged.kept,
        orphaned=merged.orphaned,
        prepared=encode_prepared(head, [entry.claim for entry in merged.entries]) if prepare and not known else b"",
    )


def _head(source: Source, claims: Sequence[Claim]) -> Source:
    """Return the source without its text; if its language is not known, it is that of most of its claims."""
    vietnamese = sum(claim.lang == "vi" for claim in claims)
    most: Lang = "vi" if 2 * vietnamese >= len(claims) else "en"
    lang = source.lang or (most if claims else None)
    sha256 = hashlib.sha256(source.text.encode("utf-8", "replace")).hexdigest()
    return replace(source, text="", lang=lang, sha256=sha256)


def _claims_of(source: Source, before: Before) -> ClaimsFile | None:
    if before.data is None:
        return None
    found = read_claims_file(before.name, before.data, before.line)
    if [one.source.id for one in found] != [source.id]:
        holds = " and ".join(repr(one.source.id) for one in found)
        other = f"the claims of {holds}, not of {source.id!r}"
        raise DatabaseError(f"{before.name}: contains {other}; rename the file or one of the two sources.")
    return found[0]
