"""Large word lists, in alphabetical order on pages like those of a dictionary: a sentence needs only a few of them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from factcheck.language.rows import LazyRows, Packed, packed
from factcheck.language.tables import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

T = TypeVar("T")

_ROWS_ON_A_PAGE = 8

_decode_page = msgspec.msgpack.Decoder(Packed).decode


class Pages(LazyRows[T]):
    """Rows in pages, each of which is decoded when one of its keys is first needed."""

    def __init__(self, stem: str, make: Callable[[], Mapping[str, Any]], decoder: msgspec.msgpack.Decoder[T]) -> None:
        """Take the values that `make()` returns, by key, from their compiled copy, see `tables.compiled`."""
        super().__init__({}, decoder)
        self._closed = compiled(stem, lambda: _cut(make()))
        self._first_keys = list(self._closed)
        """The first key of every page."""

    def _missing(self, key: str) -> Any:  # noqa: ANN401  encoded or decoded
        page = bisect_right(self._first_keys, key) - 1
        if page < 0 or self._first_keys[page] not in self._closed:
            return None
        self._open(self._first_keys[page])
        return self._rows.get(key)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[str]:
        for first_key in [*self._closed]:
            self._open(first_key)
        return iter(sorted(self._rows))  # so that the order does not depend on which page was opened first

    def _open(self, first_key: str) -> None:
        self._rows.update(_decode_page(self._closed.pop(first_key)))


def _cut(rows: Mapping[str, Any]) -> dict[str, Packed]:
    """Return the rows by page, and each page by its first key."""
    keys = sorted(rows)
    cuts = [keys[at : at + _ROWS_ON_A_PAGE] for at in range(0, len(keys), _ROWS_ON_A_PAGE)]
    return {page[0]: packed({key: rows[key] for key in page}) for page in cuts}
