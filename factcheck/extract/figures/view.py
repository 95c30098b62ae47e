"""A sentence as the grammar of numbers sees it: one key for each token."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.figures.rejected.misread_dates import tokens_of_dates
from factcheck.language.listed import listed_in, phrases_in
from factcheck.language.tokens import Token
from factcheck.model import Lang

if TYPE_CHECKING:
    from collections.abc import Collection

    from factcheck.language.phrases import Phrases
    from factcheck.language.sentence import Sentence

TAKEN_BY_DATE = "\0"


class FigureView(msgspec.Struct, frozen=True, gc=False):
    """Tokens, and the keys by which they are looked up; the keys of tokens that belong to dates are blanked out."""

    tokens: list[Token]
    keys: list[str]
    """In lower case; folded if the language or the text has no diacritics. Some empty keys follow at the end."""
    lang: Lang
    folded: bool
    """True if the keys are folds."""
    size: int
    figures: list[int]
    """Indexes of the tokens that end in a digit, including those of dates."""
    cased: bool = True
    """False where capitals say nothing, as all letters are or none is one."""

    def touches(self, index: int) -> bool:
        """Tell whether a token directly follows the one before, without white space."""
        return 0 < index < self.size and self.tokens[index].start == self.tokens[index - 1].end

    def is_capital(self, index: int) -> bool:
        """Tell whether a token begins with a capital letter, in a text in which not all do."""
        return self.cased and 0 <= index < self.size and self.tokens[index].text[0].isupper()

    def listed(self, name: str, key: str) -> frozenset[str]:
        """Return the words under a key of `lexicons/NAME.yaml` in the form of the keys."""
        return listed_in(name, key, self.lang, self.folded)

    def is_number(self, index: int) -> bool:
        """Tell whether a token consists of digits and does not belong to a date."""
        return self.keys[index][:1].isdecimal()

    def phrases(self, *path: str) -> Phrases[bool]:
        """Return the phrases of a word list as they are looked up here: `phrases("hedges", "ages", view.lang)`."""
        return phrases_in(path, self.folded)


def figure_view(sentence: Sentence, taken: Collection[int]) -> FigureView:
    """Return the view of a sentence, with the tokens `taken` by dates blanked out."""
    folded = sentence.lang == "en" or not sentence.accented
    tokens = sentence.tokens
    keys = sentence.words.copy()
    for index in tokens_of_dates(keys, taken, sentence.lang):
        keys[index] = TAKEN_BY_DATE
    keys.extend(("",) * 4)
    return FigureView(
        tokens=tokens,
        keys=keys,
        lang=sentence.lang,
        folded=folded,
        size=len(tokens),
        figures=sentence.figures,
        cased=sentence.cased,
    )
