"""A part on disk: a folder that is written once.

    claims, sources     records by number, see `rows` and `part_records`
    ids                 the digest of each source's id, ascending, with the source's number; then a checksum
    terms/              a tantivy index; where the claims are few, the file `postings` takes its place

Opening a part reads where the records are, but none of them: each claim and source is read when it is asked for.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.caching import BoundedCache
from factcheck.database.index.manifest import DamagedError
from factcheck.database.index.part_records import decode_claim, decode_row, mark, marks_of
from factcheck.database.index.rows import CHECKSUM, Rows, checksum
from factcheck.database.index.search import Postings, rank
from factcheck.digest import blake2b

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from factcheck.database.index.part import Ranking
    from factcheck.database.index.part_records import SourceRow
    from factcheck.model import Claim

CLAIMS, SOURCES, IDS, TERMS, POSTINGS = "claims", "sources", "ids", "terms", "postings"

_MARKS_KEPT = 1 << 14
"""How many claims' marks are kept in memory, some 300 bytes each."""
_RECORDS_KEPT = 1 << 8
"""How many claims' records are kept, some 1,000 bytes each: of those that were ranked, many are then read."""


class DiskPart:
    """A part, opened for reading; raises DamagedError, DecodeError, OSError or ValueError if it is incomplete."""

    def __init__(self, folder: Path) -> None:
        self._claims, self._sources = Rows(folder / CLAIMS), Rows(folder / SOURCES)
        self._ids = _ids(folder / IDS)
        self.ranking = _ranking(folder, len(self._claims))
        self._records = BoundedCache(self._claims.__getitem__, _RECORDS_KEPT)
        self._marks = BoundedCache(self._read_marks, _MARKS_KEPT)

    def __len__(self) -> int:
        """Count the claims."""
        return len(self._claims)

    def claim(self, at: int) -> Claim:
        """Return the claim at a position of this part."""
        return decode_claim(self._records(at))

    def row(self, number: int) -> SourceRow:
        """Return a source by its number."""
        return decode_row(self._sources[number])

    def find(self, source_id: str) -> int | None:
        """Return the number of a source; None if this part does not have it."""
        key = _id_key(source_id)
        nth = bisect_left(range(len(self._ids) // 2), key, key=lambda nth: self._ids[2 * nth])
        found = 2 * nth < len(self._ids) and self._ids[2 * nth] == key
        return self._ids[2 * nth + 1] if found else None

    def id_keys(self) -> Iterator[tuple[int, int]]:
        """Yield the digest of each source's id, ascending, with its number."""
        return ((self._ids[at], self._ids[at + 1]) for at in range(0, len(self._ids), 2))

    def ranks(self, places: Sequence[int], weights: Mapping[str, float]) -> list[float]:
        """Return the rank of each of these claims: the sum of the weights of its terms."""
        by_mark = {mark(term): weight for term, weight in weights.items()}
        return [rank(by_mark, memoryview(self._marks(at)).cast("I")) for at in places]

    def _read_marks(self, at: int) -> bytes:
        return marks_of(self._records(at))


def encoded_ids(numbers: Iterable[tuple[str, int]]) -> bytes:
    """Encode a table that leads from the ids of sources to their numbers."""
    pairs = sorted((_id_key(source_id), number) for source_id, number in numbers)
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
        from factcheck.database.index.tantivy_index import TantivyIndex  # lazy: a small database needs no tantivy

        return TantivyIndex(folder / TERMS, size)


def _id_key(source_id: str) -> int:
    """Return the 64-bit number under which a source is looked up."""
    return int.from_bytes(blake2b(source_id.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
