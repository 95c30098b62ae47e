"""A sentence as the readers of names look at it: its words in one spelling, and the lists of its language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.language.lexicon import lexicon
from factcheck.language.name_words import NameWords, is_syllable, name_words
from factcheck.language.phrases import longest
from factcheck.language.tokens import Token

if TYPE_CHECKING:
    from factcheck.language.sentence import Sentence

_OPENERS = frozenset("\"'“‘”«(:.!?…|*•;[")
_DASHES = frozenset("-–—")


class Wording(msgspec.Struct, frozen=True, gc=False):
    """Tokens and the words they are compared by."""

    tokens: list[Token]
    words: list[str]
    """In lower case, without marks where the text has none."""
    lists: NameWords
    vietnamese: bool

    def title(self, at: int) -> int:
        """Number of tokens of the title that begins at `at`, 0 for none."""
        return longest(self.words, at, self.lists.titles) if self.words[at] in self.lists.titles else 0

    def capital(self, at: int) -> bool:
        """Whether the token at `at` begins with a capital."""
        return self.tokens[at].text[0].isupper()

    def follows(self, at: int) -> bool:
        """Whether only white space stands between this token and the one before."""
        tokens = self.tokens
        return 0 < at < len(tokens) and tokens[at].start > tokens[at - 1].end

    def followed(self, at: int) -> bool:
        """Whether another capitalised word follows after a space."""
        return at + 1 < len(self.tokens) and self.follows(at + 1) and self.capital(at + 1)

    def begins(self, at: int) -> bool:
        """Whether a word has its capital from its place: first in the sentence, or after a mark that opens one."""
        if at == 0 or self.tokens[at - 1].text in _OPENERS:
            return True
        if self.tokens[at - 1].text not in _DASHES or not self.follows(at):
            return False
        return at == 1 or self.follows(at - 1)

    def family_name(self, at: int) -> bool:
        """Whether a Vietnamese family name stands here with more of a name after it."""
        return self.words[at] in self.lists.surnames and self.followed(at) and is_syllable(self.tokens[at + 1].fold)

    def vietnamese_name(self, at: int) -> bool:
        """Whether English writes a Vietnamese name here, one syllable of which is no English word: "Song Hau"."""
        if self.vietnamese or not is_syllable(self.tokens[at].fold):
            return False
        last = at + 1
        while self.followed(last - 1) and is_syllable(self.tokens[last].fold):
            last += 1
        return any(self._is_foreign(place) for place in range(at + 1, last))

    def _is_foreign(self, at: int) -> bool:
        """Whether a word is none of English, as far as is known."""
        token = self.tokens[at]
        concepts = [m for m in lexicon().find([token], "en", accented=True, cased=True) if not m.entry.named]
        return len(token.text) > 1 and token.fold not in self.lists.starts and not concepts


def wording(sentence: Sentence) -> Wording:
    """Prepare a sentence for reading names."""
    vietnamese = sentence.lang == "vi"
    lists = name_words("en" if not vietnamese else "vi" if sentence.accented else "folded")
    return Wording(sentence.tokens, sentence.words, lists, vietnamese)
