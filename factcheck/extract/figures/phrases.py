"""Phrases of one or more tokens, found from their first token on or from their last token back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from factcheck.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")


class Phrases(Generic[T]):
    """A dictionary of phrases; the longest one wins."""

    def __init__(self, entries: Iterable[tuple[str, T]], *, folded: bool, exact: bool = False) -> None:
        """`folded` looks words up without marks, `exact` as they are written, upper case and all."""
        self._sizes: dict[str, list[int]] = {}
        self._ends: dict[str, list[int]] = {}
        self._values: dict[tuple[str, ...], T] = {}
        for phrase, value in entries:
            key = tuple(t.text if exact else t.fold if folded else t.lower for t in tokenize(phrase))
            self._values.setdefault(key, value)
        for key in sorted(self._values, key=len, reverse=True):
            for end, sizes in ((key[0], self._sizes), (key[-1], self._ends)):
                if len(key) not in sizes.setdefault(end, []):
                    sizes[end].append(len(key))

    def at(self, keys: Sequence[str], start: int) -> tuple[T, int] | None:
        """Return the value of the longest phrase that begins at `start`, and the index behind it."""
        for size in self._sizes.get(keys[start], ()):
            value = self._values.get(tuple(keys[start : start + size]))
            if value is not None and start + size <= len(keys):
                return value, start + size
        return None

    def before(self, keys: Sequence[str], end: int) -> tuple[T, int] | None:
        """Return the value of the longest phrase that ends right before `end`, and where it begins."""
        if end < 1:
            return None
        for size in self._ends.get(keys[end - 1], ()):
            value = self._values.get(tuple(keys[end - size : end])) if size <= end else None
            if value is not None:
                return value, end - size
        return None
