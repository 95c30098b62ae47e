"""Looks up phrases word by word, in a tree (trie) whose branches are the words that may follow.

Of several phrases at one place the longest counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

import msgspec

from factcheck.language.fold import fold, lower
from factcheck.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from factcheck.language.tables import LazyRows

T = TypeVar("T")
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


class Node(msgspec.Struct, Generic[T], array_like=True, gc=False):
    """A node of the tree: the phrase up to here."""

    value: T | None
    """What the phrase means; None if no phrase ends here."""
    follows: dict[str, Node[T]]


Tree = dict[str, Node[Any]]
"""All phrases of a list by their first word."""


def tree_of(phrases: Iterable[tuple[Sequence[str], Any]]) -> Tree:
    """Return the tree of phrases, given as words and meaning; of two with the same words the first counts."""
    tree: Tree = {}
    for words, value in phrases:
        node, follows = None, tree
        for word in words:
            node = follows.get(word)
            if node is None:
                node = follows[word] = Node(None, {})
            follows = node.follows
        if node is not None and node.value is None:
            node.value = value
    return tree


class Phrases(Generic[T]):
    """Phrases with a value each, looked up from their first token on or back from their last."""

    __slots__ = ("_backwards", "_by_first")

    def __init__(self, tree: Tree | LazyRows[Node[Any]]) -> None:
        self._by_first = tree
        self._backwards: Tree | None = None
        """The phrases by their last word, with the words in reverse; made when it is first needed."""

    def at(self, keys: Sequence[str], start: int) -> Read[T] | None:
        """Return the value of the longest phrase that begins at `start`, and where it ends; None if none does."""
        return match(keys, start, self._by_first) if keys[start] in self._by_first else None

    def before(self, keys: Sequence[str], end: int) -> ReadBefore[T] | None:
        """Return the value of the longest phrase that ends before `end`, and where it begins; None if none does."""
        node = self._by_last().get(keys[end - 1]) if end > 0 else None
        value, at, first = None, end, end
        while node is not None:
            at -= 1
            if node.value is not None:
                value, first = node.value, at
            node = node.follows.get(keys[at - 1]) if at > 0 else None
        return None if value is None else ReadBefore(value, first)

    def first_words(self) -> Collection[str]:
        """Return the words with which a phrase may begin."""
        return self._by_first

    def may_begin_in(self, words: Iterable[str]) -> bool:
        """Tell whether a phrase begins with one of these words."""
        return any(word in self._by_first for word in words)

    def may_end(self, word: str) -> bool:
        """Tell whether a phrase ends with a word."""
        return word in self._by_last()

    def openings(self) -> Iterator[tuple[str, frozenset[str] | None]]:
        """Yield every first word with the words that may follow it; None where it is a phrase by itself."""
        for word, node in self._by_first.items():
            yield word, frozenset(node.follows) if node.value is None else None

    def _by_last(self) -> Tree:
        if self._backwards is None:
            self._backwards = tree_of((words[::-1], value) for words, value in _phrases_of(self._by_first))
        return self._backwards


def _phrases_of(
    tree: Tree | LazyRows[Node[Any]], before: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the words and the value of every phrase."""
    for word, node in tree.items():
        words = (*before, word)
        if node.value is not None:
            yield words, node.value
        yield from _phrases_of(node.follows, words)


def phrase_tree(entries: Iterable[tuple[str, Any]], form: Callable[[str], str]) -> Tree:
    """Return the tree of phrases with a value each, by the tokens that they have in a text, each written as by `form`.

    `lower`, `fold`, or `str` for phrases that must occur exactly as they are written.
    """
    return tree_of((_tokens(phrase, form), value) for phrase, value in entries)


def valued_phrases(entries: Iterable[tuple[str, T]], *, folded: bool) -> Phrases[T]:
    """Return phrases with a value each, in lower case or folded."""
    return Phrases(phrase_tree(entries, fold if folded else lower))


def phrase_set(phrases: Iterable[str], *, folded: bool) -> Phrases[bool]:
    """Return phrases without a value, which is True for each of them, in lower case or folded."""
    return valued_phrases(((phrase, True) for phrase in phrases), folded=folded)


def _tokens(phrase: str, form: Callable[[str], str]) -> list[str]:
    if phrase.isalpha():
        return [form(phrase)]
    words = phrase.split()
    if not all(map(str.isalpha, words)):  # what a sentence has as several tokens: "5-star", "đ/kg"
        words = [token.text for token in tokenize(phrase)]
    return list(map(form, words))


def index_phrases(phrases: Iterable[str], *, accented: bool) -> Tree:
    """Return the tree of phrases, with words in lower case (`accented`) or folded."""
    return phrase_tree(((phrase, True) for phrase in phrases), lower if accented else fold)


def match(words: Sequence[str], at: int, tree: Tree | LazyRows[Node[Any]]) -> Read[Any] | None:
    """Return the meaning of the longest phrase that begins at `at`, and where it ends; None if none does."""
    node = tree.get(words[at])
    meaning, end = None, at
    while node is not None:
        at += 1
        if node.value is not None:
            meaning, end = node.value, at
        node = node.follows.get(words[at]) if at < len(words) else None
    return None if meaning is None else Read(meaning, end)


def path(node: Node[T], words: Sequence[str], at: int) -> list[Node[T]]:
    """Return the nodes reached by following the words from `at` on, beginning with `node` for the word before."""
    nodes = [node]
    while at < len(words) and (following := node.follows.get(words[at])) is not None:
        node = following
        nodes.append(node)
        at += 1
    return nodes


def longest(words: Sequence[str], at: int, tree: Tree) -> int:
    """Return the number of words of the longest phrase that begins at `at`; 0 if none does."""
    found = match(words, at, tree)
    return found.end - at if found else 0
