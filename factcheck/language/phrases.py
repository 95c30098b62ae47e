"""Looks up phrases word by word, in a tree (trie) whose branches are the words that may follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

import msgspec

from factcheck.language.fold import fold, lower

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


T_co = TypeVar("T_co", covariant=True)


class Read(NamedTuple, Generic[T_co]):
    """What was read from a token on, and where it ends."""

    value: T_co
    end: int
    """Index after its last token."""


class ReadBefore(NamedTuple, Generic[T_co]):
    """What was read up to a token, and where it begins."""

    value: T_co
    first: int
    """Index of its first token."""


class Node(msgspec.Struct, array_like=True, gc=False):
    """A node of the tree: the phrase up to here."""

    value: Any
    """What the phrase means; None if no phrase ends here."""
    follows: dict[str, Node]


Tree = dict[str, Node]
"""All phrases of a list by their first word."""


def tree_of(phrases: Iterable[tuple[Sequence[str], Any]]) -> Tree:
    """Return the tree of phrases, given as words and meaning; of two with the same words the first counts."""
    tree: Tree = {}
    for (first, *rest), value in phrases:
        node = tree.setdefault(first, Node(None, {}))
        for word in rest:
            node = node.follows.setdefault(word, Node(None, {}))
        if node.value is None:
            node.value = value
    return tree


def index_phrases(phrases: Iterable[str], *, accented: bool) -> Tree:
    """Return the tree of phrases, with words in lower case (`accented`) or folded."""
    return tree_of((spelled(phrase, accented=accented), True) for phrase in phrases)


def spelled(phrase: str, *, accented: bool) -> list[str]:
    """Return the words of a phrase, in lower case (`accented`) or folded."""
    return [lower(word) if accented else fold(word) for word in phrase.split()]


def match(words: Sequence[str], at: int, tree: Tree) -> Read[Any] | None:
    """Return the meaning of the longest phrase that begins at `at`, and where it ends; None if none does."""
    node = tree.get(words[at])
    meaning, end = None, at
    while node is not None:
        at += 1
        if node.value is not None:
            meaning, end = node.value, at
        node = node.follows.get(words[at]) if at < len(words) else None
    return None if meaning is None else Read(meaning, end)


def longest(words: Sequence[str], at: int, tree: Tree) -> int:
    """Return the number of words of the longest phrase that begins at `at`; 0 if none does."""
    found = match(words, at, tree)
    return found.end - at if found else 0
