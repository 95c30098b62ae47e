"""Rows of a compiled table that stay encoded until they are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

T = TypeVar("T")
Packed = dict[str, bytes]
"""Rows by key, each encoded by itself, so that those that are not needed are never decoded."""


class LazyRows(Generic[T]):
    """A read-only mapping whose values are decoded when they are first needed."""

    def __init__(self, packed: Packed, decoder: msgspec.msgpack.Decoder[T]) -> None:
        self._rows: dict[str, Any] = packed
        self._decoder = decoder

    def get(self, key: str) -> T | None:
        """Return the value of a key; None if it is unknown."""
        row = self._rows.get(key)
        if row is None:
            row = self._missing(key)
        if type(row) is bytes:
            row = self._rows[key] = self._decoder.decode(row)
        return row

    def _missing(self, key: str) -> Any:  # noqa: ANN401  encoded or decoded
        """Return the value of a key that is not among the rows; subclasses may load it."""

    def __getitem__(self, key: str) -> T:
        row = self._rows.get(key)
        if row is None or type(row) is bytes:  # not yet decoded
            row = self.get(key)
        if row is None:
            raise KeyError(key)
        return row

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def values(self) -> Iterator[T]:
        """Yield every value, decoding them all."""
        return (self[key] for key in self)

    def items(self) -> Iterator[tuple[str, T]]:
        """Yield every key with its value, decoding them all."""
        for key in self:
            yield key, self[key]


def packed(rows: Mapping[str, Any]) -> Packed:
    """Encode the values of a mapping."""
    return {key: msgspec.msgpack.encode(value) for key, value in rows.items()}
