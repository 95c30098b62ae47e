"""The units of a claim: its names, its concepts, and its content words."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Literal

import msgspec

from factcheck.compare.layout.when import edge_tokens, times_in
from factcheck.compare.layout.words import carries_content, stem
from factcheck.extract.units import to_base
from factcheck.language.fold import fold
from factcheck.language.lexicon import ACTIONS, Entry, lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table
from factcheck.language.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.language.sentence import Sentence
    from factcheck.model import Claim, Lang, Mention, Quantity

Kind = Literal["name", "concept", "word"]
LIGHT = 0.5
"""Greatest weight of a concept that expresses no event: "include", "say"."""
UNHEDGED = frozenset({"exact", "between", "dozens"})
"""Hedges that are not expressed by words before the figure."""


class Unit(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A name, a concept, or a content word, at one place."""

    kind: Kind
    key: str
    """Id of the name or concept; for a word its stem (English) or lower-case form (Vietnamese)."""
    first: int
    """Index of its first token."""
    last: int
    """Index after its last token."""
    weight: float
    entry: Entry | None = None
    """Its entry in the lexicon; None for words and unknown names."""

    @property
    def is_name(self) -> bool:
        """Whether it is a name, known or not."""
        return self.kind == "name"

    @property
    def is_full_name(self) -> bool:
        """Whether it is a name of two words or more that no lexicon knows, as those of people."""
        return self.is_name and not self.entry and " " in self.key

    @property
    def entry_kind(self) -> str:
        """The kind of its entry, such as "thing" or "country"; empty without an entry."""
        return self.entry.kind if self.entry else ""

    @property
    def has_content(self) -> bool:
        """Whether it says something of its own: not "include" or "say"."""
        return self.weight > LIGHT

    @property
    def is_action(self) -> bool:
        """Whether it is an action or event with content."""
        return self.entry is not None and self.entry.kind in ACTIONS and self.weight > LIGHT


def units_of(claim: Claim, sentence: Sentence) -> Iterator[Unit]:
    """Yield the names, concepts and content words of a claim in order; figures and dates belong to slots."""
    taken = _figures(claim, sentence)
    found: dict[int, Unit] = {}
    broken: list[Unit] = []
    for unit in _mentioned(claim, sentence):
        if taken.isdisjoint(range(unit.first, unit.last)):
            found[unit.first] = unit
            taken.update(range(unit.first, unit.last))
        elif unit.entry and unit.entry.kind == "thing" and unit.kind == "concept":
            broken.append(unit)
    for unit in broken:
        for inner in _left_of(unit, taken, sentence):
            found[inner.first] = inner
            taken.update(range(inner.first, inner.last))
    lang, accented, weight = sentence.lang, sentence.accented, _word_weight()
    for index, token in enumerate(sentence.tokens):
        if index in taken:
            if index in found:
                yield found[index]
        elif token.kind == "word" and carries_content(sentence.spoken, index, lang, accented):
            yield Unit("word", stem(token, lang), index, index + 1, weight)


def _mentioned(claim: Claim, sentence: Sentence) -> Iterator[Unit]:
    """Yield names and concepts as units; names come first, so that none of their words is a concept."""
    tokens, starts, entries = sentence.tokens, sentence.starts, lexicon().entries
    kinds: tuple[tuple[Kind, tuple[Mention, ...]], ...] = (("name", claim.names), ("concept", claim.concepts))
    for kind, mentions in kinds:
        for mention in mentions:
            id, start, end = mention.id, mention.start, mention.end
            first = bisect_left(starts, start)
            if first == len(starts) or starts[first] != start:
                continue
            last = first + 1
            while last < len(tokens) and tokens[last].end <= end:
                last += 1
            yield Unit(kind, id, first, last, weight_of(kind, id), entries.get(id))


def _left_of(broken: Unit, taken: set[int], sentence: Sentence) -> Iterator[Unit]:
    """Yield the concepts in what a figure leaves of a phrase: the relations in "quan hệ giữa hai nước"."""
    places = range(broken.first, broken.last)
    for first in places:
        if first in taken or (first > broken.first and first - 1 not in taken):
            continue
        last = next((at for at in places[first - broken.first :] if at in taken), broken.last)
        rest = sentence.tokens[first:last]
        for match in lexicon().find(rest, sentence.lang, accented=sentence.accented, cased=sentence.cased):
            if not (entry := match.entry).named:
                weight = weight_of("concept", entry.id)
                yield Unit("concept", entry.id, first + match.first, first + match.last, weight, entry)


@cached_per_lexicon(maxsize=1)
def _word_weight() -> float:
    return float(table("weights")["word"])


@cached_per_lexicon(maxsize=1 << 14)
def weight_of(kind: str, id: str) -> float:
    """Return how much a unit counts in coverage; `lexicons/weights.yaml` says why."""
    weights = table("weights")
    if kind == "name":
        return float(weights["name"])
    if id in weights["light"]:
        return float(weights["light_weight"])
    entry = lexicon().entries.get(id)
    return float(weights["concepts"].get(entry.kind, 1.0) if entry else 1.0)


def _figures(claim: Claim, sentence: Sentence) -> set[int]:
    """Return the tokens of figures, dates and identifiers, with their hedges: slots compare them, not coverage."""
    spans = [q.span if q.unit and to_base(q.unit) else q.figure for q in claim.quantities]
    spans += [date.span for date in claim.dates]
    spans += [identifier.span for identifier in claim.identifiers]
    found = {index for start, end in spans for index in sentence.tokens_within(start, end)}
    for quantity in claim.quantities:
        if quantity.hedge not in UNHEDGED:
            found.update(hedge_tokens(sentence, quantity))
    for date in claim.dates:
        found.update(edge_tokens(sentence, date))
    return found | tokens_of(times_in(sentence))


def hedge_tokens(sentence: Sentence, quantity: Quantity) -> range:
    """Return the indexes of the words right before a figure that say how exact it is; they belong to the figure."""
    words = _hedging_words(sentence.lang, accented=sentence.accented)
    first = last = sentence.token_at(quantity.start)
    while first and sentence.words[first - 1] in words:
        first -= 1
    return range(first, last)


@cached_per_lexicon(maxsize=4)
def _hedging_words(lang: Lang, *, accented: bool) -> frozenset[str]:
    phrases = table("hedges")["before"][lang].values()
    words = (word for group in phrases for phrase in group for word in phrase.split())
    return frozenset(words if accented else map(fold, words))
