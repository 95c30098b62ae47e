"""A claim laid out for alignment: its names, concepts and words as units, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.caching import cached_property
from factcheck.compare.layout.clauses import clauses
from factcheck.compare.layout.counting import counted_none, nouns_of
from factcheck.compare.layout.units import Unit, units_of
from factcheck.compare.layout.words import LONG, function_words, word_forms
from factcheck.extract.polarity import modal_tokens, negated_tokens, negates, negators
from factcheck.language.lexicon import lexicon
from factcheck.language.listed import listed_in
from factcheck.language.sentence import Sentence, analyse
from factcheck.model import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.layout.values import Figure, SentenceDate
    from factcheck.language.tokens import Token
    from factcheck.model import Modality, Span

__all__ = ["Reading", "Unit", "read"]

_LONG_PHRASE = 3
"""From this many tokens on, the phrase of an event is searched for concepts inside it."""


class Reading(msgspec.Struct, frozen=True, eq=False, dict=True):
    """One sentence as a claim, as tokens, and as units."""

    claim: Claim
    sentence: Sentence
    units: tuple[Unit, ...]

    @cached_property
    def negated(self) -> frozenset[int]:
        """Indexes of the tokens under a negation."""
        return negated_tokens(self.sentence) | counted_none(self.claim, self.sentence)

    @cached_property
    def weight(self) -> float:
        """Sum of the weights of all units."""
        return sum([unit.weight for unit in self.units])

    @cached_property
    def words(self) -> dict[str, int]:
        """Every word (lower form, fold, and stem if English) with the index of the token where it first occurs."""
        return word_forms(self.sentence)

    @cached_property
    def long_words(self) -> dict[str, list[str]]:
        """Those of the same words that may be matched despite a typo, by their first letter."""
        found: dict[str, list[str]] = {}
        for word in self.words:
            if len(word) >= LONG:
                found.setdefault(word[0], []).append(word)
        return found

    @property
    def said(self) -> frozenset[str]:
        """Every word and figure in lower case; not cached, as it is large and seldom needed."""
        return said_in(self.sentence.tokens)

    @cached_property
    def spelt(self) -> dict[Unit, tuple[str, ...]]:
        """The words of each unit in lower case."""
        return {unit: tuple([token.lower for token in self._words_of(unit)]) for unit in self.units}

    @cached_property
    def bare(self) -> dict[Unit, tuple[str, ...]]:
        """The same without accents."""
        return {unit: tuple([token.fold for token in self._words_of(unit)]) for unit in self.units}

    @cached_property
    def unit_at(self) -> dict[int, Unit]:
        """The unit that a token belongs to, by the token's index."""
        return {at: unit for unit in self.units for at in range(unit.first, unit.last)}

    @cached_property
    def places(self) -> dict[str, list[Unit]]:
        """Every place of a name, concept or word, by its key."""
        found: dict[str, list[Unit]] = {}
        for unit in self.units:
            found.setdefault(unit.key, []).append(unit)
        return found

    @cached_property
    def concepts(self) -> dict[str, Unit]:
        """Concepts by id; a long phrase also stands for those within it ("end the hostilities" for a ceasefire)."""
        return _concepts(self.units, self.sentence)

    @cached_property
    def narrower(self) -> dict[str, Unit]:
        """The first narrower concept by the id of each broader one, such as "soldiers" for people."""
        kin = lexicon().kin
        return {wider: unit for key, unit in reversed(self.concepts.items()) for wider in kin(key)}

    @cached_property
    def counted(self) -> frozenset[str]:
        """The concepts within whose words a figure is, so that they are no units: "ba bên" (three-way)."""
        figures = [quantity.figure for quantity in self.claim.quantities]
        if not figures:
            return frozenset()
        return frozenset(
            concept.id
            for concept in self.claim.concepts
            if any(concept.start <= start and end <= concept.end for start, end in figures)
        )

    @cached_property
    def named(self) -> tuple[Unit, ...]:
        """The names, in order."""
        return tuple(unit for unit in self.units if unit.is_name)

    @cached_property
    def names(self) -> dict[str, Unit]:
        """The names by id; for one that occurs more than once, the last place."""
        return {unit.key: unit for unit in self.named}

    @cached_property
    def modal(self) -> dict[int, Modality]:
        """The modality of each token in the scope of a modal phrase: planned, possible …"""
        return modal_tokens(self.sentence)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures, in order."""
        from factcheck.compare.layout.values import Figure  # not at the head, as it is made of readings

        return tuple([Figure(self, quantity) for quantity in self.claim.quantities])

    @cached_property
    def hedged(self) -> frozenset[int]:
        """The tokens of all hedges before figures: "more than" in "more than 120"."""
        return frozenset(at for figure in self.figures for at in figure.hedge)

    @cached_property
    def dates(self) -> tuple[SentenceDate, ...]:
        """The dates, in order, and then the days told from them: "the day before"."""
        if not self.claim.dates:
            return ()
        from factcheck.compare.layout.told_days import told_days
        from factcheck.compare.layout.values import SentenceDate  # not at the head, as it is made of readings

        named = tuple([SentenceDate(self, date) for date in self.claim.dates])
        return (*named, *told_days(self, named))

    @cached_property
    def nouns(self) -> dict[Span, frozenset[str]]:
        """The ids of what a figure counts, if any, by the span of the figure with its noun."""
        return nouns_of(self.claim)

    @cached_property
    def clauses(self) -> list[int]:
        """The number of each token's clause."""
        return clauses(self.sentence, self.units)

    def occurrences(self, unit: Unit) -> list[Unit]:
        """Return every place of a name, concept or word; the unit alone where it stands for one within a phrase."""
        return self.places.get(unit.key, [unit])

    def clauses_with(self, unit: Unit) -> set[int]:
        """Return the numbers of all clauses that contain a name, concept or word."""
        return {self.clauses[place.first] for place in self.occurrences(unit)}

    def only_in(self, stretch: range) -> list[Unit]:
        """Return the units that occur in a range of tokens and nowhere else."""
        within = [unit for unit in self.units if unit.first in stretch]
        return [unit for unit in within if all(place.first in stretch for place in self.places[unit.key])]

    def span(self, unit: Unit) -> Span:
        """Return the offsets of a unit in the quote."""
        return self.sentence.tokens[unit.first].start, self.sentence.tokens[unit.last - 1].end

    def is_negated(self, unit: Unit) -> bool:
        """Tell whether any word of a unit is negated by a negation that is not part of it ("không được công nhận")."""
        if self.negated.isdisjoint(range(unit.first, unit.last)) or begins_negated(self.sentence, unit):
            return False
        within = any(at in range(unit.first, unit.last) for at in negators(self.sentence))  # "found not guilty"
        return not within or unit.key in listed_in("polarity", "denials")

    def unit_before(self, span: Span) -> Unit | None:
        """Return the unit right before a span of the quote."""
        return self.unit_at.get(self.sentence.tokens_within(*span).start - 1)

    def neighbours(self, unit: Unit, most: int) -> tuple[Unit | None, Unit | None]:
        """Return the units right before and right after one, if at most `most` tokens are between them."""
        at = self.units.index(unit)
        before = next((one for one in self.units[max(0, at - 1) : at] if unit.first - one.last <= most), None)
        after = next((one for one in self.units[at + 1 : at + 2] if one.first - unit.last <= most), None)
        return before, after

    def written(self, span: Span) -> str:
        """Return the text at a span of the quote."""
        return self.claim.quote[span[0] : span[1]]

    def in_source(self, span: Span) -> Span:
        """Turn offsets in the quote into offsets in its source's text."""
        return self.claim.start + span[0], self.claim.start + span[1]

    def in_quote(self, span: Span) -> Span:
        """Turn offsets in the source's text into offsets in the quote."""
        return span[0] - self.claim.start, span[1] - self.claim.start

    def text(self, unit: Unit) -> str:
        """Return a unit as written."""
        start, end = self.span(unit)
        return self.sentence.text[start:end]

    def _words_of(self, unit: Unit) -> list[Token]:
        return [token for token in self.sentence.tokens[unit.first : unit.last] if token.kind == "word"]


def read(claim: Claim, sentence: Sentence | None = None) -> Reading:
    """Lay a claim out; names, concepts, figures and dates come from the record, so that corrections count.

    A sentence whose diacritics were restored is taken as it is; the quote alone does not tell that they were.
    """
    if sentence is None or not sentence.restored:
        sentence = analyse(claim.quote, claim.lang)
    return Reading(claim, sentence, tuple(units_of(claim, sentence)))


def said_in(tokens: Iterable[Token]) -> frozenset[str]:
    """Return every word and figure in lower case."""
    return frozenset(token.lower for token in tokens if token.kind != "symbol")


def begins_negated(sentence: Sentence, unit: Unit) -> bool:
    """Tell whether a unit's first content word is a negation: "không nhận tội", "vẫn chưa tìm thấy"."""
    words, empty = sentence.words[unit.first : unit.last], function_words(sentence.lang, sentence.accented)
    first = next((word for word in words if word not in empty or negates(word, sentence.lang)), words[0])
    return negates(first, sentence.lang)


def _concepts(units: tuple[Unit, ...], sentence: Sentence) -> dict[str, Unit]:
    found = {unit.key: unit for unit in units if unit.kind == "concept"}
    for unit in list(found.values()):
        entry = lexicon().entries.get(unit.key)
        is_long = unit.last - unit.first >= _LONG_PHRASE and not begins_negated(sentence, unit)
        if entry and entry.kind in ("event", "action") and is_long:
            for id in concepts_within(unit, sentence):
                found.setdefault(id, unit)
    return found


def concepts_within(unit: Unit, sentence: Sentence) -> Iterator[str]:
    """Yield the ids of the concepts within the phrase of another one: "end" in "end the hostilities"."""
    for first in range(unit.first, unit.last - 1):
        inner = sentence.tokens[first : unit.last - (first == unit.first)]
        for match in lexicon().find(inner, sentence.lang, accented=sentence.accented, cased=sentence.cased):
            if not match.entry.named:
                yield match.entry.id
