"""Rivals in one frame: "won the cup" for "lost the cup", "gold in judo" for "silver in judo".

A phrase in place of its opposite, or of another of its kind, between the same words as in the passage was exchanged
there. Where they are further apart, both may be said of different things: that is left to the judge.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from factcheck.compare.layout.reading import begins_negated
from factcheck.compare.layout.words import function_words, stand_together
from factcheck.compare.sense.comparing.comparisons import compares_the_same
from factcheck.compare.sense.polarity.frame import END, FRAME, FramedPhrase
from factcheck.compare.sense.polarity.reversals import is_stopped
from factcheck.compare.slots import Slot, without_overlap, written
from factcheck.extract.polarity import negates
from factcheck.extract.units import to_base
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed
from factcheck.language.rival_words import KINDS, rivals_from
from factcheck.language.stems import stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.compare.rule_names import RuleName
    from factcheck.language.rival_words import Kind
    from factcheck.model import Quantity, Span

TOLD_AS: dict[Kind, tuple[str, RuleName]] = {
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
    for kind, (slot, rule) in TOLD_AS.items():
        for ours, theirs in _exchanged(stated, passage, exact, kind):
            asked = Slot(slot, rule, "unknown", written(stated, ours.span), ours.span)
            slots += without_overlap([asked.against(focus, theirs.span, "differ")], slots)
    return slots


def _exchanged(stated: Reading, passage: Passage, exact: bool, kind: Kind) -> list[tuple[FramedPhrase, FramedPhrase]]:
    """Return phrases with their rivals; two phrases of the statement that were exchanged are each other's rivals."""
    empty = function_words(passage.focus.sentence.lang, exact)
    stated_phrases = [ours for ours in _phrases(stated, exact, kind) if not _is_value(stated, ours.span)]
    found = [(ours, theirs) for ours in stated_phrases if (theirs := _rival(ours, passage, exact, kind, empty))]
    turned = {(theirs.words, ours.words) for ours, theirs in found}
    focus_phrases = _phrases(passage.focus, exact, kind)
    exchanged = [
        (ours, theirs)
        for ours, theirs in found
        if (ours.words, theirs.words) in turned
        or (_is_free(theirs, stated_phrases, focus_phrases, empty) and not _are_joined(ours, theirs, passage.focus))
    ]
    exchanged += _alone(stated, passage, exact, kind, empty)
    return [pair for pair in exchanged if _is_denied(stated, pair[0]) == _is_denied(passage.focus, pair[1])]


def _are_joined(ours: FramedPhrase, theirs: FramedPhrase, focus: Reading) -> bool:
    """Tell whether the sentence joins both phrases by a conjunction: "oral vaccines and injected ones"."""
    joints = listed(focus.sentence, "polarity", "list_ends")
    behind = any(stand_together((joint, *ours.words), list(theirs.behind)) for joint in joints)
    return behind or (theirs.before[0] in joints and stand_together(ours.words, list(theirs.before[::-1])))


def _is_free(
    theirs: FramedPhrase, stated_phrases: list[FramedPhrase], focus_phrases: list[FramedPhrase], empty: frozenset[str]
) -> bool:
    """Tell whether the statement lacks the rival, or has it only in the frame of other places of the sentence."""
    others = [other for other in focus_phrases if other.words == theirs.words and other.span != theirs.span]
    same = (ours for ours in stated_phrases if ours.words == theirs.words)
    return all(any(ours.is_framed_as(other, empty) for other in others) for ours in same)


def _rival(ours: FramedPhrase, passage: Passage, exact: bool, kind: Kind, empty: frozenset[str]) -> FramedPhrase | None:
    """Return the rival in the largest frame, if it is larger than that of the phrase itself."""
    rivals = [phrase for phrase in _phrases(passage.focus, exact, kind) if phrase.words in ours.rivals]
    framed = [phrase for phrase in rivals if ours.is_framed_as(phrase, empty)]
    best = max(framed, key=ours.around, default=None)
    if best is None:
        return None
    own = (phrase for reading in passage.in_order() for phrase in _phrases(reading, exact, kind))
    same = max((ours.around(phrase) for phrase in own if phrase.words == ours.words), default=0)
    return best if ours.around(best) > same else None


def _alone(
    stated: Reading, passage: Passage, exact: bool, kind: Kind, empty: frozenset[str]
) -> Iterator[tuple[FramedPhrase, FramedPhrase]]:
    """Yield phrases that the passage lacks, with a rival that the statement lacks, in a wide frame."""
    stated_phrases = {phrase.words for phrase in _phrases(stated, exact, kind)}
    passage_phrases = {phrase.words for reading in passage.in_order() for phrase in _phrases(reading, exact, kind)}
    ours = [phrase for phrase in _phrases(stated, exact, kind) if phrase.words not in passage_phrases]
    theirs = [phrase for phrase in _phrases(passage.focus, exact, kind) if phrase.words not in stated_phrases]
    for one, other in product(ours, theirs):
        rivals = other.words in one.rivals and not _is_value(stated, one.span)
        if rivals and one.is_widely_framed_as(other, empty):
            yield one, other


def _is_denied(reading: Reading, phrase: FramedPhrase) -> bool:
    """Tell whether a phrase is negated or stopped: "not closed" is no rival of "open"."""
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


@cached_per_lexicon(maxsize=64)  # a statement is compared with many sentences
def _rivals_of(stated: Reading, exact: bool) -> frozenset[str]:
    """Return the first words of all rivals of a statement's phrases."""
    return frozenset(other[0] for kind in KINDS for phrase in _phrases(stated, exact, kind) for other in phrase.rivals)


@cached_per_lexicon(maxsize=512)  # a sentence is part of several passages
def _phrases(reading: Reading, exact: bool, kind: Kind) -> list[FramedPhrase]:
    """Return the phrases that have rivals, including shorter ones within longer ones: "rose sharply" and "rose"."""
    return list(_framed_phrases(reading, exact, kind))


def _framed_phrases(reading: Reading, exact: bool, kind: Kind) -> Iterator[FramedPhrase]:
    lang, tokens = reading.sentence.lang, [token for token in reading.sentence.tokens if token.kind != "symbol"]
    forms = tuple(stems([token.lower if exact else token.fold for token in tokens], lang))
    for first, form in enumerate(forms):
        for phrase, rivals in rivals_from(form, kind, lang):
            last = first + len(phrase)
            if forms[first:last] == phrase:
                before, behind = (END, *forms[:first])[-FRAME:][::-1], (*forms[last:], END)[:FRAME]
                yield FramedPhrase(phrase, rivals, before, behind, (tokens[first].start, tokens[last - 1].end))
