"""What a build makes of one source: the bytes of its claims. No file is written here, so any process can do it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from factcheck.database.entries import ClaimsFile, written_part
from factcheck.database.file_reading import read_claims_file
from factcheck.database.files import to_bytes, to_json_lines
from factcheck.database.ledger import Past, digest
from factcheck.database.merging import merge
from factcheck.database.preparing import encoded
from factcheck.errors import DatabaseError
from factcheck.language.fold import nfc
from factcheck.model import Source
from factcheck.readers.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.model import Claim, Lang

    Extract = Callable[[Source], list[Claim]]


class Before(msgspec.Struct, frozen=True):
    """The claims of one source as they stand on the disk."""

    name: str
    """Of the file; its suffix says the format, also where nothing stands there yet."""
    data: bytes | None = None
    line: int = 1
    """Where the claims begin in the file."""

    def is_as_in(self, past: Past) -> bool:
        """Whether an earlier build left them so."""
        return self.data is not None and past.made == digest(self.data)


class Task(msgspec.Struct, frozen=True):
    """A source to be built."""

    item: Source | SourceFile
    before: Before
    past: Past | None = None
    """What an earlier build has made of it."""
    seen: bytes = b""
    """Stands for size and time of the source's file, when it was looked at."""

    def weight(self) -> int:
        """Guess the work, in bytes of text."""
        return len(self.item.text) if isinstance(self.item, Source) else self.item.size()


class Made(msgspec.Struct, frozen=True):
    """What has become of a source."""

    id: str
    seen: bytes
    data: bytes | None
    """Its claims as they shall be written; None where they stand on the disk as they are."""
    claims: int
    read: bytes
    """Digest of the source, as in `Past`."""
    made: bytes
    dropped: int = 0
    """Claims whose sentence is gone, and on which nobody has worked."""
    kept: tuple[str, ...] = ()
    """Ids of claims of which the fields are a person's, not the program's."""
    orphaned: tuple[str, ...] = ()
    """Ids of claims whose sentence the source no longer has, kept for a person's work on them."""
    ready: bytes = b""
    """All of it made ready for the index, where that was asked for and nothing stood on the disk before."""


def make(task: Task, extract: Extract, *, ready: bool = False) -> Made:
    """Read a source, extract its claims and merge them with what a person has made of them before.

    With `ready` what is new is made ready for the index too.
    """
    source = task.item.read() if isinstance(task.item, SourceFile) else task.item
    source = msgspec.structs.replace(source, text=nfc(source.text))
    read, before, past = source_digest(source), task.before, task.past
    if past and past.read == read and before.is_as_in(past):
        return Made(source.id, task.seen, None, past.claims, read, past.made)
    return _made(task, source, read, extract(source), ready=ready)


def source_digest(source: Source) -> bytes:
    """Stand for a text and all that is known of it."""
    return digest(msgspec.msgpack.encode(source))


def _made(task: Task, source: Source, read: bytes, claims: Sequence[Claim], *, ready: bool = False) -> Made:
    head = _head(source, claims)
    known = _claims_of(source, task.before)
    merged = merge(head, claims, known.entries if known else ())
    after = ClaimsFile(head, merged.entries)
    data = task.before.data
    if not known or written_part(known) != written_part(after):
        data = to_json_lines(after) if task.before.name.endswith(".jsonl") else to_bytes(after)
    new = data if data != task.before.data else None
    counts = (merged.dropped, merged.kept, merged.orphaned)
    prepared = encoded(head, [entry.claim for entry in merged.entries]) if ready and not known else b""
    return Made(source.id, task.seen, new, len(merged.entries), read, digest(data or b""), *counts, prepared)


def _head(source: Source, claims: Sequence[Claim]) -> Source:
    """Make the source's record: its language is that of most claims, where it isn't said."""
    vietnamese = sum(claim.lang == "vi" for claim in claims)
    most: Lang = "vi" if 2 * vietnamese >= len(claims) else "en"
    lang = source.lang or (most if claims else None)
    sha256 = hashlib.sha256(source.text.encode("utf-8", "replace")).hexdigest()
    return msgspec.structs.replace(source, text="", lang=lang, sha256=sha256)


def _claims_of(source: Source, before: Before) -> ClaimsFile | None:
    if before.data is None:
        return None
    found = read_claims_file(before.name, before.data, before.line)
    if [one.source.id for one in found] != [source.id]:
        holds = " and ".join(repr(one.source.id) for one in found)
        other = f"the claims of {holds}, not of {source.id!r}"
        raise DatabaseError(f"{before.name}: holds {other}; rename the file or one of the two sources.")
    return found[0]
