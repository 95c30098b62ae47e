"""Concepts and names of both languages, found as phrases in tokens.

The words stand in `lexicons/concepts/*.yaml` and `lexicons/names/*.yaml`; `docs/lexicon.md` says how an entry looks.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.language.inflect import noun_forms, verb_forms
from factcheck.language.tables import group, table
from factcheck.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.language.tokens import Token
    from factcheck.model import Lang

Phrase = tuple[str, ...]
Index = dict[str, list[tuple[Phrase, str]]]
"""First word → the phrases that begin with it (whole, longest first) and the entry each stands for."""
Hit = tuple["Entry", int, int]


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
        self.entries: dict[str, Entry] = {}
        self._exact: dict[str, Index] = {"vi": {}, "en": {}}
        self._folded: Index = {}
        for named, folder in ((False, "concepts"), (True, "names")):
            for records in group(folder).values():
                for id, record in records.items():
                    self._add(id, record, named=named)
        for index in (*self._exact.values(), self._folded):
            for phrases in index.values():
                phrases.sort(key=lambda item: -len(item[0]))

    def _add(self, id: str, record: dict[str, Any], *, named: bool) -> None:
        self.entries[id] = Entry(
            id,
            record["kind"],
            named,
            tuple(record.get("broader", ())),
            tuple(record.get("opposites", ())),
            record.get("stands_for", ""),
        )
        vietnamese, english = spellings(record, named=named)
        for phrase in vietnamese:
            tokens = tokenize(phrase)
            _put(self._exact["vi"], tuple(t.lower for t in tokens), id)
            _put(self._folded, tuple(t.fold for t in tokens), id)
        for phrase in english:
            _put(self._exact["en"], tuple(t.fold for t in tokenize(phrase)), id)

    def __getitem__(self, id: str) -> Entry:
        return self.entries[id]

    def find(self, tokens: Sequence[Token], lang: Lang, *, accented: bool, cased: bool) -> list[Hit]:
        """Find entries in tokens, left to right, the longest phrase first, none overlapping."""
        index = self._exact[lang] if accented else self._folded
        exact = lang == "vi" and accented
        words = [t.lower for t in tokens] if exact else [t.fold for t in tokens]
        return list(self._scan(tokens, words, index, cased=cased))

    def _scan(self, tokens: Sequence[Token], words: list[str], index: Index, *, cased: bool) -> Iterator[Hit]:
        at = 0
        while at < len(words):
            for phrase, id in index.get(words[at], ()):
                size = len(phrase)
                if size > 1 and tuple(words[at : at + size]) != phrase:
                    continue
                entry = self.entries[id]
                if entry.named and not _may_be_name(tokens[at], cased=cased):
                    continue
                yield entry, at, at + size
                at += size
                break
            else:
                at += 1

    def kin(self, id: str) -> set[str]:
        """The entry's id and every wider one."""
        seen: set[str] = set()
        waiting = [id]
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                waiting.extend(self.entries[one].broader if one in self.entries else ())
        return seen


def spellings(record: dict[str, Any], *, named: bool) -> tuple[list[str], list[str]]:
    """All Vietnamese and all English spellings of a YAML record, English ones inflected."""
    vietnamese = list(record.get("vi", ()))
    english = list(record.get("en", ()))
    for verb in record.get("en_verbs", ()):
        english += verb_forms(verb)
    for noun in record.get("en_nouns", ()):
        english += noun_forms(noun)
    if named:  # names cross languages: each is known in both
        vietnamese, english = vietnamese + english, english + vietnamese
    return list(dict.fromkeys(vietnamese)), list(dict.fromkeys(english))


def _put(index: Index, phrase: Phrase, id: str) -> None:
    entries = index.setdefault(phrase[0], [])
    if not any(known == phrase for known, _ in entries):
        entries.append((phrase, id))


def _may_be_name(token: Token, *, cased: bool) -> bool:
    """In cased text a name has a capital; elsewhere any word but a function word may be one ("us", "is")."""
    return token.text[0].isupper() if cased else token.fold not in _function_words()


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(table("detect")["en"])


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The program's own lexicon."""
    return Lexicon()
