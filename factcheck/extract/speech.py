"""Questions about the words of a sentence that names a claimant: names, offices, verbs, dates and punctuation."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

MOST_CLAIMANT_TOKENS = 18
"""Tokens; a longer part before a verb of reporting is a clause, not a claimant."""

_BOUNDS = frozenset(',.;:!?"“”()[]|…–—-')
_PAUSES = frozenset(",-–—")
_NOUNS = frozenset(("person", "thing", "group", "body"))


class Speech:
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
        start, floor = end, max(0, end - MOST_CLAIMANT_TOKENS)
        while start > floor and not (self.words[start - 1] in _BOUNDS and self.opens(start - 1)):
            start -= 1
        return start

    def skip_back(self, end: int) -> int:
        """Return the index after skipping dates, adverbs and brackets backwards: "Ned Price (hôm 3/8) cũng"."""
        while end > 0:
            reach = range(max(0, end - MOST_CLAIMANT_TOKENS), end)
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
