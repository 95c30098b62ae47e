"""Rivals in one frame: "won the cup" for "lost the cup", "gold in judo" for "silver in judo".

A phrase that stands for its opposite, or for another of its kind, between the same words as in the passage was
exchanged there. Where they stand further apart, both may well be said of different things: that is left to the judge.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.words import begin_alike, function_words
from factcheck.compare.sense.comparing.comparisons import compares_the_same
from factcheck.compare.sense.polarity.reversals import is_stopped
from factcheck.compare.slots import Slot, unless_told, written
from factcheck.extract.spans import overlaps
from factcheck.language.rival_words import KINDS, rivals_from
from factcheck.language.stems import stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.language.rival_words import Kind, Phrase
    from factcheck.model import Span

FRAME = 4
"""More equal words than these on either side make a frame no larger."""
END = ""
"""What stands before the first word and behind the last."""
TOLD_AS: dict[Kind, tuple[str, str]] = {
    "opposites": ("polarity", "antonym"),
    "siblings": ("wording", "wording-mismatch"),
}
"""The slot and the rule of each kind of rivals."""


class Said(NamedTuple):
    """A phrase where a sentence says it."""

    phrase: Phrase
    rivals: frozenset[Phrase]
    before: tuple[str, ...]
    """The words before it, the nearest first."""
    behind: tuple[str, ...]
    span: Span

    def around(self, other: Said) -> int:
        """Count the equal words before and behind two phrases."""
        return len(begin_alike(self.before, other.before)) + len(begin_alike(self.behind, other.behind))

    def is_framed_as(self, other: Said, empty: frozenset[str]) -> bool:
        """Tell whether equal words stand on both sides of two phrases, not only empty ones, and one thing follows."""
        left, right = begin_alike(self.before, other.before), begin_alike(self.behind, other.behind)
        if not (left and right) or empty.union({END}).issuperset((*left, *right)):
            return False
        ours, theirs = (next((word for word in said.behind if word not in empty), END) for said in (self, other))
        return ours == theirs  # "to raise the tax" is no frame of "to lower the fee"


def compare_framed(stated: Reading, passage: Passage) -> list[Slot]:
    """Find phrases of the statement that have a rival in the same frame in the passage's sentence.

    The passage must not say the phrase itself in a frame as large. Figures and dates are compared as such.
    """
    focus = passage.focus
    if stated.sentence.lang != focus.sentence.lang:
        return []
    exact = stated.sentence.accented and focus.sentence.accented
    if focus.words.keys().isdisjoint(_rivals_of(stated, exact)) or compares_the_same(stated, focus):
        return []
    slots: list[Slot] = []
    for kind, (slot, rule) in TOLD_AS.items():
        for ours, theirs in _exchanged(stated, passage, exact, kind):
            asked = Slot(slot, rule, "unknown", written(stated, ours.span), ours.span)
            slots += unless_told([asked.beside(focus, theirs.span, "differ")], slots)
    return slots


def _exchanged(stated: Reading, passage: Passage, exact: bool, kind: Kind) -> list[tuple[Said, Said]]:
    """Return phrases with the rival in their place; of two that the statement says both, each in the other's."""
    empty = function_words(passage.focus.sentence.lang, exact)
    said = [ours for ours in _phrases(stated, exact, kind) if not _is_value(stated, ours.span)]
    found = [(ours, theirs) for ours in said if (theirs := _rival(ours, passage, exact, kind, empty))]
    turned = {(theirs.phrase, ours.phrase) for ours, theirs in found}
    there = _phrases(passage.focus, exact, kind)
    return [
        (ours, theirs)
        for ours, theirs in found
        if (ours.phrase, theirs.phrase) in turned or _is_free(theirs, said, there, empty)
        if _is_denied(stated, ours) == _is_denied(passage.focus, theirs)
    ]


def _is_free(theirs: Said, said: list[Said], there: list[Said], empty: frozenset[str]) -> bool:
    """Tell whether the statement has a rival nowhere, or only in the frame of other places of the sentence."""
    others = [other for other in there if other.phrase == theirs.phrase and other.span != theirs.span]
    same = (ours for ours in said if ours.phrase == theirs.phrase)
    return all(any(ours.is_framed_as(other, empty) for other in others) for ours in same)


def _rival(ours: Said, passage: Passage, exact: bool, kind: Kind, empty: frozenset[str]) -> Said | None:
    """Return the rival in the largest frame, if any."""
    rivals = [said for said in _phrases(passage.focus, exact, kind) if said.phrase in ours.rivals]
    framed = [said for said in rivals if ours.is_framed_as(said, empty)]
    best = max(framed, key=ours.around, default=None)
    if best is None:
        return None
    own = (said for reading in passage.in_order() for said in _phrases(reading, exact, kind))
    same = max((ours.around(said) for said in own if said.phrase == ours.phrase), default=0)
    return best if ours.around(best) > same else None


def _is_denied(reading: Reading, said: Said) -> bool:
    """Tell whether a phrase stands under a negation, or is stopped: "not closed" is no rival of "open"."""
    tokens = reading.sentence.tokens_within(*said.span)
    unit = reading.unit_at.get(tokens.start)
    return not reading.negated.isdisjoint(tokens) or (unit is not None and is_stopped(reading, unit))


def _is_value(reading: Reading, span: Span) -> bool:
    dates, figures = reading.claim.dates, reading.claim.quantities
    taken = [*((date.start, date.end) for date in dates), *((figure.start, figure.end) for figure in figures)]
    return overlaps(span, taken)


@lru_cache(maxsize=64)  # a statement is held against many sentences
def _rivals_of(stated: Reading, exact: bool) -> frozenset[str]:
    """Return the first words of all rivals of a statement's phrases."""
    return frozenset(other[0] for kind in KINDS for said in _phrases(stated, exact, kind) for other in said.rivals)


@lru_cache(maxsize=512)  # a sentence is part of several passages
def _phrases(reading: Reading, exact: bool, kind: Kind) -> list[Said]:
    """Return the phrases that have rivals, and shorter ones within longer ones: "rose sharply" and "rose"."""
    return list(_said(reading, exact, kind))


def _said(reading: Reading, exact: bool, kind: Kind) -> Iterator[Said]:
    lang, tokens = reading.sentence.lang, [token for token in reading.sentence.tokens if token.kind != "symbol"]
    forms = tuple(stems([token.lower if exact else token.fold for token in tokens], lang))
    for first, form in enumerate(forms):
        for phrase, rivals in rivals_from(form, kind, lang):
            last = first + len(phrase)
            if forms[first:last] == phrase:
                before, behind = (END, *forms[:first])[-FRAME:][::-1], (*forms[last:], END)[:FRAME]
                yield Said(phrase, rivals, before, behind, (tokens[first].start, tokens[last - 1].end))
