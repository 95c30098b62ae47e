"""Decides whether the sources can say anything about a sentence, before it is read in full.

Most sentences of a draft are about something other than the sources, as a look at their words shows. A word counts as
known wherever it occurs, so more is known than any one passage can contain. Only a judge that must guess says more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.bounded_cache import BoundedCache
from factcheck.compare.align.alignment import FOREIGN_WORD_WEIGHT
from factcheck.compare.layout.units import weight_of
from factcheck.compare.layout.words import is_function_word
from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.language.lexicon import Match
    from factcheck.language.sentence import Sentence

TOO_LITTLE = 0.45
"""Share of a sentence's weight, without figures, below which only "not enough evidence" is to be expected."""
AMONG_STRANGERS = 0.6
"""The same for the rest of an English sentence with a name that no source has; Vietnamese names consist of syllables
that are also words."""
Part = tuple[float, bool, bool]
"""The weight of a word, concept or name, whether it is a name, and whether any claim has it."""
_MOST_TERMS = 1 << 16


class Prefilter:
    """Screens sentences; `has_term` tells whether a claim has a term (see `database/terms.py`)."""

    def __init__(self, has_term: Callable[[str], bool]) -> None:
        self._has = BoundedCache(has_term, _MOST_TERMS)
        self._has_entry = BoundedCache(self._find_entry, _MOST_TERMS)

    def is_possible(self, sentence: Sentence) -> bool:
        """Tell whether enough of a sentence is known to the sources."""
        known = unknown = 0.0
        needed = TOO_LITTLE
        for weight, is_name, has in (*self._matched(sentence), *self._words(sentence)):
            if has:
                known += weight
            elif is_name and sentence.lang == "en":
                needed = AMONG_STRANGERS
            else:
                unknown += weight
        return known >= needed * (known + unknown)

    def _matched(self, sentence: Sentence) -> Iterator[Part]:
        """Yield the names and concepts of the lexicon."""
        for match in sentence.matches:
            weight = weight_of("name" if match.entry.named else "concept", match.entry.id)
            yield weight, match.entry.named, self._has_entry(match.entry.id) or self._has_words(match, sentence)

    def _words(self, sentence: Sentence) -> Iterator[Part]:
        """Yield all other content words; those capitalised within a sentence are names."""
        matched = {at for match in sentence.matches for at in range(match.first, match.last)}
        word = float(table("weights")["word"])
        tells_names = sentence.cased and not _is_title(sentence)
        for at, token in enumerate(sentence.tokens):
            if token.kind == "word" and at not in matched and not is_function_word(token, sentence):
                has = self._has(token.fold)
                is_name = tells_names and at > 0 and token.text[0].isupper()
                yield word if has else FOREIGN_WORD_WEIGHT, is_name, has

    def _find_entry(self, id: str) -> bool:
        return any(map(self._has, _terms_of(id)))

    def _has_words(self, match: Match, sentence: Sentence) -> bool:
        return all(self._has(token.fold) for token in sentence.tokens[match.first : match.last])


@cached_per_lexicon(maxsize=1 << 14)
def _terms_of(id: str) -> tuple[str, ...]:
    """Return the terms of a claim that has a name or concept of the lexicon, or one that may stand for it."""
    entry = lexicon()[id]
    if entry.named:
        return (f"n:{id}", f"n:{entry.stands_for}") if entry.stands_for else (f"n:{id}",)
    return tuple([f"c:{other}" for other in (*lexicon().kin(id), *entry.opposites)])


def _is_title(sentence: Sentence) -> bool:
    """Tell whether most words are capitalised, so that capitals mark no names."""
    words = [token for token in sentence.tokens if token.kind == "word"]
    return 2 * sum(token.text[0].isupper() for token in words) > len(words)
