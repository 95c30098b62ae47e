"""Decides whether the sources can say anything about a sentence, before it is read in full.

Most sentences of a draft are about something other than the sources, as a look at their words shows. A word counts as
known wherever it occurs, so more is known than any one passage can contain. Only a judge that must guess says more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from factcheck.bounded_cache import BoundedCache
from factcheck.compare.align.alignment import FOREIGN_WORD_WEIGHT
from factcheck.compare.layout.units import weight_of
from factcheck.compare.layout.words import is_function_word
from factcheck.language.lexicon import lexicon
from factcheck.language.tables import table
from factcheck.language.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.language.lexicon import Match
    from factcheck.language.sentence import Sentence

_TOO_LITTLE = 0.45
"""Share of a sentence's weight, without figures, below which only "not enough evidence" is to be expected."""
_AMONG_STRANGERS = 0.6
"""The same for the rest of an English sentence with a name that no source has; Vietnamese names consist of syllables
that are also words."""
Weighed = tuple[float, bool, bool]
"""The weight of a word, concept or name, whether it is a name, and whether any claim has it."""
_MOST_ANSWERS = 1 << 16
"""How many words and how many entries are looked up once."""


class Vocabulary(Protocol):
    """What occurs in any of the claims."""

    def has_word(self, word: str, /) -> bool:
        """Tell whether a claim has a folded word."""
        ...

    def has_name(self, id: str, /) -> bool:
        """Tell whether a claim has a name."""
        ...

    def has_concept(self, id: str, /) -> bool:
        """Tell whether a claim has a concept or one below it."""
        ...


class Prefilter:
    """Screens sentences by what occurs in the claims."""

    def __init__(self, claims: Vocabulary) -> None:
        self._claims = claims
        self._has_word = BoundedCache(claims.has_word, _MOST_ANSWERS)
        self._has_entry = BoundedCache(self._find_entry, _MOST_ANSWERS)

    def is_possible(self, sentence: Sentence) -> bool:
        """Tell whether enough of a sentence is known to the sources."""
        known = unknown = 0.0
        needed = _TOO_LITTLE
        for weight, is_name, has in (*self._matched(sentence), *self._words(sentence)):
            if has:
                known += weight
            elif is_name and sentence.lang == "en":
                needed = _AMONG_STRANGERS
            else:
                unknown += weight
        return known >= needed * (known + unknown)

    def _matched(self, sentence: Sentence) -> Iterator[Weighed]:
        """Yield the names and concepts of the lexicon."""
        for match in sentence.matches:
            weight = weight_of("name" if match.entry.named else "concept", match.entry.id)
            yield weight, match.entry.named, self._has_entry(match.entry.id) or self._has_words(match, sentence)

    def _words(self, sentence: Sentence) -> Iterator[Weighed]:
        """Yield all other content words; those capitalised within a sentence are names."""
        matched = tokens_of(sentence.matches)
        word = float(table("weights")["word"])
        tells_names = sentence.cased and not _is_title(sentence)
        for at, token in enumerate(sentence.tokens):
            if token.kind == "word" and at not in matched and not is_function_word(token, sentence):
                has = self._has_word(token.fold)
                is_name = tells_names and at > 0 and token.text[0].isupper()
                yield word if has else FOREIGN_WORD_WEIGHT, is_name, has

    def _find_entry(self, id: str) -> bool:
        """Tell whether a claim has a name or concept of the lexicon, or one that may stand for it."""
        entry = lexicon()[id]
        if not entry.named:
            return any(map(self._claims.has_concept, (*lexicon().kin(id), *entry.opposites)))
        return self._claims.has_name(id) or bool(entry.stands_for and self._claims.has_name(entry.stands_for))

    def _has_words(self, match: Match, sentence: Sentence) -> bool:
        return all(self._has_word(token.fold) for token in sentence.tokens[match.first : match.last])


def _is_title(sentence: Sentence) -> bool:
    """Tell whether most words are capitalised, so that capitals mark no names."""
    words = [token for token in sentence.tokens if token.kind == "word"]
    return 2 * sum(token.text[0].isupper() for token in words) > len(words)
