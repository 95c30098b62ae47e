"""Concepts and names of both languages, found as phrases in tokens.

The words stand in `lexicons/concepts/*.yaml` and `lexicons/names/*.yaml`; `docs/lexicon.md` says how an entry looks.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.language.spellings import Spelling, make_indexes, spellings
from factcheck.language.tables import Rows, compiled, group, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.language.tokens import Token
    from factcheck.model import Lang

__all__ = ["Entry", "Hit", "Lexicon", "lexicon", "spellings"]

Hit = tuple["Entry", int, int]
Spellings = Rows[list[Spelling]]
"""First word → the spellings that begin with it, longest first."""


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
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
        self.entries: Rows[Entry] = Rows(compiled("entries", _make_entries), msgspec.msgpack.Decoder(Entry))
        self._indexes: dict[str, Spellings] = {}
        self._kin: dict[str, frozenset[str]] = {}

    def _index(self, name: str) -> Spellings:
        """Open the phrases of a language ("vi", "en") or of Vietnamese without marks ("folded") when first needed."""
        if name not in self._indexes:
            phrases = compiled(f"phrases-{name}", lambda: make_indexes()[name])
            self._indexes[name] = Rows(phrases, msgspec.msgpack.Decoder(list[Spelling]))
        return self._indexes[name]

    def __getitem__(self, id: str) -> Entry:
        return self.entries[id]

    def find(self, tokens: Sequence[Token], lang: Lang, *, accented: bool, cased: bool) -> list[Hit]:
        """Find entries in tokens, left to right, the longest phrase first, none overlapping."""
        index = self._index(lang if accented else "folded")
        exact = lang == "vi" and accented
        words = [t.lower for t in tokens] if exact else [t.fold for t in tokens]
        return list(self._scan(tokens, words, index, cased=cased))

    def _scan(
        self, tokens: Sequence[Token], words: list[str], index: Rows[list[Spelling]], *, cased: bool
    ) -> Iterator[Hit]:
        at = 0
        while at < len(words):
            for spelling in index.get(words[at]) or ():
                size = len(spelling.words)
                if size > 1 and tuple(words[at : at + size]) != spelling.words:
                    continue
                if spelling.form != "plain" and not _may_be_name(spelling, tokens, at, cased=cased):
                    continue
                entry = self.entries[spelling.id]
                if entry.kind != "ordinary":  # stands in the way of a name: "Pháp luật" is not France
                    yield entry, at, at + size
                at += size
                break
            else:
                at += 1

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


def _may_be_name(spelling: Spelling, tokens: Sequence[Token], at: int, *, cased: bool) -> bool:
    """In cased text a name has its capital; elsewhere any word but a function word ("us") may be one."""
    first, *rest = (tokens[at + place] for place in spelling.capitals)
    if cased:
        strict = at == 0 or spelling.form == "word"  # a sentence's first word proves nothing: "Hòa bình lâu dài"
        if spelling.form == "caps" or not first.text[0].isupper():
            return first.text.isupper()
        return not strict or all(token.text[0].isupper() for token in rest)
    if spelling.form == "word":
        return at == 0 and first.text[0].isupper()
    return len(spelling.words) > 1 or first.fold not in _function_words()


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(table("detect")["en"])


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The program's own lexicon."""
    return Lexicon()
