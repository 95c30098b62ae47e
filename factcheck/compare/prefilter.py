"""Decides whether the sources can say anything about a sentence, before it is read in full.

Most sentences of a draft are about something other than the sources, as a look at their words shows. A word counts as
known wherever it occurs, so more is known than any one passage can contain; of what is known, one claim must have some
at once. Only a judge that must guess says more.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, Protocol

from factcheck.caching import BoundedCache
from factcheck.compare.align.alignment import FOREIGN_WORD_WEIGHT
from factcheck.compare.layout.units import weight_of
from factcheck.compare.layout.words import is_function_word
from factcheck.language.lexicon import lexicon
from factcheck.language.tables import table
from factcheck.language.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.language.lexicon import Match
    from factcheck.language.sentence import Sentence

_TOO_LITTLE = 0.45
"""Share of a sentence's weight, without figures, below which only "not enough evidence" is to be expected."""
_AMONG_STRANGERS = 0.6
"""The same for the rest of an English sentence with a name that no source has; Vietnamese names consist of syllables
that are also words."""
_TOGETHER = 0.3
"""Share of a sentence's weight that one claim must have."""
_FEW = 5_000
"""Number of claims up to which it takes next to no time to find the one that has most."""
_MOST_ANSWERS = 1 << 16
"""How many words and how many entries are looked up once."""
Terms = tuple[str, ...]
"""Terms of the index under which there are claims."""


class Vocabulary(Protocol):
    """What occurs in the claims, by terms of their index."""

    def __len__(self) -> int:
        """Count the claims."""
        ...

    def terms_of_word(self, word: str, /) -> Terms:
        """Return the term of a folded word; nothing if no claim has it."""
        ...

    def terms_of_name(self, id: str, /) -> Terms:
        """Return the term of a name; nothing if no claim has it."""
        ...

    def terms_of_concept(self, id: str, /) -> Terms:
        """Return the term of a concept and those below it; nothing if no claim has one."""
        ...

    def most_together(self, weights: Mapping[str, float], /) -> float:
        """Return the greatest sum of weights that a claim has, of terms by weight; 0 if none has any."""
        ...


class _Weighed(NamedTuple):
    """A word, concept or name of a sentence."""

    weight: float
    is_name: bool
    terms: Terms
    """Empty if no claim has it."""


class Prefilter:
    """Screens sentences by what occurs in the claims."""

    def __init__(self, claims: Vocabulary) -> None:
        self._claims = claims
        self._terms_of_word = BoundedCache(claims.terms_of_word, _MOST_ANSWERS)
        self._terms_of_entry = BoundedCache(self._find_entry, _MOST_ANSWERS)

    def is_possible(self, sentence: Sentence) -> bool:
        """Tell whether enough of a sentence is known to the sources, and enough of that to one claim."""
        weighed = [*self._matched(sentence), *self._words(sentence)]
        known = sum([one.weight for one in weighed if one.terms])
        unknown = [one for one in weighed if not one.terms]
        strange = sum([one.weight for one in unknown if one.is_name]) if sentence.lang == "en" else 0.0
        total = known + sum([one.weight for one in unknown])
        if known < (_AMONG_STRANGERS if strange else _TOO_LITTLE) * (total - strange):
            return False
        return len(self._claims) > _FEW or self._most_together(weighed) >= _TOGETHER * total

    def _most_together(self, weighed: Iterable[_Weighed]) -> float:
        """Return the greatest weight that one claim has of a sentence."""
        weights: dict[str, float] = {}
        for one in weighed:
            for term in one.terms:
                weights[term] = weights.get(term, 0.0) + one.weight
        return self._claims.most_together(weights)

    def _matched(self, sentence: Sentence) -> Iterator[_Weighed]:
        """Yield the names and concepts of the lexicon."""
        for match in sentence.matches:
            weight = weight_of("name" if match.entry.named else "concept", match.entry.id)
            terms = self._terms_of_entry(match.entry.id) or self._terms_of_words(match, sentence)
            yield _Weighed(weight, match.entry.named, terms)

    def _words(self, sentence: Sentence) -> Iterator[_Weighed]:
        """Yield all other content words; those capitalised within a sentence are names."""
        matched = tokens_of(sentence.matches)
        word = float(table("weights")["word"])
        tells_names = sentence.cased and not _is_title(sentence)
        for at, token in enumerate(sentence.tokens):
            if token.kind == "word" and at not in matched and not is_function_word(token, sentence):
                terms = self._terms_of_word(token.fold)
                is_name = tells_names and at > 0 and token.text[0].isupper()
                yield _Weighed(word if terms else FOREIGN_WORD_WEIGHT, is_name, terms)

    def _find_entry(self, id: str) -> Terms:
        """Return the terms of a name or concept of the lexicon, and of what may stand for it."""
        entry, claims = lexicon()[id], self._claims
        if not entry.named:
            near = (*lexicon().kin(id), *entry.opposites)
            return claims.terms_of_concept(id) or tuple(chain.from_iterable(map(claims.terms_of_concept, near)))
        return claims.terms_of_name(id) + (claims.terms_of_name(entry.stands_for) if entry.stands_for else ())

    def _terms_of_words(self, match: Match, sentence: Sentence) -> Terms:
        """Return the terms of an entry's words; nothing if one of them is unknown."""
        found = [self._terms_of_word(token.fold) for token in sentence.tokens[match.first : match.last]]
        return tuple(chain.from_iterable(found)) if all(found) else ()


def _is_title(sentence: Sentence) -> bool:
    """Tell whether most words are capitalised, so that capitals mark no names."""
    words = [token for token in sentence.tokens if token.kind == "word"]
    return 2 * sum(token.text[0].isupper() for token in words) > len(words)
