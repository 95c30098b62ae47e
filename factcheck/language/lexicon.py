"""Concepts and names of both languages, found as phrases in tokens.

The words stand in `lexicons/concepts/*.yaml` and `lexicons/names/*.yaml`; `docs/lexicon.md` says how an entry looks.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.language.fold import fold
from factcheck.language.pages import Pages
from factcheck.language.senses import Node, sense_of
from factcheck.language.tables import group, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.language.tables import Rows
    from factcheck.language.tokens import Token
    from factcheck.model import Lang

_NOTHING = Node([], {})
_MOST_WORDS = 1 << 16


class Entry(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What all spellings of one thing have in common."""

    id: str
    kind: str
    """Concepts: measure, person, event, action, thing, quality. Names: country, city, region, body, people …"""
    named: bool = False
    broader: tuple[str, ...] = ()
    """Ids of wider concepts: a soldier is a person."""
    senses: tuple[str, ...] = ()
    """Ids of what an ambiguous one may mean: each of them is wider than it."""
    opposites: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    """Ids of concepts that news tells the same thing with: see `lexicons/near.yaml`."""
    stands_for: str = ""
    """Of a name: whose government it may mean (Baku for Azerbaijan)."""


class Match(msgspec.Struct, frozen=True, gc=False):
    """A lexicon entry found in a sentence."""

    entry: Entry
    first: int
    """Index of its first token."""
    last: int
    """Index after its last token."""


class _Nodes(dict[str, Node]):
    """The phrases of a language by their first word, opened when they are first needed."""

    def __init__(self, index: str) -> None:
        """`index` is "vi", "en", or "folded": Vietnamese without marks."""
        self._index = index

    @cached_property
    def pages(self) -> Pages[Node]:
        """The phrases of all first words."""
        return Pages(f"phrases-{self._index}", lambda: _make_index(self._index), msgspec.msgpack.Decoder(Node))

    def __missing__(self, word: str) -> Node:
        node = self.pages.get(word)
        if node is not None or len(self) < _MOST_WORDS:
            self[word] = node or _NOTHING
        return node or _NOTHING


class Lexicon:
    """Entries by id, and by the words that may stand for them."""

    def __init__(self) -> None:
        self.entries: Rows[Entry] = Pages("entries", _make_entries, msgspec.msgpack.Decoder(Entry))
        self._nodes = {index: _Nodes(index) for index in ("vi", "en", "folded")}
        self._kin: dict[str, frozenset[str]] = {}

    def __getitem__(self, id: str) -> Entry:
        return self.entries[id]

    def find(self, tokens: Sequence[Token], lang: Lang, *, accented: bool, cased: bool) -> list[Match]:
        """Find entries in tokens, left to right, the longest phrase first, none overlapping."""
        exact = lang == "vi" and accented
        words = [t.lower for t in tokens] if exact else [t.fold for t in tokens]
        return self.scan(tokens, words, lang if accented else "folded", cased=cased)

    def scan(self, tokens: Sequence[Token], words: list[str], index: str, *, cased: bool) -> list[Match]:
        """Do as `find` with the words that the tokens are looked up by, in an index: "vi", "folded" or "en"."""
        nodes = self._nodes[index]
        found: list[Match] = []
        after = 0
        for at, (word, follows) in enumerate(pairwise([*words, ""])):
            if at < after:
                continue
            node = nodes[word]
            path = _path(node, words, at + 1) if follows in node.follows else [node] if node.senses else None
            while path:
                size = len(path)
                known = path.pop().senses
                if size == 2 and index == "folded" and _takes_from_next(words, at, nodes):
                    continue
                if known and (sense := sense_of(known, size, tokens, at, cased=cased)) is not None:
                    entry = self.entries[sense.id]
                    after = at + size
                    if entry.kind != "ordinary":  # stands in the way of a name: "Pháp luật" is not France
                        found.append(Match(entry, at, after))
                    break
        return found

    def has_word(self, word: str, index: str) -> bool:
        """Tell whether a phrase of an index ("vi", "folded" or "en") begins with a word."""
        return self._nodes[index][word] is not _NOTHING

    def words(self, index: str) -> Iterator[str]:
        """Yield the first words of all phrases of an index ("vi", "folded" or "en")."""
        return iter(self._nodes[index].pages)

    def kin(self, id: str) -> frozenset[str]:
        """The entry's id and the ids of all wider ones."""
        if id not in self._kin:
            self._kin[id] = frozenset(self._wider(id))
        return self._kin[id]

    def _wider(self, id: str) -> set[str]:
        seen: set[str] = set()
        waiting = [id]
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                entry = self.entries.get(one)
                waiting.extend(entry.broader if entry else ())
        return seen


def _takes_from_next(words: list[str], at: int, nodes: _Nodes) -> bool:
    """Tell whether two words without marks take the second from another phrase: "du thao" in "du thao luan".

    The first is then one that carries no content, and with the phrase the words behind it are nothing.
    """
    after = at + 2
    if words[at] not in _empty() or after == len(words) or words[after] not in nodes[words[at + 1]].follows:
        return False
    joined, apart = (_path(nodes[words[start]], words, start + 1) for start in (at + 1, after))
    return any(node.senses for node in joined[1:]) and not any(node.senses for node in apart)


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return frozenset(fold(word) for word in table("function_words")["vi"] if " " not in word)


def _path(node: Node, words: list[str], at: int) -> list[Node]:
    """Follow the words from `at` on as far as phrases go; the first node is that of the word before."""
    path = [node]
    while at < len(words) and (following := node.follows.get(words[at])) is not None:
        node = following
        path.append(node)
        at += 1
    return path


def _make_index(name: str) -> dict[str, Node]:
    from factcheck.language.lexicon_spellings import phrase_index  # here, as most runs find a copy

    return phrase_index(name)


def _make_entries() -> dict[str, Any]:
    near = _near()
    return {
        id: Entry(
            id,
            record["kind"],
            folder == "names",
            (*record.get("senses", ()), *record.get("broader", ())),
            tuple(record.get("senses", ())),
            tuple(record.get("opposites", ())),
            near.get(id, ()),
            record.get("stands_for", ""),
        )
        for folder in ("concepts", "names")
        for records in group(folder).values()
        for id, record in records.items()
    }


def _near() -> dict[str, tuple[str, ...]]:
    """By concept, all others of its groups, in the order of the groups."""
    found: dict[str, dict[str, None]] = {}
    for ids in table("near").values():
        for id in ids:
            found.setdefault(id, {}).update(dict.fromkeys(other for other in ids if other != id))
    return {id: tuple(others) for id, others in found.items()}


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The program's own lexicon."""
    return Lexicon()
