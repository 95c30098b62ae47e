"""A sentence as the grammar of numbers reads it: one key a token."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.figures.words import words
from factcheck.language.tokens import Token
from factcheck.model import Lang

if TYPE_CHECKING:
    from collections.abc import Collection

    from factcheck.language.sentence import Sentence

TAKEN = "\0"


class Line(msgspec.Struct, frozen=True, gc=False):
    """Tokens with the form in which words are looked up; tokens that a date uses are blanked out."""

    tokens: list[Token]
    keys: list[str]
    """Lower case with marks, or folded where the language or the writer has no marks; then empty keys as end."""
    lang: Lang
    folded: bool
    """True where keys are folds."""
    size: int

    def glued(self, index: int) -> bool:
        """Whether the token stands right behind the one before, without white space."""
        return 0 < index < self.size and self.tokens[index].start == self.tokens[index - 1].end

    def numeric(self, index: int) -> bool:
        """Whether the token is a run of digits that no date uses."""
        return self.keys[index][:1].isdecimal()


def line_of(sentence: Sentence, taken: Collection[int] = ()) -> Line:
    """Make a sentence ready, with the tokens at the indexes `taken` blanked out."""
    folded = sentence.lang == "en" or not sentence.accented
    tokens = sentence.tokens
    keys = [token.fold for token in tokens] if folded else [token.lower for token in tokens]
    for index in _really_taken(keys, taken, sentence.lang):
        keys[index] = TAKEN
    keys.extend(("",) * 4)
    return Line(tokens, keys, sentence.lang, folded, len(tokens))


def _really_taken(keys: list[str], taken: Collection[int], lang: Lang) -> Collection[int]:
    """Give back what cannot be a date: "1/5" where nothing else is said, and the "năm" (five) of "bốn trăm năm mươi"."""
    if not taken:
        return taken
    if len(keys) == 3 and keys[1] == "/":
        return ()
    if lang == "en":
        return taken
    digits = words("vi", False)["digits"] if "năm" in keys else {}
    return [i for i in taken if not (keys[i] == "năm" and _is_five(keys, i, digits))]


def _is_five(keys: list[str], at: int, digits: dict[str, float]) -> bool:
    return keys[at + 1 : at + 2] == ["mươi"] or (at > 0 and keys[at - 1] in digits and keys[at + 1 : at + 2] == ["trăm"])
