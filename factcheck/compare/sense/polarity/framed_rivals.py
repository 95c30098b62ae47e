"""Rivals in one frame: "won the cup" for "lost the cup", "gold in judo" for "silver in judo".

A phrase in place of its opposite, or of another of its kind, between the same words as in the passage was exchanged
there. Where they are further apart, both may be said of different things: that is left to the judge.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.caches import cached_by_comparison, cached_by_statement
from factcheck.compare.layout.reading import begins_negated
from factcheck.compare.layout.words import function_words, stand_together
from factcheck.compare.sense.comparing.comparisons import compares_the_same
from factcheck.compare.sense.polarity.frame import END, FRAME, FramedPhrase
from factcheck.compare.sense.polarity.reversals import is_stopped
from factcheck.compare.sense.things.binding import clause_at
from factcheck.compare.slots import Slot, without_overlap
from factcheck.extract.polarity import negates
from factcheck.extract.units import to_base
from factcheck.language.fold import stems
from factcheck.language.listed import listed
from factcheck.language.rival_words import KINDS, rivals_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Passage, Reading, Unit
    from factcheck.compare.rule_names import RuleName
    from factcheck.language.rival_words import Kind
    from factcheck.language.tokens import Token
    from factcheck.model import Quantity, Span

_TOLD_AS: dict[Kind, tuple[str, RuleName]] = {
    "opposites": ("polarity", "antonym"),
    "siblings": ("wording", "wording-mismatch"),
}
"""The slot and the rule of each kind of rivals."""


def compare_framed_rivals(comparison: Comparison) -> list[Slot]:
    """Find phrases of the statement that have a rival in the same frame in the passage's sentence.

    The passage must not contain the phrase itself in a frame as large. Figures and dates are compared elsewhere.
    """
    if not comparison.is_within_one_language:
        return []
    stated, passage, focus = comparison.stated, comparison.passage, comparison.focus
    exact = stated.sentence.accented and focus.sentence.accented
    if focus.words.keys().isdisjoint(_rivals_of(stated, exact)) or compares_the_same(stated, focus):
        return []
    slots: list[Slot] = []
    for kind, (slot, rule) in _TOLD_AS.items():
        look = _Look(
            stated=stated, passage=passage, kind=kind, exact=exact, empty=function_words(focus.sentence.lang, exact)
        )
        for phrase, rival in _exchanged(look):
            if _has_the_value(look, phrase, rival, comparison.agreeing_here()):
                continue
            missing = Slot.missing(slot, rule, stated, phrase.span)
            slots += without_overlap([missing.against(focus, rival.span, "differ")], slots)
    return slots


def _has_the_value(look: _Look, phrase: FramedPhrase, rival: FramedPhrase, agreeing: list[Slot]) -> bool:
    """Tell whether the agreeing values are those of the phrase itself: "History had 6.5 on average, English 5.4"."""
    focus = look.passage.focus
    clauses = {clause_at(focus, focus.in_quote(slot.found_span)) for slot in agreeing if slot.is_value}
    own = {clause_at(focus, other.span) for other in look.focus_phrases() if other.words == phrase.words}
    return bool(clauses) and clauses == own != {clause_at(focus, rival.span)}


class _Look(NamedTuple):
    """A statement and a passage, searched for phrases of one kind."""

    stated: Reading
    passage: Passage
    kind: Kind
    exact: bool
    """Whether accents count."""
    empty: frozenset[str]
    """Words without content."""

    def stated_phrases(self) -> list[FramedPhrase]:
        """Return the phrases of the statement that have rivals."""
        return _stated_phrases(self.stated, self.exact, self.kind)

    def focus_phrases(self) -> list[FramedPhrase]:
        """Return the phrases of the passage's own sentence that may be one of the statement or its rival."""
        return self._phrases_in(self.passage.focus)

    def passage_phrases(self) -> Iterator[FramedPhrase]:
        """Yield such phrases of the whole passage, in order."""
        for reading in self.passage.in_order():
            yield from self._phrases_in(reading)

    def _phrases_in(self, reading: Reading) -> list[FramedPhrase]:
        return _phrases_from(_first_words(self.stated, self.exact, self.kind), reading, self.exact, self.kind)


def _exchanged(look: _Look) -> list[tuple[FramedPhrase, FramedPhrase]]:
    """Return phrases with their rivals; two phrases of the statement that were exchanged are each other's rivals."""
    stated, focus = look.stated, look.passage.focus
    phrases = [phrase for phrase in look.stated_phrases() if not _is_value(stated, phrase.span)]
    found = [(phrase, rival) for phrase in phrases if (rival := _rival(look, phrase))]
    turned = {(rival.words, phrase.words) for phrase, rival in found}
    exchanged = [
        (phrase, rival)
        for phrase, rival in found
        if (phrase.words, rival.words) in turned
        or (_is_free(look, rival, phrases) and not _are_joined(phrase, rival, focus))
    ]
    exchanged += _alone(look)
    return [(phrase, rival) for phrase, rival in exchanged if _is_denied(stated, phrase) == _is_denied(focus, rival)]


def _are_joined(phrase: FramedPhrase, rival: FramedPhrase, focus: Reading) -> bool:
    """Tell whether the sentence joins a phrase to its rival by a conjunction: "oral vaccines and injected ones"."""
    joints = listed(focus.sentence, "polarity", "list_ends")
    return any(stand_together((joint, *phrase.words), list(rival.after)) for joint in joints)


def _is_free(look: _Look, rival: FramedPhrase, stated_phrases: list[FramedPhrase]) -> bool:
    """Tell whether the statement lacks the rival, or has it only in the frame of other places of the sentence."""
    phrases = look.focus_phrases()
    others = [other for other in phrases if other.words == rival.words and other.span != rival.span]
    same = (phrase for phrase in stated_phrases if phrase.words == rival.words)
    return all(any(phrase.is_framed_as(other, look.empty) for other in others) for phrase in same)


def _rival(look: _Look, phrase: FramedPhrase) -> FramedPhrase | None:
    """Return the rival in the largest frame, if it is larger than that of the phrase itself."""
    rivals = (other for other in look.focus_phrases() if other.words in phrase.rivals)
    framed = (other for other in rivals if phrase.is_framed_as(other, look.empty))
    best = max(framed, key=phrase.around, default=None)
    if best is None:
        return None
    own = (other for other in look.passage_phrases() if other.words == phrase.words)
    return best if phrase.around(best) > max(map(phrase.around, own), default=0) else None


def _alone(look: _Look) -> Iterator[tuple[FramedPhrase, FramedPhrase]]:
    """Yield phrases that the passage lacks, with a rival that the statement lacks, in a wide frame."""
    in_statement = {phrase.words for phrase in look.stated_phrases()}
    phrases = [phrase for phrase in look.focus_phrases() if phrase.words not in in_statement]
    for one, other in product(look.stated_phrases(), phrases):
        rivals = other.words in one.rivals and not _is_value(look.stated, one.span)
        framed = rivals and one.is_widely_framed_as(other, look.empty)
        if framed and all(found.words != one.words for found in look.passage_phrases()):
            yield one, other


def _is_denied(reading: Reading, phrase: FramedPhrase) -> bool:
    """Tell whether a phrase is negated or stopped: "not closed" is not a rival of "open"."""
    tokens = reading.sentence.tokens_within(*phrase.span)
    unit = reading.unit_at.get(tokens.start)
    if negates(phrase.words[0], reading.sentence.lang):
        return False  # "không muốn" is such a phrase itself
    if not reading.negated.isdisjoint(tokens):
        return True
    return unit is not None and (is_stopped(reading, unit) or _begins_before(reading, unit, tokens.start))


def _begins_before(reading: Reading, unit: Unit, first: int) -> bool:
    """Tell whether a phrase is the rest of a unit that begins with a negation: "thay đổi" of "không thay đổi"."""
    return unit.first < first and begins_negated(reading.sentence, unit)


def _is_value(reading: Reading, span: Span) -> bool:
    """Tell whether a phrase is part of a date or figure; "mùa 1" is not part of "1"."""
    dates, figures = reading.claim.dates, reading.claim.quantities
    taken = [*(date.span for date in dates), *(_value_of(figure) for figure in figures)]
    return any(start <= span[0] and span[1] <= end for start, end in taken)


def _value_of(figure: Quantity) -> Span:
    """Return the span of a figure with its unit, but without a counted noun: "1 chức vô địch"."""
    return figure.span if figure.unit and to_base(figure.unit) else figure.figure


@cached_by_statement
def _rivals_of(stated: Reading, exact: bool) -> frozenset[str]:
    """Return the first words of all rivals of a statement's phrases."""
    phrases = (phrase for kind in KINDS for phrase in _stated_phrases(stated, exact, kind))
    return frozenset(other[0] for phrase in phrases for other in phrase.rivals)


@cached_by_statement
def _first_words(stated: Reading, exact: bool, kind: Kind) -> frozenset[str]:
    """Return the first words of a statement's phrases and of their rivals."""
    phrases = _stated_phrases(stated, exact, kind)
    return frozenset(words[0] for phrase in phrases for words in (phrase.words, *phrase.rivals))


@cached_by_statement
def _stated_phrases(stated: Reading, exact: bool, kind: Kind) -> list[FramedPhrase]:
    """Return the phrases of a statement that have rivals, also those within longer ones: "rose sharply" and "rose"."""
    return _phrases_from(frozenset(_forms(stated, exact)), stated, exact, kind)


@cached_by_comparison
def _phrases_from(first_words: frozenset[str], reading: Reading, exact: bool, kind: Kind) -> list[FramedPhrase]:
    """Return the phrases that have rivals and begin with one of some words."""
    lang, tokens, forms = reading.sentence.lang, _tokens(reading), _forms(reading, exact)
    found: list[FramedPhrase] = []
    for first, form in enumerate(forms):
        for phrase, rivals in rivals_from(form, kind, lang) if form in first_words else ():
            last = first + len(phrase)
            if forms[first:last] == phrase:
                before, after = (END, *forms[:first])[-FRAME:][::-1], (*forms[last:], END)[:FRAME]
                span = tokens[first].start, tokens[last - 1].end
                found.append(FramedPhrase(words=phrase, rivals=rivals, before=before, after=after, span=span))
    return found


@cached_by_comparison
def _forms(reading: Reading, exact: bool) -> tuple[str, ...]:
    """Return the words and figures of a sentence as phrases have them."""
    return tuple(stems([token.lower if exact else token.fold for token in _tokens(reading)], reading.sentence.lang))


def _tokens(reading: Reading) -> list[Token]:
    """Return the words and figures of a sentence."""
    return [token for token in reading.sentence.tokens if token.kind != "symbol"]
