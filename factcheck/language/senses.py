"""What a phrase may stand for, by how it is written: "who" is a word, "WHO" a body, "Hòa bình" a province or peace."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from factcheck.language.fold import fold_text
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.language.tokens import Token

Form = Literal["plain", "capital", "word", "caps"]
"""How a name must be written: with a capital where the text has any; with one always, since it is a word too; in
capitals throughout ("WHO")."""


class Sense(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a phrase may stand for, and how it must be written there."""

    id: str
    form: Form = "plain"
    capitals: tuple[int, ...] = ()
    """Which words have capitals: the second of "châu Âu"."""


class Node(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A word at its place in a phrase: what the phrase up to here stands for, and the words that may follow."""

    senses: list[Sense]
    follows: dict[str, Node]


def sense_of(known: list[Sense], size: int, tokens: Sequence[Token], at: int, *, cased: bool) -> Sense | None:
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
        return (at == 0 and first.text[0].isupper()) or _is_announced(tokens, at)
    return size > 1 or first.fold not in _function_words()


def _is_announced(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an office or the like stands before a word: "tong thong my"."""
    before = [token.fold for token in tokens[max(0, at - 3) : at]]
    return any(" ".join(before[start:]) in _announcing() for start in range(len(before)))


@lru_cache(maxsize=1)
def _announcing() -> frozenset[str]:
    return frozenset(fold_text(phrase) for phrase in table("titles")["before_countries"])


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(table("detect")["en"])
