"""A part on disk: a folder that is written once.

    claims, sources     records by number, see `rows`; before each claim stand the marks of its terms
    ids                 by digest of a source's id, ascending: its number; a checksum at the end
    terms/              a tantivy index; the file `postings` instead where the claims are few

Its files are opened, not read: each claim and source is read when it is asked for.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from factcheck.database.postings import Postings, rank
from factcheck.database.rows import CHECKSUM, DamagedError, Rows, checksum
from factcheck.database.shelved import Shelved
from factcheck.digest import blake2b
from factcheck.model import Claim
from factcheck.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from factcheck.database.part import Hit, Ranking

CLAIMS, SOURCES, IDS, TERMS, POSTINGS = "claims", "sources", "ids", "terms", "postings"
COUNTED = 4
"""Bytes before a claim's record that say how many marks there are."""
_MARK = 4
"""Bytes that stand for a term; two terms with one mark do no more than rank a claim a little wrong."""

_MARKS_KEPT = 1 << 14
"""Of how many claims the marks stay in memory, some 300 bytes each."""

_decode_claim = msgspec.msgpack.Decoder(Claim).decode
_decode_row = msgspec.msgpack.Decoder(Shelved).decode


class DiskPart:
    """A part that was written before; raises DamagedError, DecodeError, OSError or ValueError if it is not whole."""

    def __init__(self, folder: Path) -> None:
        self._claims, self._sources = Rows(folder / CLAIMS), Rows(folder / SOURCES)
        self._ids = _ids(folder / IDS)
        self._ranking = _ranking(folder, len(self._claims))
        self._marks = Remembered(self._read_marks, _MARKS_KEPT)

    def __len__(self) -> int:
        """Count the claims."""
        return len(self._claims)

    def claim(self, at: int) -> Claim:
        """Return a claim."""
        return read_record(self._claims[at])

    def row(self, number: int) -> Shelved:
        """Return a source by its number."""
        return _decode_row(self._sources[number])

    def find(self, source_id: str) -> int | None:
        """Return the number of a source; None if it is not here."""
        key = id_key(source_id)
        nth = bisect_left(range(len(self._ids) // 2), key, key=lambda nth: self._ids[2 * nth])
        found = 2 * nth < len(self._ids) and self._ids[2 * nth] == key
        return self._ids[2 * nth + 1] if found else None

    def id_keys(self) -> Iterator[tuple[int, int]]:
        """Yield the digest of each source's id, ascending, with its number."""
        return ((self._ids[at], self._ids[at + 1]) for at in range(0, len(self._ids), 2))

    def frequency(self, term: str) -> int:
        """Count the claims that have a term."""
        return self._ranking.frequency(term)

    def best(self, weights: Mapping[str, float], limit: int) -> list[Hit]:
        """Rank claims by the sum of the weights of the terms they have; ties go to the lower position."""
        return self._ranking.best(weights, limit)

    def ranks(self, places: Sequence[int], weights: Mapping[str, float]) -> list[float]:
        """Sum up, for each of some claims, the weights of the terms that it has."""
        by_mark = {mark(term): weight for term, weight in weights.items()}
        return [rank(by_mark, memoryview(self._marks(at)).cast("I")) for at in places]

    def _read_marks(self, at: int) -> bytes:
        record = self._claims[at]
        return record[COUNTED : _marks_end(record)]


def encoded_ids(numbers: Iterable[tuple[str, int]]) -> bytes:
    """Encode the number of each source by its id."""
    pairs = sorted((id_key(source_id), number) for source_id, number in numbers)
    data = array("Q", chain.from_iterable(pairs)).tobytes()
    return data + checksum(data)


def _ids(file: Path) -> memoryview:
    data = file.read_bytes()
    if checksum(data[:-CHECKSUM]) != data[-CHECKSUM:]:
        raise DamagedError(file)
    return memoryview(data)[:-CHECKSUM].cast("Q")


def _ranking(folder: Path, size: int) -> Ranking:
    try:
        return Postings.decode((folder / POSTINGS).read_bytes())
    except FileNotFoundError:
        from factcheck.database.engine import Engine  # here, as a small database does without tantivy

        return Engine(folder / TERMS, size)


def read_record(record: bytes) -> Claim:
    """Return the claim of a record, without the marks before it."""
    view = memoryview(record)
    return _decode_claim(view[_marks_end(view) :])


def _marks_end(record: bytes | memoryview) -> int:
    return COUNTED + _MARK * int.from_bytes(record[:COUNTED], "little")


@lru_cache(maxsize=1 << 16)
def mark(term: str) -> int:
    """Return the number that stands for a term beside a claim."""
    return int.from_bytes(blake2b(term.encode(), digest_size=_MARK).digest(), "little")


def id_key(source_id: str) -> int:
    """Return the number under which a source is looked up."""
    return int.from_bytes(blake2b(source_id.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
