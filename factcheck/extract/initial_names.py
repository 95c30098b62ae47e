"""Finds names at the head of a sentence by the other sentences of the source.

The first word of a sentence is capitalised whether it is a name or not: "Orvane unveiled a chip" may be about anything.
Where the source has the word as a name elsewhere, or at the end of a longer one ("Đạt" for "Huỳnh Tấn Đạt"), it is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.language.lexicon import lexicon
from factcheck.language.tokens import tokenize
from factcheck.model import Claim, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.language.tokens import Token

_LEAST_LETTERS = 2


def with_initial_names(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims of one source, with the names at the head of sentences that only the whole source tells."""
    read = list(claims)
    known = {word for claim in read for name in claim.names for word in _words_that_may_stand_alone(name)}
    return [_with_initial_name(claim, known) for claim in read] if known else read


def _words_that_may_stand_alone(name: Mention) -> Iterable[str]:
    """Return the fold of a name's last word, as capitalised words of names that no lexicon knows."""
    if name.id in lexicon().entries:
        return ()
    last = name.text.split()[-1]
    return (last,) if last[:1].isupper() and not last.isupper() and len(last) >= _LEAST_LETTERS else ()


def _with_initial_name(claim: Claim, known: set[str]) -> Claim:
    token = _first_word(claim.quote)
    if token is None or token.text not in known or any(name.start <= token.start < name.end for name in claim.names):
        return claim
    return replace(claim, names=(Mention(token.fold, token.text, token.start, token.end), *claim.names))


def _first_word(quote: str) -> Token | None:
    return next((token for token in tokenize(quote) if token.kind == "word"), None)
