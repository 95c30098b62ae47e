"""What a part stores of each claim and of each source.

A claim's record begins with the number of its terms (4 bytes, little-endian) and a 4-byte mark for each of them; the
claim itself follows, in MessagePack. So claims can be ranked by their terms without being decoded.
"""

# no `from __future__ import annotations` here: msgspec would have to evaluate every annotation at every start

from array import array
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from factcheck.digest import blake2b
from factcheck.model import Claim, Source

_COUNT = 4
"""Bytes of the number of terms."""
_MARK = 4
"""Bytes of a mark; if two terms share one, a claim is ranked slightly wrong and nothing worse happens."""


class SourceRow(msgspec.Struct, frozen=True, array_like=True):
    """A source, and where its claims are in its part."""

    source: Source
    """Without its text."""
    first: int
    """Position of its first claim."""
    count: int
    subject: tuple[str, ...]
    """Ids of all names and concepts of its claims, ascending."""


encode = msgspec.msgpack.Encoder().encode
"""Encode a source, or the claim of a record."""
_decode_claim = msgspec.msgpack.Decoder(Claim).decode
decode_row = msgspec.msgpack.Decoder(SourceRow).decode
"""Return the source of a record; raises msgspec.DecodeError if it is damaged."""


def encode_claim(claim: Claim, terms: Iterable[str]) -> bytes:
    """Encode a claim together with the marks of its terms."""
    marks = array("I", map(mark, terms))
    return len(marks).to_bytes(_COUNT, "little") + marks.tobytes() + encode(claim)


def decode_claim(record: bytes) -> Claim:
    """Return the claim of a record; raises msgspec.DecodeError if it is damaged."""
    view = memoryview(record)
    return _decode_claim(view[_marks_end(view) :])


def marks_of(record: bytes) -> bytes:
    """Return the marks of a record's terms, 4 bytes each."""
    return record[_COUNT : _marks_end(record)]


@lru_cache(maxsize=1 << 16)
def mark(term: str) -> int:
    """Return the 32-bit number that stands for a term in the records of claims."""
    return int.from_bytes(blake2b(term.encode(), digest_size=_MARK).digest(), "little")


def _marks_end(record: bytes | memoryview) -> int:
    return _COUNT + _MARK * int.from_bytes(record[:_COUNT], "little")
