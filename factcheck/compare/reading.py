"""A claim laid out for alignment: its names, concepts and words as units, in order."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from factcheck.compare.date_sides import edge_tokens
from factcheck.compare.hedges import UNHEDGED, hedge_tokens
from factcheck.compare.words import is_function_word, stem, word_forms
from factcheck.extract.polarity import negated_tokens
from factcheck.extract.units import to_base
from factcheck.language.lexicon import lexicon
from factcheck.language.sentence import Sentence, analyse
from factcheck.language.tables import table
from factcheck.model import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Span

Kind = Literal["name", "concept", "word"]

FOREIGN_WORD_WEIGHT = 0.3
"""Of a word that no lexicon knows, where the passage is in the other language: it cannot be found there."""
LONG_PHRASE = 3
"""From this many tokens on, the phrase of an event is searched for the concepts within it."""


class Unit(msgspec.Struct, frozen=True):
    """A name, a concept, or a word that carries content."""

    kind: Kind
    key: str
    """Id of the name or concept; of a word its stem (English) or its lower form (Vietnamese)."""
    first: int
    """Index of its first token."""
    last: int
    """Index after its last token."""
    weight: float


class Reading(msgspec.Struct, frozen=True):
    """One sentence as a claim, as tokens, and as units."""

    claim: Claim
    sentence: Sentence
    units: tuple[Unit, ...]
    negated: frozenset[int]
    """Indexes of the tokens under a negation."""
    words: dict[str, int]
    """Every word of the sentence (lower form, fold, and stem if English) and the token where it first stands."""
    unit_at: dict[int, Unit]
    """The unit that a token belongs to, by the token's index."""
    concepts: dict[str, Unit]
    """By id; a long phrase stands for the concepts within it too ("end the hostilities" for a ceasefire's)."""
    names: dict[str, Unit]

    def span(self, unit: Unit) -> Span:
        """Where a unit stands in the quote."""
        return self.sentence.tokens[unit.first].start, self.sentence.tokens[unit.last - 1].end

    def is_negated(self, unit: Unit) -> bool:
        """Tell whether any word of a unit stands under a negation."""
        return not self.negated.isdisjoint(range(unit.first, unit.last))

    def text(self, unit: Unit) -> str:
        """Return a unit as written."""
        start, end = self.span(unit)
        return self.sentence.text[start:end]


def read(claim: Claim) -> Reading:
    """Lay a claim out; names, concepts, figures and dates come from the record, so that corrections count."""
    sentence = analyse(claim.quote, claim.lang)
    units = tuple(_units(claim, sentence))
    return Reading(
        claim,
        sentence,
        units,
        negated_tokens(sentence),
        word_forms(sentence),
        {at: unit for unit in units for at in range(unit.first, unit.last)},
        _concepts(units, sentence),
        {u.key: u for u in units if u.kind == "name"},
    )


def _units(claim: Claim, sentence: Sentence) -> Iterator[Unit]:
    taken = _figures(claim, sentence)
    found: dict[int, Unit] = {}
    for unit in _mentioned(claim, sentence):
        if taken.isdisjoint(range(unit.first, unit.last)):
            found[unit.first] = unit
            taken.update(range(unit.first, unit.last))
    for index, token in enumerate(sentence.tokens):
        if index in found:
            yield found[index]
        elif index not in taken and token.kind == "word" and not is_function_word(token, sentence):
            yield Unit("word", stem(token, sentence.lang), index, index + 1, float(table("weights")["word"]))


def _mentioned(claim: Claim, sentence: Sentence) -> Iterator[Unit]:
    """Names and concepts as units; names come first, so that no word of theirs is a concept."""
    starts = {token.start: index for index, token in enumerate(sentence.tokens)}
    mentions = [("name", mention) for mention in claim.names] + [("concept", mention) for mention in claim.concepts]
    for kind, mention in mentions:
        first = starts.get(mention.start)
        if first is not None:
            last = first + 1
            while last < len(sentence.tokens) and sentence.tokens[last].end <= mention.end:
                last += 1
            named: Kind = "name" if kind == "name" else "concept"
            yield Unit(named, mention.id, first, last, _weight(kind, mention.id))


def _concepts(units: tuple[Unit, ...], sentence: Sentence) -> dict[str, Unit]:
    found = {unit.key: unit for unit in units if unit.kind == "concept"}
    for unit in list(found.values()):
        entry = lexicon().entries.get(unit.key)
        if entry and entry.kind == "event" and unit.last - unit.first >= LONG_PHRASE:
            for id in _within(unit, sentence):
                found.setdefault(id, unit)
    return found


def _within(unit: Unit, sentence: Sentence) -> Iterator[str]:
    for first in range(unit.first, unit.last - 1):
        inner = sentence.tokens[first : unit.last - (first == unit.first)]
        for entry, _, _ in lexicon().find(inner, sentence.lang, accented=sentence.accented, cased=sentence.cased):
            if not entry.named:
                yield entry.id


@lru_cache(maxsize=1 << 14)
def _weight(kind: str, id: str) -> float:
    """How much a unit counts in coverage; `lexicons/weights.yaml` says why."""
    weights = table("weights")
    if kind == "name":
        return float(weights["name"])
    if id in weights["light"]:
        return float(weights["light_weight"])
    entry = lexicon().entries.get(id)
    return float(weights["concepts"].get(entry.kind, 1.0) if entry else 1.0)


def _figures(claim: Claim, sentence: Sentence) -> set[int]:
    """Tokens of figures, dates and identifiers, with what hedges them: slots look after them, not coverage."""
    spans = [(q.start, q.end) if q.unit and to_base(q.unit) else q.figure for q in claim.quantities]
    spans += [(date.start, date.end) for date in claim.dates]
    spans += [(identifier.start, identifier.end) for identifier in claim.identifiers]
    found = {
        index for index, token in enumerate(sentence.tokens) if any(start <= token.start < end for start, end in spans)
    }
    for quantity in claim.quantities:
        if quantity.hedge not in UNHEDGED:
            found.update(hedge_tokens(sentence, quantity))
    for date in claim.dates:
        found.update(edge_tokens(sentence, date))
    return found
