"""Prepares sources for a part: encodes their claims and finds the terms of each.

The blocks of claims files are read in several processes if there is enough of them.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

import msgspec

from factcheck.batches import by_weight, cores
from factcheck.database.claims_files.reading import read_claims_file
from factcheck.database.index.part_records import encode_claim
from factcheck.database.terms import claim_terms, subject_of
from factcheck.language.user_lexicons import UserLexicons, lexicons_in_use, use
from factcheck.model import Claim, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.database.claims_files.blocks import Block
    from factcheck.database.index.file_entries import HashedBlock
    from factcheck.database.index.prepared_cache import PreparedCache

_BATCH = 1 << 18
"""Bytes of claims files that a process takes at once."""
_WORTH_A_PROCESS = 1 << 22
"""Bytes of claims files from which on more processes are faster than one."""


class Prepared(msgspec.Struct, frozen=True, array_like=True):
    """A source with its claims, ready to be stored."""

    source: Source
    """Without its text."""
    subject: tuple[str, ...]
    """Ids of all names and concepts of its claims, ascending."""
    records: tuple[bytes, ...]
    """The record of each claim, see `part_records`."""
    terms: tuple[str, ...]
    """The terms of each claim, separated by spaces."""


_encode = msgspec.msgpack.Encoder().encode
_decode_batch = msgspec.msgpack.Decoder(list[list[Prepared]]).decode
decode_prepared = msgspec.msgpack.Decoder(Prepared).decode
"""Read what `encode_prepared` wrote; raises msgspec.DecodeError."""


def prepare(source: Source, claims: Sequence[Claim]) -> Prepared:
    """Prepare one source and its claims."""
    terms = [sorted(claim_terms(claim)) for claim in claims]
    records = tuple(map(encode_claim, claims, terms))
    return Prepared(source, subject_of(claims), records, tuple(map(" ".join, terms)))


def encode_prepared(source: Source, claims: Sequence[Claim]) -> bytes:
    """Prepare one source, and encode it so that it can be put aside or sent to another process."""
    return _encode(prepare(source, claims))


def prepare_blocks(
    tasks: Sequence[HashedBlock], jobs: int | None = None, cache: PreparedCache | None = None
) -> Iterator[list[Prepared]]:
    """Yield the sources of each block, in order; blocks that the cache holds are not read again.

    `jobs` is the number of processes, by default one for each core. Raises DatabaseError for a broken file.
    """
    if not cache:
        return _read_all([block for _, block in tasks], jobs)
    is_cached = [digest in cache for digest, _ in tasks]  # decided now, since the cache may be emptied meanwhile
    rest = _read_all([block for (_, block), cached in zip(tasks, is_cached, strict=True) if not cached], jobs)
    return (_from_cache(cache, *task) if cached else next(rest) for task, cached in zip(tasks, is_cached, strict=True))


def _from_cache(cache: PreparedCache, digest: bytes, block: Block) -> list[Prepared]:
    source = cache.get(digest)
    return [source] if source else _read(block)


def _read_all(blocks: Sequence[Block], jobs: int | None) -> Iterator[list[Prepared]]:
    batches = list(by_weight(blocks, attrgetter("size"), _BATCH))
    jobs = min(jobs or cores(), len(batches))
    if jobs == 1 or sum(block.size for block in blocks) < _WORTH_A_PROCESS:
        return chain.from_iterable(map(_read_batch, batches))
    from factcheck.processes import in_processes  # lazy: small databases take one process

    encoded = in_processes(partial(_reading, lexicons_in_use()), batches, jobs)
    return chain.from_iterable(map(_decode_batch, encoded))


def _reading(lexicons: UserLexicons) -> Callable[[Sequence[Block]], bytes]:
    """Return what reads a batch; all lexicons are loaded before, for which any claim is asked for its terms."""
    use(lexicons)
    claim_terms(Claim(id="", source_id="", quote="", start=0, end=0, lang="en"))
    return _read_encoded


def _read_encoded(batch: Sequence[Block]) -> bytes:
    return _encode(_read_batch(batch))


def _read_batch(batch: Sequence[Block]) -> list[list[Prepared]]:
    return [_read(block) for block in batch]


def _read(block: Block) -> list[Prepared]:
    """Read the sources of a block, without the claims that a person has rejected."""
    return [
        prepare(found.source, [entry.claim for entry in found.entries if entry.claim.status != "rejected"])
        for found in read_claims_file(str(block.file), block.data(), block.line)
    ]
