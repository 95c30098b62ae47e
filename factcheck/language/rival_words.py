"""Rivals: phrases that exclude each other in the same place, from `opposites.yaml` and `siblings.yaml`."""

from __future__ import annotations

from itertools import permutations, product
from typing import TYPE_CHECKING, Literal

from factcheck.language.fold import fold, stems
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import compiled_rows, table
from factcheck.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.language.tables import LazyRows
    from factcheck.model import Lang

Kind = Literal["opposites", "siblings"]
KINDS: tuple[Kind, ...] = ("opposites", "siblings")
"""The word lists: in a row of opposites the first word is opposed to the others, siblings are all opposed to each
other; words in inner brackets mean the same."""
Phrase = tuple[str, ...]
Rivals = list[tuple[Phrase, frozenset[Phrase]]]
"""Phrases, longest first, each with its rivals."""


@cached_per_lexicon(maxsize=1 << 12)
def rivals_from(first: str, kind: Kind, lang: Lang) -> Rivals:
    """Return the phrases that begin with a word, and their rivals; the word is in lower case, in English its stem.

    Vietnamese phrases are found with and without diacritics.
    """
    return _rows(kind, lang).get(first) or []


@cached_per_lexicon(maxsize=2 * len(KINDS))
def _rows(kind: Kind, lang: Lang) -> LazyRows[Rivals]:
    return compiled_rows(f"{kind}-{lang}", lambda: _make(kind, lang), Rivals)


def _make(kind: Kind, lang: Lang) -> dict[str, Rivals]:
    rivals: dict[Phrase, set[Phrase]] = {}
    for form in (str, fold):
        for one, other in rival_pairs(kind, lang):
            phrase, rival = _phrase(form(one), lang), _phrase(form(other), lang)
            if phrase != rival:
                rivals.setdefault(phrase, set()).add(rival)
    starting: dict[str, Rivals] = {}
    for phrase in sorted(rivals, key=len, reverse=True):
        starting.setdefault(phrase[0], []).append((phrase, frozenset(rivals[phrase])))
    return starting


def _phrase(words: str, lang: Lang) -> Phrase:
    """Return what a phrase is met as: "vice-president" and "4g" are two words each."""
    return tuple(stems([token.lower for token in tokenize(words) if token.kind != "symbol"], lang))


def rival_pairs(kind: Kind, lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield each phrase with each of its rivals, as spelled in the word list."""
    for row in table(kind)[lang]:
        groups = [[words] if isinstance(words, str) else words for words in row]
        for group, rival_group in permutations(groups, 2) if kind == "siblings" else _against_first(groups):
            yield from product(group, rival_group)


def _against_first(groups: list[list[str]]) -> Iterator[tuple[list[str], list[str]]]:
    first, *others = groups
    for other in others:
        yield first, other
        yield other, first
