"""Concepts and names of both languages, found as phrases in tokens.

The words stand in `lexicons/concepts/*.yaml` and `lexicons/names/*.yaml`; `docs/lexicon.md` says how an entry looks.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import msgspec

from factcheck.language.inflect import noun_forms, verb_forms
from factcheck.language.tables import group, table
from factcheck.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.language.tokens import Token
    from factcheck.model import Lang

Phrase = tuple[str, ...]
Index = dict[str, list["Spelling"]]
"""First word → the spellings that begin with it, longest first."""
Hit = tuple["Entry", int, int]
Form = Literal["plain", "capital", "word", "caps"]
"""How a name must be written: with a capital where the text has any; with one always, since it is a word too; in
capitals throughout ("WHO")."""


class Spelling(NamedTuple):
    """A phrase as it stands in text, and the entry it stands for."""

    words: Phrase
    id: str
    form: Form = "plain"
    capitals: tuple[int, ...] = ()
    """Which words have capitals: the second of "châu Âu"."""


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
                phrases.sort(key=lambda spelling: -len(spelling.words))

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
        words = {*record.get("vi_word", ()), *record.get("en_word", ())}
        for phrase in vietnamese:
            tokens = tokenize(phrase)
            form, capitals = _form(tokens, word=phrase in words) if named else ("plain", ())
            _put(self._exact["vi"], Spelling(tuple(t.lower for t in tokens), id, form, capitals))
            if form == "capital" and len(tokens) == 1 and phrase in record.get("vi_only", ()):
                form = "word"  # without its accents a single syllable is too little
            if phrase not in record.get("vi_marked", ()):
                _put(self._folded, Spelling(tuple(t.fold for t in tokens), id, form, capitals))
        for phrase in english:
            tokens = tokenize(phrase)
            form, capitals = _form(tokens, word=phrase in words) if named else ("plain", ())
            _put(self._exact["en"], Spelling(tuple(t.fold for t in tokens), id, form, capitals))

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
            for spelling in index.get(words[at], ()):
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
        vietnamese += [phrase for key in ("vi_only", "vi_word", "vi_marked") for phrase in record.get(key, ())]
        english += record.get("en_word", ())
    return list(dict.fromkeys(vietnamese)), list(dict.fromkeys(english))


def _put(index: Index, spelling: Spelling) -> None:
    entries = index.setdefault(spelling.words[0], [])
    if not any(known.words == spelling.words for known in entries):
        entries.append(spelling)


def _form(tokens: Sequence[Token], *, word: bool) -> tuple[Form, tuple[int, ...]]:
    """How a name's capitals must be, read off its spelling in the list."""
    capitals = tuple(at for at, token in enumerate(tokens) if token.text[0].isupper())
    if not capitals:
        return "plain", ()
    if word:
        return "word", capitals
    abbreviation = len(tokens) == 1 and len(tokens[0].text) > 1 and tokens[0].text.isupper()
    return "caps" if abbreviation else "capital", capitals


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
