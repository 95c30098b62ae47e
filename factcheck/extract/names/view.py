"""A sentence as the extractors of names see it: its normalised words, and the name lists of its language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.language.lexicon import lexicon
from factcheck.language.name_words import NameWords, is_syllable, name_words
from factcheck.language.phrases import longest
from factcheck.language.tokens import DASHES, Token

if TYPE_CHECKING:
    from factcheck.language.sentence import Sentence

_OPENERS = frozenset("\"'“‘”«(:.!?…|*•;[")


class NameView(msgspec.Struct, frozen=True, gc=False):
    """Tokens, their normalised words, and questions about capitals and spaces."""

    tokens: list[Token]
    words: list[str]
    """In lower case; without diacritics if the text has none."""
    lists: NameWords
    vietnamese: bool

    def title(self, at: int) -> int:
        """Return the number of tokens of the title that begins at `at`; 0 if none does."""
        return longest(self.words, at, self.lists.titles) if self.words[at] in self.lists.titles else 0

    def is_capital(self, at: int) -> bool:
        """Tell whether a token begins with a capital."""
        return self.tokens[at].text[0].isupper()

    def is_spaced(self, at: int) -> bool:
        """Tell whether white space separates a token from the one before."""
        tokens = self.tokens
        return 0 < at < len(tokens) and tokens[at].start > tokens[at - 1].end

    def followed(self, at: int) -> bool:
        """Tell whether another capitalised word follows after white space."""
        return at + 1 < len(self.tokens) and self.is_spaced(at + 1) and self.is_capital(at + 1)

    def begins(self, at: int) -> bool:
        """Tell whether a word is capitalised only because of its place: at the beginning, or after punctuation."""
        if at == 0 or self.tokens[at - 1].text in _OPENERS:
            return True
        if self.tokens[at - 1].text not in DASHES or not self.is_spaced(at):
            return False
        return at == 1 or self.is_spaced(at - 1)

    def family_name(self, at: int) -> bool:
        """Tell whether a token is a Vietnamese family name that is followed by more of the name."""
        return self.words[at] in self.lists.surnames and self.followed(at) and is_syllable(self.tokens[at + 1].fold)

    def vietnamese_name(self, at: int) -> bool:
        """Tell whether English text has a Vietnamese name here, with a syllable that is no English word: "Song Hau"."""
        if self.vietnamese or not is_syllable(self.tokens[at].fold):
            return False
        last = at + 1
        while self.followed(last - 1) and is_syllable(self.tokens[last].fold):
            last += 1
        return any(self._is_foreign(place) for place in range(at + 1, last))

    def _is_foreign(self, at: int) -> bool:
        """Tell whether a word is not known to be English."""
        token = self.tokens[at]
        concepts = [m for m in lexicon().find([token], "en", accented=True, cased=True) if not m.entry.named]
        return len(token.text) > 1 and token.fold not in self.lists.starts and not concepts


def name_view(sentence: Sentence) -> NameView:
    """Return a sentence as the extractors of names see it."""
    return NameView(sentence.tokens, sentence.words, name_words(sentence.mode), sentence.lang == "vi")
