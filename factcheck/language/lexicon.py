"""The lexicon: finds the concepts and names of both languages as phrases in tokens.

The words are in `lexicons/concepts/*.yaml` and `lexicons/names/*.yaml`; `docs/lexicon.md` describes the entries.
"""

# no `from __future__ import annotations` here: msgspec would have to evaluate every annotation at every start

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.caching import cached_property
from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import path
from factcheck.language.senses import Sense, SenseNode, sense_of
from factcheck.language.tables import LazyRows, Pages, group, packed, table

if TYPE_CHECKING:
    from factcheck.language.tokens import Token
    from factcheck.model import Lang

_decode_node = msgspec.msgpack.Decoder(SenseNode).decode
_MOST_WORDS = 1 << 16
ACTIONS = frozenset({"action", "event", "measure"})
"""What is done or happens; a measure is what figures count, such as dead and wounded."""
DEEDS = frozenset({"action", "event"})
"""What is done or happens, without what figures count."""
THINGS_AND_EVENTS = frozenset({"thing", "event"})
"""What a statement may be about."""
THINGS_AND_PEOPLE = frozenset({"thing", "person"})
"""What does something, or what amounts refer to."""
REASONS = frozenset({"thing", "event", "person"})
"""What may be the reason for something."""
ANYBODY = frozenset({"person", "population"})
"""Concepts that do not tell which people are meant."""


class Entry(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One concept or name, whatever its spelling."""

    id: str
    kind: str
    """Concepts: measure, person, event, action, thing, quality. Names: country, city, region, body, people …"""
    named: bool = False
    broader: tuple[str, ...] = ()
    """Ids of wider concepts: a soldier is a person."""
    senses: tuple[str, ...] = ()
    """Ids of the possible meanings of an ambiguous concept, each of which is broader than it."""
    opposites: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    """Ids of concepts that news uses for the same thing, see `lexicons/near.yaml`."""
    stands_for: str = ""
    """Id of the country whose government a name may mean (Baku for Azerbaijan)."""


class Match(msgspec.Struct, frozen=True, gc=False):
    """A lexicon entry found in a sentence."""

    entry: Entry
    first: int
    """Index of its first token."""
    last: int
    """Index after its last token."""


class _Opening(msgspec.Struct, array_like=True, gc=False):
    """The phrases that begin with a word."""

    senses: list[Sense] | None
    """Of the word by itself."""
    follows: dict[str, bytes | SenseNode]
    """The tree of the other phrases, by the second word; encoded until needed, as common words begin many phrases."""

    def along(self, words: Sequence[str], second: int) -> list[list[Sense] | None]:
        """Return the senses of the first word, the first two words …, as far as a phrase goes on."""
        node = self.follows.get(words[second]) if second < len(words) else None
        if node is None:
            return [self.senses]
        if isinstance(node, bytes):
            node = self.follows[words[second]] = _decode_node(node)
        return [self.senses, *(one.value for one in path(node, words, second + 1))]


_NOTHING = _Opening(None, {})


class _Words(dict[str, _Opening]):
    """The phrases of a language by their first word, loaded when they are first needed."""

    def __init__(self, index: str) -> None:
        """Take the name of an index: "vi", "en", or "folded" for Vietnamese without diacritics."""
        self._index = index

    @cached_property
    def pages(self) -> Pages[_Opening]:
        """All phrases of the index by their first word."""
        return Pages(f"phrases-{self._index}", lambda: _make_index(self._index), msgspec.msgpack.Decoder(_Opening))

    def __missing__(self, word: str) -> _Opening:
        opening = self.pages.get(word)
        if opening is not None or len(self) < _MOST_WORDS:
            self[word] = opening or _NOTHING
        return opening or _NOTHING


class Lexicon:
    """Entries, by id and by the words that express them."""

    def __init__(self) -> None:
        self.entries: LazyRows[Entry] = Pages("entries", _make_entries, msgspec.msgpack.Decoder(Entry))
        self._phrases = {index: _Words(index) for index in ("vi", "en", "folded")}
        self._kin: dict[str, frozenset[str]] = {}

    def __getitem__(self, id: str) -> Entry:
        return self.entries[id]

    def find(self, tokens: Sequence["Token"], lang: "Lang", *, accented: bool, cased: bool) -> list[Match]:
        """Return the entries in tokens, from left to right; the longest phrase wins, and matches do not overlap."""
        exact = lang == "vi" and accented
        words = [t.lower for t in tokens] if exact else [t.fold for t in tokens]
        return self.scan(tokens, words, lang if accented else "folded", cased=cased)

    def scan(self, tokens: Sequence["Token"], words: list[str], index: str, *, cased: bool) -> list[Match]:
        """Do the same as `find`, given the words to look up and the name of the index: "vi", "folded" or "en"."""
        by_first = self._phrases[index]
        found: list[Match] = []
        after = 0
        for at, (word, follows) in enumerate(pairwise([*words, ""])):
            if at < after:
                continue
            first = by_first[word]
            along = first.along(words, at + 1) if follows in first.follows else [first.senses] if first.senses else None
            while along:
                size = len(along)
                senses = along.pop()
                if size == 2 and index == "folded" and _takes_from_next(words, at, by_first):
                    continue
                if senses and (sense := sense_of(senses, size, tokens, at, cased=cased)) is not None:
                    entry = self.entries[sense.id]
                    after = at + size
                    if entry.kind != "ordinary":  # these only prevent names: "Pháp luật" is not France
                        found.append(Match(entry, at, after))
                    break
        return found

    def has_word(self, word: str, index: str) -> bool:
        """Tell whether any phrase in an index ("vi", "folded" or "en") begins with a word."""
        return self._phrases[index][word] is not _NOTHING

    def words(self, index: str) -> Iterator[str]:
        """Yield the first words of all phrases in an index ("vi", "folded" or "en")."""
        return iter(self._phrases[index].pages)

    def kin(self, id: str) -> frozenset[str]:
        """Return the id of an entry and those of all broader ones."""
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


def _takes_from_next(words: list[str], at: int, by_first: _Words) -> bool:
    """Tell whether the second of two words without diacritics belongs to the next phrase: "du thao" in "du thao luan".

    The first word is then a function word, and after the two words no phrase begins.
    """
    after = at + 2
    if words[at] not in _empty() or after == len(words) or words[after] not in by_first[words[at + 1]].follows:
        return False
    joined, apart = (by_first[words[start]].along(words, start + 1) for start in (at + 1, after))
    return any(joined[1:]) and not any(apart)


@cached_per_lexicon(maxsize=1)
def _empty() -> frozenset[str]:
    return frozenset(fold(word) for word in table("function_words")["vi"] if " " not in word)


def _make_index(name: str) -> dict[str, _Opening]:
    from factcheck.language.lexicon_spellings import phrase_index  # lazy: most runs find a compiled copy

    return {word: _Opening(node.value, {**packed(node.follows)}) for word, node in phrase_index(name).items()}


def _make_entries() -> dict[str, Any]:
    near = _near()
    return {
        id: Entry(
            id=id,
            kind=record["kind"],
            named=folder == "names",
            broader=(*record.get("senses", ()), *record.get("broader", ())),
            senses=tuple(record.get("senses", ())),
            opposites=tuple(record.get("opposites", ())),
            near=near.get(id, ()),
            stands_for=record.get("stands_for", ""),
        )
        for folder in ("concepts", "names")
        for records in group(folder).values()
        for id, record in records.items()
    }


def _near() -> dict[str, tuple[str, ...]]:
    """Return, for each concept, the other members of its groups, in the order of the groups."""
    found: dict[str, dict[str, None]] = {}
    for ids in table("near").values():
        for id in ids:
            found.setdefault(id, {}).update(dict.fromkeys(other for other in ids if other != id))
    return {id: tuple(others) for id, others in found.items()}


@cached_per_lexicon(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lexicon, including the user's own words."""
    return Lexicon()
