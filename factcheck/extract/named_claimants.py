"""Finds the claimant that a sentence names: before or after a verb of reporting, "theo" or "according to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.speech import MOST_CLAIMANT_TOKENS, Speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.claimants import AttributionWords
    from factcheck.language.sentence import Sentence
    from factcheck.model import Mention


class Named(msgspec.Struct, frozen=True):
    """Token ranges of a claimant, and of the clause that names the claimant."""

    start: int
    end: int
    first: int
    last: int


def named_in(sentence: Sentence, lists: AttributionWords, names: Sequence[Mention]) -> Named | None:
    """Return the first claimant that a sentence names; None if it names none."""
    speech = Speech(sentence, lists, names)
    after = 0
    for at in [at for at, word in enumerate(speech.words) if word in lists.heads]:
        if at < after:
            continue
        silent = speech.size(at, lists.silent)
        according = speech.size(at, lists.according)
        verb = speech.size(at, lists.verbs)
        found = None
        if according and according >= silent:
            found = _after(speech, at, at + according)
        if found is None and verb and verb >= silent:
            found = _before(speech, at, at + verb) or _inverted(speech, at, at + verb)
        if found is not None:
            return found
        after = at + max(silent, according, verb)
    return None


def _after(speech: Speech, first: int, start: int) -> Named | None:
    """Return the claimant after "theo" or "according to", up to the next punctuation or verb of reporting."""
    if start >= len(speech.words) or speech.size(start, speech.lists.unsaid):
        return None
    if not (first == 0 or speech.opens(first - 1) or speech.noun(start)):
        return None
    end = _forward(speech, start)
    return _claimant(speech, start, end, first, end)


def _before(speech: Speech, verb: int, verb_end: int) -> Named | None:
    """Return the claimant before a verb of reporting: from the last punctuation on, without lead-ins and dates."""
    end = speech.skip_back(verb)
    if end > 1 and speech.pauses(end - 1):
        return _apposed(speech, end - 1, verb_end)
    start = speech.skip_lead_ins(speech.clause_start(end), end)
    if start >= end or speech.blocked(start, end) or not speech.ends_noun(end - 1):
        return None
    return _claimant(speech, start, end, start, verb_end)


def _apposed(speech: Speech, end: int, verb_end: int) -> Named | None:
    """Return the claimant of "Dmitry Peskov, the spokesman, said": back to the first part of only names and titles."""
    best = None
    last = end
    for _ in range(4):
        last = speech.skip_back(last)
        start = speech.clause_start(last)
        if start >= last or speech.blocked(start, last):
            break
        if speech.plain(after := speech.skip_lead_ins(start, last), last):
            best = after
        if start == 0 or not speech.pauses(start - 1):
            break
        last = start - 1
    return None if best is None else _claimant(speech, best, end, best, verb_end)


def _inverted(speech: Speech, verb: int, verb_end: int) -> Named | None:
    """Return the claimant X of "…," said X."""
    if verb == 0 or speech.words[verb] not in speech.lists.inverted or not speech.opens(verb - 1):
        return None
    end = _forward(speech, verb_end)
    return _claimant(speech, verb_end, end, verb, end)


def _forward(speech: Speech, start: int) -> int:
    end = start
    while end < min(len(speech.words), start + MOST_CLAIMANT_TOKENS) and not speech.stops(end):
        end += 1
    return end


def _claimant(speech: Speech, start: int, end: int, first: int, last: int) -> Named | None:
    """Return a claimant if a range of tokens names somebody, or somebody's office."""
    start = speech.skip_lead_ins(start, end)
    while end > start and speech.fills(end - 1):
        end -= 1
    if start >= end or not speech.speaks(start, end):
        return None
    return Named(start, end, min(first, start), max(last, end))
