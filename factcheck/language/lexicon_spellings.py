"""Compiles the YAML records of the lexicon into the phrases by which entries are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.language.inflect import noun_forms, verb_forms
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.senses import Form, Sense, SenseNode
from factcheck.language.tables import group, table
from factcheck.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.language.tokens import Token


class Spelling(msgspec.Struct, frozen=True, array_like=True):
    """A phrase, and the entry that it stands for."""

    words: tuple[str, ...]
    id: str
    form: Form = "plain"
    capitals: tuple[int, ...] = ()
    """Positions of the words with capitals: (1,) for "châu Âu"."""


Index = dict[str, list[Spelling]]
"""Spellings by their first word."""


def phrase_index(name: str) -> dict[str, SenseNode]:
    """Return the tree of all phrases in an index: "vi" in lower case, "folded" Vietnamese folded, "en" folded."""
    return {first: _node(spellings, 1) for first, spellings in make_indexes()[name].items()}


def _node(spellings: list[Spelling], size: int) -> SenseNode:
    """Return the node of spellings that share their first `size` words; senses that need a capital come first."""
    here = sorted((known for known in spellings if len(known.words) == size), key=lambda known: known.form == "plain")
    longer: dict[str, list[Spelling]] = {}
    for known in spellings:
        if len(known.words) > size:
            longer.setdefault(known.words[size], []).append(known)
    return SenseNode(
        [Sense(known.id, known.form, known.capitals) for known in here],
        {word: _node(group, size + 1) for word, group in longer.items()},
    )


@cached_per_lexicon(maxsize=1)
def make_indexes() -> dict[str, Index]:
    """Return the spellings of all concepts and names, in the three indexes."""
    indexes: dict[str, Index] = {"vi": {}, "folded": {}, "en": {}}
    for folder in ("concepts", "names"):
        for records in group(folder).values():
            for id, record in records.items():
                _add(indexes, id, record, named=folder == "names")
    return indexes


def _add(indexes: dict[str, Index], id: str, record: dict[str, Any], *, named: bool) -> None:
    vietnamese, english = spellings(record, named=named)
    words = {*record.get("vi_word", ()), *record.get("en_word", ())}
    for phrase in vietnamese:
        tokens = tokenize(phrase)
        form, capitals = _form(tokens, word=phrase in words) if named else ("plain", ())
        _put(indexes["vi"], Spelling(tuple(t.lower for t in tokens), id, form, capitals))
        if form == "capital" and len(tokens) == 1 and phrase in record.get("vi_only", ()):
            form = "word"  # without diacritics a single syllable is too ambiguous
        if phrase not in (record.get("vi_marked", ()) if named else _known_by_marks()):
            _put(indexes["folded"], Spelling(tuple(t.fold for t in tokens), id, form, capitals))
    for phrase in english:
        tokens = tokenize(phrase)
        form, capitals = _form(tokens, word=phrase in words) if named else ("plain", ())
        _put(indexes["en"], Spelling(tuple(t.fold for t in tokens), id, form, capitals))


@cached_per_lexicon(maxsize=1)
def _known_by_marks() -> frozenset[str]:
    return frozenset(phrase for phrases in table("marked").values() for phrase in phrases)


def spellings(record: dict[str, Any], *, named: bool) -> tuple[list[str], list[str]]:
    """Return all Vietnamese and all English spellings of a YAML record, the English ones inflected."""
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
    """Add a spelling unless its words are taken; a name and a concept may share words, as capitals tell them apart."""
    bucket = index.setdefault(spelling.words[0], [])
    for at, known in enumerate(bucket):
        if known.words == spelling.words and (known.form == "plain") == (spelling.form == "plain"):
            if known.id == spelling.id:  # "Vịnh Hạ Long" and "vịnh Hạ Long": require only the capitals of both
                shared = tuple(place for place in known.capitals if place in spelling.capitals)
                bucket[at] = msgspec.structs.replace(known, capitals=shared or known.capitals)
            return
    bucket.append(spelling)


def _form(tokens: Sequence[Token], *, word: bool) -> tuple[Form, tuple[int, ...]]:
    """Return how a name must be capitalised, as its spelling in the list shows."""
    capitals = tuple(at for at, token in enumerate(tokens) if token.text[0].isupper())
    if not capitals:
        return "plain", ()
    if word:
        return "word", capitals
    abbreviation = len(tokens) == 1 and len(tokens[0].text) > 1 and tokens[0].text.isupper()
    return "caps" if abbreviation else "capital", capitals
