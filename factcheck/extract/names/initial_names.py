"""Finds names at the head of a sentence by the other sentences of the source.

The first word of a sentence is capitalised whether it is a name or not: "Orvane unveiled a chip" may be about anything.
Where the source has the word as a name elsewhere, or at the end of a longer one ("Đạt" for "Huỳnh Tấn Đạt"), it is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.language.lexicon import lexicon
from factcheck.model import Claim, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.language.sentence import Sentence
    from factcheck.language.tokens import Token

_LEAST_LETTERS = 2


def first_word(sentence: Sentence) -> Token | None:
    """Return the first word of a sentence."""
    return next((token for token in sentence.tokens if token.kind == "word"), None)


def with_initial_names(read: Sequence[tuple[Claim, Token | None]]) -> list[Claim]:
    """Return the claims of one source, with the names at the head of sentences that only the whole source tells.

    Each claim comes with the first word of its sentence.
    """
    known = {word for claim, _ in read for name in claim.names for word in _words_that_may_stand_alone(name)}
    return [_with_initial_name(claim, word, known) for claim, word in read]


def _words_that_may_stand_alone(name: Mention) -> Iterable[str]:
    """Return the last word of a name that no lexicon knows, as it is written, if it has a capital."""
    if name.id in lexicon().entries:
        return ()
    last = name.text.split()[-1]
    return (last,) if last[:1].isupper() and not last.isupper() and len(last) >= _LEAST_LETTERS else ()


def _with_initial_name(claim: Claim, word: Token | None, known: set[str]) -> Claim:
    if word is None or word.text not in known or any(name.start <= word.start < name.end for name in claim.names):
        return claim
    return replace(claim, names=(Mention(word.fold, word.text, word.start, word.end), *claim.names))
