"""Opposites and siblings: phrases of which only one can hold, the statement's and another one in the passage.

"A 2017 comedy drama book" is another thing than "a 2017 comedy drama film", and "went up" the contrary of "went down".
The lists ignore context: a rival somewhere in the passage proves little, one between the same words much.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple

from factcheck.language.fold import stems
from factcheck.language.rival_words import KINDS, rivals_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.judge.features.aligned_words import Words
    from factcheck.compare.judge.model import Features
    from factcheck.language.rival_words import Kind, Phrase
    from factcheck.model import Lang

Closeness = Literal["anywhere", "near", "beside", "nearer"]
"""Where a rival may be: anywhere in the passage, in a similar context, beside the same word, nearer than the phrase."""
_WORDS_AROUND = 3
"""How many words on either side of a phrase are its context."""
_WEIGHT_BESIDE = 2
"""Weight of the same word right before or after, compared with 1 for a content word nearby."""
_MOST_PHRASES = 3.0
"""Phrases with a rival beyond this number count no more."""


class Occurrence(NamedTuple):
    """An occurrence of a phrase with its context."""

    phrase: Phrase
    rivals: frozenset[Phrase]
    beside: frozenset[tuple[int, str]]
    """The words right before and right after, with their side."""
    near: frozenset[str]
    """The content words around."""

    def closeness(self, other: Occurrence) -> int:
        """Return how much context two places share; 0 is none."""
        return _WEIGHT_BESIDE * len(self.beside & other.beside) + len(self.near & other.near)


def rival_features(stated: Words, evidence: Words, focus: Words, lang: Lang) -> Features:
    """Return, for each kind, how many phrases have a rival in the passage, by how close it is; up to 3.

    Only rivals in the focus sentence can be close. For each kind and closeness: "opposites_beside".
    """
    count: Counter[str] = Counter()
    for kind in KINDS:
        stated_places = list(_places(stated, kind, lang))
        stated_phrases = {place.phrase for place in stated_places}
        passage_phrases = {place.phrase for place in _places(evidence, kind, lang)} if stated_places else set()
        focus_places = list(_places(focus, kind, lang)) if stated_places else []
        for place in stated_places:
            closenesses = _met(place, focus_places, place.rivals - stated_phrases, passage_phrases)
            count.update(f"{kind}_{closeness}" for closeness in closenesses)
    return {name: min(float(number), _MOST_PHRASES) for name, number in count.items()}


def _met(
    place: Occurrence, focus_places: list[Occurrence], others: frozenset[Phrase], passage_phrases: set[Phrase]
) -> list[Closeness]:
    """Return how close a rival is to a phrase's place; nearer: the sentence has the phrase too, but further away."""
    rivals = [other for other in focus_places if other.phrase in others]
    closest = max(map(place.closeness, rivals), default=0)
    same = max((place.closeness(other) for other in focus_places if other.phrase == place.phrase), default=None)
    if same is not None:
        return ["nearer"] if closest > same else []
    only_rivals = place.phrase not in passage_phrases and not others.isdisjoint(passage_phrases)
    found: list[Closeness] = ["anywhere"] if only_rivals else []
    if closest:
        found.append("near")
    if any(place.beside & other.beside for other in rivals):
        found.append("beside")
    return found


def _places(words: Words, kind: Kind, lang: Lang) -> Iterator[Occurrence]:
    """Yield the known phrases, the longest at each place."""
    forms, until = stems([word.form for word in words], lang), 0
    for at, form in enumerate(forms):
        for phrase, others in rivals_from(form, kind, lang) if at >= until else ():
            if tuple(forms[at : at + len(phrase)]) == phrase:
                until = at + len(phrase)
                yield _place(words, forms, range(at, until), others)
                break


def _place(words: Words, forms: list[str], at: range, others: frozenset[Phrase]) -> Occurrence:
    first, last = at.start, at.stop
    beside = frozenset((side, forms[at]) for side, at in ((0, first - 1), (1, last)) if 0 <= at < len(forms))
    around = (*range(max(0, first - _WORDS_AROUND), first), *range(last, min(len(forms), last + _WORDS_AROUND)))
    return Occurrence(
        tuple(forms[first:last]), others, beside, frozenset(forms[at] for at in around if words[at].is_content)
    )
