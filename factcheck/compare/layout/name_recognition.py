"""Finds the sources' names in a statement typed without capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.reading import read
from factcheck.compare.layout.words import is_function_word
from factcheck.extract.names.same_name import same_name
from factcheck.extract.spans import overlaps
from factcheck.language.fold import fold_text
from factcheck.language.lexicon import lexicon
from factcheck.language.name_words import is_syllable, name_words
from factcheck.language.phrases import match, tree_of
from factcheck.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.layout.reading import Reading

_LEAST_LETTERS = 4
"""Least letters of a one-word name: shorter ones are ordinary words too often."""
_LEAST_MISSPELT_LETTERS = 5
"""Least letters of a word that may be a misspelt name."""


def recognised(stated: Reading, readings: Iterable[Reading]) -> Reading:
    """Lay a statement out anew with the sources' names in it: "dan oyelaran", where a source has Dan Oyelaran.

    So is a misspelt word that may be one of these or a part of it: "oyelarran". A statement with capitals is returned
    as it is, since they mark its names.
    """
    if stated.sentence.cased:
        return stated
    known = {fold_text(reading.text(unit)): key for reading in readings for key, unit in reading.names.items()}
    found = list(_found(stated, {name: key for name, key in known.items() if key not in stated.names}))
    if not found:
        return stated
    claim = stated.claim
    taken = [one.span for one in found]
    names = [one for one in claim.names if not overlaps(one.span, taken)]
    names = sorted([*names, *found], key=lambda one: one.start)
    concepts = tuple(one for one in claim.concepts if not overlaps(one.span, taken))
    return read(replace(claim, names=tuple(names), concepts=concepts), stated.sentence)


def _found(stated: Reading, known: dict[str, str]) -> Iterator[Mention]:
    """Yield the longest names, none overlapping, that begin at some word; `known` has their ids by what is written."""
    tokens = stated.sentence.tokens
    names = {part for key in known.values() for part in (key, *_halves(key))}
    tree = tree_of((name.split(), name) for name in names if " " in name or len(name) >= _LEAST_LETTERS)
    words = [token.fold for token in tokens]
    after = 0
    for at, word in enumerate(words):
        if at >= after and word in tree and (found := match(words, at, tree)):
            key, last = found
            if last - at > 1 or _may_be_name(stated, at):
                after = last
                yield _mention(key, stated, at, last)
        elif at >= after and (id := _misspelt(stated, at, known)):
            yield _mention(id, stated, at, at + 1)


def _mention(key: str, stated: Reading, first: int, last: int) -> Mention:
    start, end = stated.sentence.tokens[first].start, stated.sentence.tokens[last - 1].end
    return Mention(key, stated.sentence.text[start:end], start, end)


def _misspelt(stated: Reading, at: int, known: dict[str, str]) -> str:
    """Return the id of an unknown word, no Vietnamese syllable, that is nearly a name or a part of it; else ""."""
    word = stated.sentence.tokens[at].fold
    if len(word) < _LEAST_MISSPELT_LETTERS or is_syllable(word) or not _may_be_name(stated, at):
        return ""
    alike = (id for name, id in known.items() if word not in name.split() and same_name(word, name))
    meant = next(alike, "")
    return meant if meant in lexicon().entries else word if meant else ""


def _halves(key: str) -> Iterator[str]:
    """Yield the parts of what may be two adjacent names: "giải Hồ Vân Phùng Đức Lân"."""
    words, surnames = key.split(), name_words("folded").surnames
    for at in range(2, len(words) - 1):
        if words[at] in surnames:
            yield from (" ".join(words[:at]), " ".join(words[at:]))


def _may_be_name(stated: Reading, at: int) -> bool:
    """Tell whether a single word is not one that the lexicon knows as something else."""
    unit = stated.unit_at.get(at)
    token, sentence = stated.sentence.tokens[at], stated.sentence
    return unit is not None and unit.kind == "word" and not is_function_word(token, sentence)
