"""Large word lists, split into pages by first letters like a dictionary: a sentence needs only a few of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from factcheck.language.rows import LazyRows, Packed, packed
from factcheck.language.tables import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

T = TypeVar("T")

_TAB = 2
"""How many letters of a word determine its page."""

_decode_page = msgspec.msgpack.Decoder(Packed).decode


class Pages(LazyRows[T]):
    """Rows in pages, each of which is decoded when one of its keys is first needed."""

    def __init__(self, stem: str, make: Callable[[], Mapping[str, Any]], decoder: msgspec.msgpack.Decoder[T]) -> None:
        """Take the values that `make()` returns, by key, from their compiled copy, see `tables.compiled`."""
        super().__init__({}, decoder)
        self._closed = compiled(stem, lambda: _cut(make()))

    def _missing(self, key: str) -> Any:  # noqa: ANN401  encoded or decoded
        if key[:_TAB] not in self._closed:
            return None
        self._open(key[:_TAB])
        return self._rows.get(key)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[str]:
        for tab in [*self._closed]:
            self._open(tab)
        return iter(sorted(self._rows))  # so that the order does not depend on which page was opened first

    def _open(self, tab: str) -> None:
        self._rows.update(_decode_page(self._closed.pop(tab)))


def _cut(rows: Mapping[str, Any]) -> dict[str, Packed]:
    pages: dict[str, dict[str, Any]] = {}
    for key, value in rows.items():
        pages.setdefault(key[:_TAB], {})[key] = value
    return {tab: packed(page) for tab, page in pages.items()}
