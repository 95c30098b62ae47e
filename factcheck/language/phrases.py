"""Phrases of a word list, looked up word by word: a tree whose branches are the words that may follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.language.fold import fold, lower

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Node(msgspec.Struct, array_like=True, gc=False):
    """A word at its place in a phrase."""

    value: Any
    """What the phrase up to here means; None where none ends."""
    follows: dict[str, Node]


Tree = dict[str, Node]
"""All phrases of a list by their first word."""


def tree_of(phrases: Iterable[tuple[Sequence[str], Any]]) -> Tree:
    """Make the tree of phrases, given as words with what they mean; of two that are spelled alike the first counts."""
    tree: Tree = {}
    for (first, *rest), value in phrases:
        node = tree.setdefault(first, Node(None, {}))
        for word in rest:
            node = node.follows.setdefault(word, Node(None, {}))
        if node.value is None:
            node.value = value
    return tree


def index_phrases(phrases: Iterable[str], *, accented: bool) -> Tree:
    """Cut phrases into words, in lower case (`accented`) or folded, and make their tree."""
    return tree_of((spelled(phrase, accented=accented), True) for phrase in phrases)


def spelled(phrase: str, *, accented: bool) -> list[str]:
    """Cut a phrase into words, in lower case or folded."""
    return [lower(word) if accented else fold(word) for word in phrase.split()]


def match(words: Sequence[str], at: int, tree: Tree) -> tuple[Any, int] | None:
    """Return what the longest phrase that begins at `at` means, and the index after it; None if none does."""
    node = tree.get(words[at])
    found = None
    while node is not None:
        at += 1
        if node.value is not None:
            found = node.value, at
        node = node.follows.get(words[at]) if at < len(words) else None
    return found


def longest(words: Sequence[str], at: int, tree: Tree) -> int:
    """Return how many words the longest phrase that begins at `at` takes; 0 if none does."""
    found = match(words, at, tree)
    return found[1] - at if found else 0
