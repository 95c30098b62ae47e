"""Corrects typos in English words that the lexicon should know.

An unknown word of five letters or more is taken for the only known word that is one slip away: a letter left out,
doubled or swapped, or, in longer words, another letter. First and last letters must be right, so that "killer" is not
read as "killed".
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.language.fold import squeezed
from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import compiled_rows, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.language.tables import LazyRows
    from factcheck.language.tokens import Token

_UNSPEAKABLE = r"^(?![cpst][hr]|s[cpt]r|sp[lr])[^aeiouy]{3}|[^aeiouy]{5}|(.)\1\1"
"""Three consonants with which no English word begins, five in a row, or the same letter three times."""
LONG_ENOUGH = 7
"""From this length on, a missing or extra letter is corrected in any word."""
SHORTEST = 5
"""Letters of a word that is corrected at all."""
SHORTEST_FOR_ANOTHER_LETTER = 8
"""Letters of a word that is corrected by replacing one of them."""


def corrected(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens with the correct forms of misspelt English words; text and offsets stay as typed."""
    shouted = not any(token.text[-1:].islower() for token in tokens)
    return [_corrected(token) if _may_be_misspelt(token, shouted) else token for token in tokens]


def _may_be_misspelt(token: Token, shouted: bool) -> bool:
    """Tell whether a word is long enough and not a name, as far as capitals tell; `shouted` text is all in capitals."""
    common = shouted or token.text.islower()
    return token.kind == "word" and len(token.fold) >= SHORTEST and common and token.text.isascii()


def _corrected(token: Token) -> Token:
    meant = nearest(token.fold)
    return replace(token, lower=meant, fold=meant) if meant else token


@cached_per_lexicon(maxsize=1 << 12)
def nearest(word: str) -> str | None:
    """Return the known word that a misspelt one stands for; None if it is known itself, or none is near enough."""
    if lexicon().has_word(word, "en") or word in _function_words():
        return None
    alike = _by_ends().get(word[0] + word[-1]) or ()
    meant = [other for other in alike if is_slip(word, other) and _may_be_one(word, other)]
    return meant[0] if len(meant) == 1 and not _is_unit(word) else None


def is_slip(word: str, other: str) -> bool:
    """Tell whether two words differ by one letter left out, added or changed, or by two swapped letters."""
    shorter = min(len(word), len(other))
    half = (shorter - 1) // 2
    if word[:half] != other[:half] and word[-half:] != other[-half:]:
        return False  # one slip leaves one half of the word unchanged
    same = next((at for at in range(shorter) if word[at] != other[at]), shorter)
    rest, meant = word[same:], other[same:]
    changed = (rest[1:] == meant, rest[1:] == meant[1:], rest == meant[1:], rest[1::-1] + rest[2:] == meant)
    return word != other and any(changed)


def _may_be_one(word: str, other: str) -> bool:
    """Tell whether a difference is likely to be a typo; a short word that can be spoken may be a real one ("sides")."""
    if squeezed(word) == squeezed(other):
        return True
    if len(word) == len(other):
        return sorted(word) == sorted(other) or len(word) >= SHORTEST_FOR_ANOTHER_LETTER
    return abs(len(word) - len(other)) == 1 and (len(word) >= LONG_ENOUGH or bool(re.search(_UNSPEAKABLE, word)))


def _is_unit(word: str) -> bool:
    """Tell whether a word is a unit, which the lexicon of concepts does not know: "tonnes" are not "tones"."""
    return word.removesuffix("s") in _units()


@cached_per_lexicon(maxsize=1)
def _units() -> frozenset[str]:
    dimensions = table("units")["dimensions"].values()
    return frozenset(word for units in dimensions for unit in units.values() for word in unit.get("en", ()))


@cached_per_lexicon(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(word for word in table("function_words")["en"] if " " not in word)


@cached_per_lexicon(maxsize=1)
def _by_ends() -> LazyRows[list[str]]:
    """Return the words of the lexicon by their first and last letters."""
    return compiled_rows("by-ends", _make, list[str])


def _make() -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in lexicon().words("en"):
        if len(word) >= SHORTEST - 1 and word.isalpha():
            found[word[0] + word[-1]].append(word)
    return found
