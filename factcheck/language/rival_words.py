"""Rivals: phrases of which only one can hold in a place, from `opposites.yaml` and `siblings.yaml`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from factcheck.language.fold import fold
from factcheck.language.stems import stems
from factcheck.language.tables import Rows, compiled, table

if TYPE_CHECKING:
    from factcheck.model import Lang

Kind = Literal["opposites", "siblings"]
KINDS: tuple[Kind, ...] = ("opposites", "siblings")
"""The word lists: of an opposite the first of a row is meant against the others, siblings are all rivals."""
Phrase = tuple[str, ...]
Rivals = list[tuple[Phrase, frozenset[Phrase]]]
"""Phrases, the longest first, each with its rivals."""


@lru_cache(maxsize=1 << 12)
def rivals_from(first: str, kind: Kind, lang: Lang) -> Rivals:
    """Return the phrases that begin with a word, in small letters (an English one as its stem), and their rivals.

    Vietnamese phrases are known with their marks and without.
    """
    return _rows(kind, lang).get(first) or []


@lru_cache(maxsize=2 * len(KINDS))
def _rows(kind: Kind, lang: Lang) -> Rows[Rivals]:
    return Rows(compiled(f"{kind}-{lang}", lambda: _make(kind, lang)), msgspec.msgpack.Decoder(Rivals))


def _make(kind: Kind, lang: Lang) -> dict[str, Rivals]:
    rivals: dict[Phrase, set[Phrase]] = {}
    for row in table(kind)[lang]:
        for form in (str, fold):
            phrases = [tuple(stems(form(word).split(), lang)) for word in row]
            for one in phrases if kind == "siblings" else phrases[:1]:
                for other in phrases:
                    if other != one:
                        rivals.setdefault(one, set()).add(other)
                        rivals.setdefault(other, set()).add(one)
    starting: dict[str, Rivals] = {}
    for phrase in sorted(rivals, key=len, reverse=True):
        starting.setdefault(phrase[0], []).append((phrase, frozenset(rivals[phrase])))
    return starting
