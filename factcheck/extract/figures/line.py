"""A sentence as the grammar of numbers reads it: one key a token."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.figures.not_dates import really_taken
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
    figures: list[int]
    """Indexes of the tokens that end in a digit, those of dates among them."""

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
    keys = sentence.words.copy()
    for index in really_taken(keys, taken, sentence.lang):
        keys[index] = TAKEN
    keys.extend(("",) * 4)
    return Line(tokens, keys, sentence.lang, folded, len(tokens), sentence.figures)
