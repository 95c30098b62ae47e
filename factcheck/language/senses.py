"""Chooses the sense of a phrase by how it is written: "who" is a word, "WHO" a body, "Hòa Bình" a province."""

# no `from __future__ import annotations` here: msgspec would have to evaluate every annotation at every start

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import msgspec

from factcheck.language.fold import fold_text
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed_in
from factcheck.language.phrases import Node
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.language.tokens import Token

Form = Literal["plain", "capital", "word", "caps"]
"""How a phrase must be written: "plain" in any way; "capital" with a capital if the text has any; "word" always with
a capital, since it is also a common word; "caps" in capitals throughout ("WHO")."""


class Sense(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One meaning of a phrase, and how it must be written to have it."""

    id: str
    form: Form = "plain"
    capitals: tuple[int, ...] = ()
    """Positions of the words with capitals: (1,) for "châu Âu"."""


SenseNode = Node[list[Sense]]
"""A node in the tree of phrases, with the senses that the phrase may have."""


def sense_of(known: list[Sense], size: int, tokens: Sequence["Token"], at: int, *, cased: bool) -> Sense | None:
    """Return the first sense that the `size` tokens at `at` can have as they are written; None if there is none."""
    for sense in known:
        if sense.form == "plain" or _may_be_name(sense, size, tokens, at, cased=cased):
            return sense
    return None


def _may_be_name(sense: Sense, size: int, tokens: Sequence["Token"], at: int, *, cased: bool) -> bool:
    """Tell whether a phrase may be a name: by its capitals, or in text without any if it is not a function word."""
    first, *rest = (tokens[at + place] for place in sense.capitals)
    if cased:
        strict = at == 0 or sense.form == "word"  # a sentence's first word proves nothing: "Hòa bình lâu dài"
        if sense.form == "caps" or not first.text[0].isupper():
            return first.text.isupper()
        return not strict or all(token.text[0].isupper() for token in rest)
    if sense.form == "word":
        return (at == 0 and first.text[0].isupper()) or _is_announced(tokens, at)
    return size > 1 or first.fold not in listed_in("detect", "en")


def _is_announced(tokens: Sequence["Token"], at: int) -> bool:
    """Tell whether an office or the like precedes a word: "tong thong my"."""
    before = [token.fold for token in tokens[max(0, at - 3) : at]]
    return any(" ".join(before[start:]) in _announcing() for start in range(len(before)))


@cached_per_lexicon(maxsize=1)
def _announcing() -> frozenset[str]:
    return frozenset(fold_text(phrase) for phrase in table("titles")["before_countries"])
