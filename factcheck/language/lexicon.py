"""Concepts and names of both languages, found as phrases in tokens.

The words stand in `lexicons/concepts/*.yaml` and `lexicons/names/*.yaml`; `docs/lexicon.md` says how an entry looks.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from factcheck.language.pages import Pages
from factcheck.language.tables import group, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.language.tables import Rows
    from factcheck.language.tokens import Token
    from factcheck.model import Lang

Hit = tuple["Entry", int, int]
Form = Literal["plain", "capital", "word", "caps"]
"""How a name must be written: with a capital where the text has any; with one always, since it is a word too; in
capitals throughout ("WHO")."""


class Sense(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a phrase may stand for, and how it must be written there."""

    id: str
    form: Form = "plain"
    capitals: tuple[int, ...] = ()
    """Which words have capitals: the second of "châu Âu"."""


Sizes = list[tuple[int, dict[str, list[Sense]]]]
"""Of one first word: the number of words, longest first, and the phrases of that size."""
Opened = tuple[frozenset[str], Sizes]
"""The second words of all phrases that begin with a word, and the phrases: most words are followed by none of them."""


class Entry(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What all spellings of one thing have in common."""

    id: str
    kind: str
    """Concepts: measure, person, event, action, thing, quality. Names: country, city, region, body, people …"""
    named: bool = False
    broader: tuple[str, ...] = ()
    """Ids of wider concepts: a soldier is a person."""
    opposites: tuple[str, ...] = ()
    stands_for: str = ""
    """Of a name: whose government it may mean (Baku for Azerbaijan)."""


class Lexicon:
    """Entries by id, and by the words that may stand for them."""

    def __init__(self) -> None:
        self.entries: Rows[Entry] = Pages("entries", _make_entries, msgspec.msgpack.Decoder(Entry))
        self._indexes: dict[str, Pages[Sizes]] = {}
        self._decoder = msgspec.msgpack.Decoder(Sizes)
        self._opened: dict[str, dict[str, Opened]] = {"vi": {}, "en": {}, "folded": {}}
        self._kin: dict[str, frozenset[str]] = {}

    def _index(self, name: str) -> Pages[Sizes]:
        """Open the phrases of a language ("vi", "en") or of Vietnamese without marks ("folded") when first needed."""
        if name not in self._indexes:
            self._indexes[name] = Pages(f"phrases-{name}", lambda: _make_index(name), self._decoder)
        return self._indexes[name]

    def __getitem__(self, id: str) -> Entry:
        return self.entries[id]

    def find(self, tokens: Sequence[Token], lang: Lang, *, accented: bool, cased: bool) -> list[Hit]:
        """Find entries in tokens, left to right, the longest phrase first, none overlapping."""
        exact = lang == "vi" and accented
        words = [t.lower for t in tokens] if exact else [t.fold for t in tokens]
        return self.scan(tokens, words, lang if accented else "folded", cased=cased)

    def scan(self, tokens: Sequence[Token], words: list[str], index: str, *, cased: bool) -> list[Hit]:
        """Do as `find` with the words that the tokens are looked up by, in an index: "vi", "folded" or "en"."""
        packed, opened = self._index(index).near(words), self._opened[index]
        found: list[Hit] = []
        after = 0
        for at, (word, follows) in enumerate(pairwise([*words, ""])):
            if at < after or word not in packed:
                continue
            one = opened.get(word)
            if one is None:
                one = opened[word] = self._open(packed[word])
            seconds, sizes = one
            for size, phrases in sizes if follows in seconds else sizes[-1:]:
                known = phrases.get(word if size == 1 else " ".join(words[at : at + size]))
                if known is not None and (sense := _sense_of(known, size, tokens, at, cased=cased)) is not None:
                    entry = self.entries[sense.id]
                    after = at + size
                    if entry.kind != "ordinary":  # stands in the way of a name: "Pháp luật" is not France
                        found.append((entry, at, after))
                    break
        return found

    def _open(self, row: bytes) -> Opened:
        sizes = self._decoder.decode(row)
        return frozenset(phrase.split(" ", 2)[1] for size, phrases in sizes if size > 1 for phrase in phrases), sizes

    def has_word(self, word: str, index: str) -> bool:
        """Tell whether a phrase of an index ("vi", "folded" or "en") begins with a word."""
        return word in self._index(index)

    def words(self, index: str) -> Iterator[str]:
        """Yield the first words of all phrases of an index ("vi", "folded" or "en")."""
        return iter(self._index(index))

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


def _make_index(name: str) -> dict[str, Sizes]:
    from factcheck.language.spellings import phrase_index  # here, as most runs find a copy

    return phrase_index(name)


def _make_entries() -> dict[str, Any]:
    return {
        id: Entry(
            id,
            record["kind"],
            folder == "names",
            tuple(record.get("broader", ())),
            tuple(record.get("opposites", ())),
            record.get("stands_for", ""),
        )
        for folder in ("concepts", "names")
        for records in group(folder).values()
        for id, record in records.items()
    }


def _sense_of(known: list[Sense], size: int, tokens: Sequence[Token], at: int, *, cased: bool) -> Sense | None:
    """Return the first sense that the phrase of so many tokens may have as it is written here."""
    for sense in known:
        if sense.form == "plain" or _may_be_name(sense, size, tokens, at, cased=cased):
            return sense
    return None


def _may_be_name(sense: Sense, size: int, tokens: Sequence[Token], at: int, *, cased: bool) -> bool:
    """In cased text a name has its capital; elsewhere any word but a function word ("us") may be one."""
    first, *rest = (tokens[at + place] for place in sense.capitals)
    if cased:
        strict = at == 0 or sense.form == "word"  # a sentence's first word proves nothing: "Hòa bình lâu dài"
        if sense.form == "caps" or not first.text[0].isupper():
            return first.text.isupper()
        return not strict or all(token.text[0].isupper() for token in rest)
    if sense.form == "word":
        return at == 0 and first.text[0].isupper()
    return size > 1 or first.fold not in _function_words()


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(table("detect")["en"])


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The program's own lexicon."""
    return Lexicon()
