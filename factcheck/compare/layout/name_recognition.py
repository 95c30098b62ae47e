"""Finds the sources' names in a statement where its capitals do not tell: in one without any, and at its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.reading import read
from factcheck.compare.layout.words import is_function_word
from factcheck.extract.names.same_name import same_name
from factcheck.language.fold import fold_text
from factcheck.language.lexicon import lexicon
from factcheck.language.name_words import is_syllable
from factcheck.language.phrases import match, tree_of
from factcheck.language.tokens import overlaps
from factcheck.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.layout.reading import Reading

_LEAST_LETTERS = 4
"""Least letters of a one-word name: shorter ones are ordinary words too often."""
_LEAST_MISSPELT_LETTERS = 5
"""Least letters of a word that may be a misspelt name."""


def recognised(stated: Reading, readings: Iterable[Reading]) -> Reading:
    """Lay a statement out again with the sources' names in it: "dan oyelaran", where a source has Dan Oyelaran.

    So is a misspelt word that may be one of these or a part of it: "oyelarran". In a statement with capitals, which
    mark its names, only the first word is looked at.
    """
    if stated.sentence.cased and not _may_begin_with_name(stated):
        return stated
    known = {fold_text(reading.text(unit)): key for reading in readings for key, unit in reading.names.items()}
    known = {name: key for name, key in known.items() if key not in stated.names}
    found = list(_initial(stated, known) if stated.sentence.cased else _found(stated, known))
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
    tree = tree_of((name.split(), name) for name in known.values() if " " in name or len(name) >= _LEAST_LETTERS)
    words = [token.fold for token in tokens]
    after = 0
    for at, word in enumerate(words):
        if at >= after and word in tree and (found := match(words, at, tree)):
            key, last = found
            if last - at > 1 or _may_be_name(stated, at):
                after = last
                yield _mention(key, stated, at, last)
        elif at >= after and (id := _part_of_name(stated, at, known)):
            yield _mention(id, stated, at, at + 1)


def _may_begin_with_name(stated: Reading) -> bool:
    """Tell whether a statement begins with an unknown word that is no Vietnamese syllable: "Pashinyan said"."""
    first = stated.sentence.tokens[0]
    is_long = first.kind == "word" and len(first.fold) >= _LEAST_LETTERS
    return is_long and not is_syllable(first.fold) and _may_be_name(stated, 0)


def _initial(stated: Reading, known: dict[str, str]) -> Iterator[Mention]:
    """Yield the first word as a name if a name of the sources has it."""
    word = stated.sentence.tokens[0].fold
    if any(word in name.split() for name in known):
        yield _mention(word, stated, 0, 1)


def _mention(key: str, stated: Reading, first: int, last: int) -> Mention:
    start, end = stated.sentence.tokens[first].start, stated.sentence.tokens[last - 1].end
    return Mention(key, stated.sentence.text[start:end], start, end)


def _part_of_name(stated: Reading, at: int, known: dict[str, str]) -> str:
    """Return the id of an unknown word, no Vietnamese syllable, that is nearly a name or a part of it; else "".

    Words that are parts of a name as they are count as words, but for the first one, as in a statement with capitals.
    """
    word = stated.sentence.tokens[at].fold
    if len(word) < _LEAST_MISSPELT_LETTERS or is_syllable(word) or not _may_be_name(stated, at):
        return ""
    alike = (id for name, id in known.items() if (not at or word not in name.split()) and same_name(word, name))
    meant = next(alike, "")
    return meant if meant in lexicon().entries else word if meant else ""


def _may_be_name(stated: Reading, at: int) -> bool:
    """Tell whether a single word is not one that the lexicon knows as something else."""
    unit = stated.unit_at.get(at)
    token, sentence = stated.sentence.tokens[at], stated.sentence
    return unit is not None and unit.kind == "word" and not is_function_word(token, sentence)
