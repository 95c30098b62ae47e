"""Sources of claims files, made ready for a part: their claims as records, and the terms of each."""

from __future__ import annotations

import os
from array import array
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from factcheck.database.disk_part import COUNTED, mark
from factcheck.database.file_reading import read_claims_file
from factcheck.database.pieces import Piece, read_piece
from factcheck.database.terms import claim_terms, subject_of
from factcheck.model import Claim, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from factcheck.database.ready import Ready

    Task = tuple[Path, Piece]

_BATCH = 1 << 18
"""Bytes of claims files that a process takes at once."""
_WORTH_A_PROCESS = 1 << 22
"""Bytes from which on further processes pay."""


class Prepared(msgspec.Struct, frozen=True, array_like=True):
    """A source without its text, with its claims."""

    source: Source
    subject: tuple[str, ...]
    """Ids of all names and concepts of its claims, ascending."""
    records: tuple[bytes, ...]
    """For each claim: the number of its terms, the mark of each, and the claim itself."""
    terms: tuple[str, ...]
    """For each claim: its terms, parted by spaces."""


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(list[list[Prepared]]).decode
decode_one = msgspec.msgpack.Decoder(Prepared).decode


def prepare(source: Source, claims: Sequence[Claim]) -> Prepared:
    """Make a source ready."""
    terms = [sorted(claim_terms(claim)) for claim in claims]
    records = tuple(map(_record, claims, terms))
    return Prepared(source, subject_of(claims), records, tuple(map(" ".join, terms)))


def encoded(source: Source, claims: Sequence[Claim]) -> bytes:
    """Make a source ready, and encode it for `decode_one`."""
    return _encode(prepare(source, claims))


def prepared(tasks: Sequence[Task], jobs: int | None = None, ready: Ready | None = None) -> Iterator[list[Prepared]]:
    """Read pieces of claims files, on all cores or `jobs` if they are many; yield the sources of each in order.

    What is `ready` is not read. Raises DatabaseError for a broken file.
    """
    if not ready:
        return _read_all(tasks, jobs)
    here = [piece.digest in ready for _, piece in tasks]  # now, for it may be given up on the way
    rest = _read_all([task for task, is_here in zip(tasks, here, strict=True) if not is_here], jobs)
    return (_taken(ready, *task) if is_here else next(rest) for task, is_here in zip(tasks, here, strict=True))


def _taken(ready: Ready, file: Path, piece: Piece) -> list[Prepared]:
    one = ready.get(piece.digest)
    return [one] if one else list(_read(file, piece))


def _read_all(tasks: Sequence[Task], jobs: int | None) -> Iterator[list[Prepared]]:
    batches = list(_batches(tasks))
    jobs = min(jobs or _cores(), len(batches))
    if jobs == 1 or sum(piece.end - piece.start for _, piece in tasks) < _WORTH_A_PROCESS:
        return chain.from_iterable(_prepared(batch) for batch in batches)
    from factcheck.processes import in_processes

    return chain.from_iterable(map(_decode, in_processes(_encoded, batches, jobs, partial(claim_terms, _ANY))))


def _batches(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    batch: list[Task] = []
    weight = 0
    for task in tasks:
        batch.append(task)
        weight += task[1].end - task[1].start
        if weight >= _BATCH:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch


def _encoded(batch: Sequence[Task]) -> bytes:
    return _encode(_prepared(batch))


def _prepared(batch: Sequence[Task]) -> list[list[Prepared]]:
    return [list(_read(*task)) for task in batch]


def _read(file: Path, piece: Piece) -> Iterator[Prepared]:
    """Read a piece's sources, without the claims that a person has rejected."""
    for found in read_claims_file(str(file), read_piece(file, piece), piece.line):
        yield prepare(found.source, [entry.claim for entry in found.entries if entry.claim.status != "rejected"])


def _record(claim: Claim, terms: Sequence[str]) -> bytes:
    marks = array("I", map(mark, terms)).tobytes()
    return len(terms).to_bytes(COUNTED, "little") + marks + _encode(claim)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_ANY = Claim("", "", "", 0, 0, "en")
"""Reading its terms opens the lexicon."""
