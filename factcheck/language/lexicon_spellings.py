"""Compiles the YAML records of the lexicon into the phrases by which entries are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from factcheck.language.fold import fold
from factcheck.language.inflect import noun_forms, verb_forms
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import tree_of
from factcheck.language.senses import Form, Sense, SenseNode
from factcheck.language.tables import group, table
from factcheck.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.language.tokens import Token


Index = dict[tuple[str, ...], list[Sense]]
"""The senses of phrases by their words."""


def phrase_index(name: str) -> dict[str, SenseNode]:
    """Return the tree of all phrases in an index: "vi" in lower case, "folded" Vietnamese folded, "en" folded.

    Senses that need a capital come first.
    """
    senses = _make_indexes()[name]
    return tree_of((words, sorted(known, key=lambda sense: sense.form == "plain")) for words, known in senses.items())


@cached_per_lexicon(maxsize=1)
def _make_indexes() -> dict[str, Index]:
    """Return the phrases of all concepts and names, in the three indexes."""
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
        _put(indexes["vi"], tuple(t.lower for t in tokens), Sense(id, form, capitals))
        if form == "capital" and len(tokens) == 1 and phrase in record.get("vi_only", ()):
            form = "word"  # without diacritics a single syllable is too ambiguous
        if phrase not in (record.get("vi_marked", ()) if named else _known_by_marks()):
            _put(indexes["folded"], tuple(t.fold for t in tokens), Sense(id, form, capitals))
    for phrase in english:
        tokens = tokenize(phrase)
        form, capitals = _form(tokens, word=phrase in words) if named else ("plain", ())
        _put(indexes["en"], tuple(t.fold for t in tokens), Sense(id, form, capitals))


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
        vietnamese += [spelling for phrase in vietnamese for spelling in _in_one_word(phrase)]
        vietnamese, english = vietnamese + english, english + vietnamese
        vietnamese += [phrase for key in ("vi_only", "vi_word", "vi_marked") for phrase in record.get(key, ())]
        english += record.get("en_word", ())
    return list(dict.fromkeys(vietnamese)), list(dict.fromkeys(english))


def _in_one_word(transcribed: str) -> list[str]:
    """Return "Ácmênia" and "Acmenia" for "Ác-mê-ni-a", a foreign name written in Vietnamese syllables."""
    first, *others = transcribed.split("-")
    if not others or not all(part.islower() for part in others):
        return []
    joined = first + "".join(others)
    return [joined, fold(joined).title()]


def _put(index: Index, words: tuple[str, ...], sense: Sense) -> None:
    """Add a sense unless its words are taken; a name and a concept may share words, as capitals tell them apart."""
    senses = index.setdefault(words, [])
    for at, known in enumerate(senses):
        if (known.form == "plain") == (sense.form == "plain"):
            if known.id == sense.id:  # "Vịnh Hạ Long" and "vịnh Hạ Long": require only the capitals of both
                shared = tuple(place for place in known.capitals if place in sense.capitals)
                senses[at] = replace(known, capitals=shared or known.capitals)
            return
    senses.append(sense)


def _form(tokens: Sequence[Token], *, word: bool) -> tuple[Form, tuple[int, ...]]:
    """Return how a name must be capitalised, as its spelling in the list shows."""
    capitals = tuple(at for at, token in enumerate(tokens) if token.text[0].isupper())
    if not capitals:
        return "plain", ()
    if word:
        return "word", capitals
    abbreviation = len(tokens) == 1 and len(tokens[0].text) > 1 and tokens[0].text.isupper()
    return "caps" if abbreviation else "capital", capitals
