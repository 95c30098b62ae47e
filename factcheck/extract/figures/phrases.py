"""Phrases of one or more tokens, found from their first token on or from their last token back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from factcheck.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

T = TypeVar("T")


class Phrases(Generic[T]):
    """A dictionary of phrases; the longest one wins."""

    def __init__(self, entries: Mapping[str, T]) -> None:
        """`entries` go by their tokens, one space between: see `spelled`."""
        self._values = entries
        self._sizes: dict[str, list[int]] = {}
        self._ends: dict[str, list[int]] = {}
        for phrase in entries:
            words = phrase.split(" ")
            size = len(words)
            for word, sizes in ((words[0], self._sizes), (words[-1], self._ends)):
                known = sizes.get(word)
                if known is None:
                    sizes[word] = [size]
                elif size not in known:
                    known.append(size)
                    known.sort(reverse=True)

    def at(self, keys: Sequence[str], start: int) -> tuple[T, int] | None:
        """Return the value of the longest phrase that begins at `start`, and the index behind it."""
        for size in self._sizes.get(keys[start], ()):
            value = self._values.get(" ".join(keys[start : start + size]))
            if value is not None and start + size <= len(keys):
                return value, start + size
        return None

    def before(self, keys: Sequence[str], end: int) -> tuple[T, int] | None:
        """Return the value of the longest phrase that ends right before `end`, and where it begins."""
        if end < 1:
            return None
        for size in self._ends.get(keys[end - 1], ()):
            value = self._values.get(" ".join(keys[end - size : end])) if size <= end else None
            if value is not None:
                return value, end - size
        return None


def spelled(entries: Iterable[tuple[str, T]], *, folded: bool = False, exact: bool = False) -> dict[str, T]:
    """Return entries by their tokens; `folded` without marks, `exact` as written, upper case and all."""
    found: dict[str, T] = {}
    for phrase, value in entries:
        words = (t.text if exact else t.fold if folded else t.lower for t in tokenize(phrase))
        found.setdefault(" ".join(words), value)
    return found
