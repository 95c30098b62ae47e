"""Finds the claimant that a sentence names: before or after a verb of reporting, "theo" or "according to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.names.view import name_view
from factcheck.language.lexicon import DEEDS
from factcheck.language.listed import listed
from factcheck.language.phrases import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.claimants import AttributionWords
    from factcheck.language.phrases import Tree
    from factcheck.language.sentence import Sentence
    from factcheck.model import Mention


_MOST_CLAIMANT_TOKENS = 18
"""Tokens; a longer part before a verb of reporting is a clause, not a claimant."""

_BOUNDS = frozenset(',.;:!?"“”()[]|…–—-')
_PAUSES = frozenset(",-–—")
_NOUNS = frozenset(("person", "thing", "group", "body"))


class Named(msgspec.Struct, frozen=True):
    """Token ranges of a claimant, and of the clause that names the claimant."""

    start: int
    end: int
    first: int
    last: int


def named_in(sentence: Sentence, lists: AttributionWords, names: Sequence[Mention]) -> Named | None:
    """Return the first claimant that a sentence names; None if it names none."""
    speech = _Speech(sentence, lists, names)
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


def _after(speech: _Speech, first: int, start: int) -> Named | None:
    """Return the claimant after "theo" or "according to", up to the next punctuation or verb of reporting."""
    if start >= len(speech.words) or speech.size(start, speech.lists.unsaid):
        return None
    if not (first == 0 or speech.opens(first - 1) or speech.noun(start)):
        return None
    end = _forward(speech, start)
    return _claimant(speech, start, end, first, end)


def _before(speech: _Speech, verb: int, verb_end: int) -> Named | None:
    """Return the claimant before a verb of reporting: from the last punctuation on, without lead-ins and dates."""
    end = speech.skip_back(verb)
    if end > 1 and speech.pauses(end - 1):
        return _apposed(speech, end - 1, verb_end)
    start = speech.skip_lead_ins(speech.clause_start(end), end)
    if start >= end or speech.blocked(start, end) or not speech.ends_noun(end - 1):
        return None
    return _claimant(speech, start, end, start, verb_end)


def _apposed(speech: _Speech, end: int, verb_end: int) -> Named | None:
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


def _inverted(speech: _Speech, verb: int, verb_end: int) -> Named | None:
    """Return the claimant X of "…," said X."""
    if verb == 0 or speech.words[verb] not in speech.lists.inverted or not speech.opens(verb - 1):
        return None
    end = _forward(speech, verb_end)
    return _claimant(speech, verb_end, end, verb, end)


def _forward(speech: _Speech, start: int) -> int:
    end = start
    while end < min(len(speech.words), start + _MOST_CLAIMANT_TOKENS) and not speech.stops(end):
        end += 1
    return end


def _claimant(speech: _Speech, start: int, end: int, first: int, last: int) -> Named | None:
    """Return a claimant if a range of tokens names somebody, or somebody's office."""
    start = speech.skip_lead_ins(start, end)
    while end > start and speech.fills(end - 1):
        end -= 1
    if start >= end or not speech.speaks(start, end):
        return None
    return Named(start, end, min(first, start), max(last, end))


class _Speech:
    """One sentence and the word lists of its language; all positions are indexes of tokens."""

    def __init__(self, sentence: Sentence, lists: AttributionWords, names: Sequence[Mention]) -> None:
        self.view = name_view(sentence)
        self.words = self.view.words
        self.lists = lists
        self.named = {at for name in names for at in sentence.tokens_within(name.start, name.end)}
        self._match_at = sentence.match_at
        self._links = listed(sentence, "attribution", "links")
        self._nouns = {match.last for match in sentence.matches if match.entry.kind in _NOUNS}

    def size(self, at: int, phrases: Tree) -> int:
        """Return the number of tokens of the longest of `phrases` that begins at `at`; 0 if none does."""
        return longest(self.words, at, phrases) if self.words[at] in phrases else 0

    def noun(self, at: int) -> int:
        """Return the number of tokens of the name, office or noun for a claimant at `at`; 0 if there is none."""
        return self.size(at, self.lists.speakers) or int(at in self.named)

    def ends_noun(self, at: int) -> bool:
        """Tell whether the word at `at` ends a name, an office or another noun."""
        if at in self.named or at + 1 in self._nouns:
            return True
        return any(self.noun(first) == at + 1 - first for first in range(max(0, at - 3), at + 1))

    def opens(self, at: int) -> bool:
        """Tell whether the token at `at` is punctuation that bounds a clause, unlike the period of "TP.HCM"."""
        text = self.view.tokens[at].text
        if text not in _BOUNDS:
            return False
        if text == "-":
            return self.view.is_spaced(at) or self.view.is_spaced(at + 1)
        last = at + 1 == len(self.words)
        return text != "." or last or (at not in self.named and self.view.is_spaced(at + 1))

    def pauses(self, at: int) -> bool:
        """Tell whether the token at `at` is a comma or a dash between clauses."""
        return self.words[at] in _PAUSES and self.opens(at)

    def stops(self, at: int) -> bool:
        """Tell whether a claimant that follows "according to" or "said" ends before this word."""
        word = self.words[at]
        if word in self.lists.dating:
            return any(self.fills(after) for after in range(at + 1, min(at + 3, len(self.words))))
        return self.opens(at) or self.size(at, self.lists.verbs) > 0 or word in self.lists.blockers

    def fills(self, at: int) -> bool:
        """Tell whether a word may come between claimant and verb: an adverb, a part of a date."""
        number = self.view.tokens[at].kind == "number" or self.words[at] in "/-"
        return at not in self.named and (number or self.words[at] in self.lists.fillers)

    def clause_start(self, end: int) -> int:
        """Return the start of the clause that ends before `end`."""
        start, floor = end, max(0, end - _MOST_CLAIMANT_TOKENS)
        while start > floor and not (self.words[start - 1] in _BOUNDS and self.opens(start - 1)):
            start -= 1
        return start

    def skip_back(self, end: int) -> int:
        """Return the index after skipping dates, adverbs and brackets backwards: "Ned Price (hôm 3/8) cũng"."""
        while end > 0:
            reach = range(max(0, end - _MOST_CLAIMANT_TOKENS), end)
            if self.words[end - 1] == ")" and "(" in self.words[reach.start : end]:
                end = max(at for at in reach if self.words[at] == "(")
            elif self.fills(end - 1):
                end -= 1
            else:
                break
        return end

    def skip_lead_ins(self, start: int, end: int) -> int:
        """Return the index after skipping "như", "the", "ngày 3/8" before a claimant."""
        while start < end:
            size = self.size(start, self.lists.lead_ins)
            if not size and (self.view.tokens[start].kind == "number" or self.words[start] in "/-–"):
                size = 1
            if not size:
                break
            start += size
        return start

    def blocked(self, start: int, end: int) -> bool:
        """Tell whether a range contains a verb or a conjunction, so that it is a clause of its own."""
        at = start
        subject = False
        while at < end:
            size = self.noun(at)
            if not size and (self.words[at] in self.lists.blockers or (at == start and self.fills(at))):
                return True
            if not size and subject and self._does(at) and not self.view.is_capital(at):
                return True
            subject = subject or size > 0
            at += size or 1
        return False

    def _does(self, at: int) -> bool:
        match = self._match_at.get(at)
        return match is not None and match.entry.kind in DEEDS

    def plain(self, start: int, end: int) -> bool:
        """Tell whether a range consists only of names, titles and nouns for claimants."""
        at = start
        while at < end:
            size = self.noun(at)
            if not size and self.words[at] not in self._links:
                return False
            at += size or 1
        return start < end

    def speaks(self, start: int, end: int) -> bool:
        """Tell whether a range names somebody or somebody's office, and is not a pronoun."""
        if self.size(start, self.lists.pronouns) == end - start:
            return False
        return any(self.noun(at) for at in range(start, end))
