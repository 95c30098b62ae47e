"""Who says it: "Bộ Quốc phòng Armenia thông báo …", "…, theo Anadolu Agency", "According to X, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.wording import Wording, wording
from factcheck.language.attribution_words import AttributionWords, attribution_words
from factcheck.language.phrases import Phrases, longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.language.sentence import Sentence
    from factcheck.model import Mention

_BOUNDS = frozenset(',.;:!?"“”()[]|…–—')
_WINDOW = 18
"""Tokens; a longer stretch before a verb of reporting is a clause, not a claimant."""


class Attribution(msgspec.Struct, frozen=True):
    """The claimant as written, and the stretch of the sentence that only says who speaks."""

    text: str
    start: int
    end: int
    clause_start: int
    """Of the claimant with his verb or with "theo": names in here are no part of the event."""
    clause_end: int


def read_claimant(sentence: Sentence, names: Sequence[Mention]) -> Attribution | None:
    """Find the first claimant that a sentence names with a verb of reporting or with "theo", "according to".

    `names` are those of `read_names`. Pronouns ("ông cho biết") name nobody. None where the sentence speaks itself.
    """
    mode = sentence.lang if sentence.accented or sentence.lang == "en" else "folded"
    lists = attribution_words(mode)
    if lists.firsts.isdisjoint([t.lower if mode == "vi" else t.fold for t in sentence.tokens]):
        return None
    return _Reader(sentence, wording(sentence), lists, names).read()


class _Reader:
    """One sentence being read; keeps what every rule needs at hand."""

    def __init__(self, sentence: Sentence, line: Wording, lists: AttributionWords, names: Sequence[Mention]) -> None:
        self.sentence = sentence
        self.line = line
        self.words = line.words
        self.lists = lists
        self.named = _tokens_of(line, names)

    def read(self) -> Attribution | None:
        at = 0
        while at < len(self.words):
            if self.words[at] not in self.lists.firsts and self.words[at] not in self.lists.silent:
                at += 1
                continue
            silent = longest(self.words, at, self.lists.silent)
            according = longest(self.words, at, self.lists.according)
            verb = longest(self.words, at, self.lists.verbs)
            found = None
            if according and according >= silent:
                found = self._after(at, at + according)
            if not found and verb and verb >= silent:
                found = self._before(at, at + verb) or self._inverted(at, at + verb)
            if found:
                return found
            at += max(silent, according, verb, 1)
        return None

    def _after(self, first: int, start: int) -> Attribution | None:
        """Read the claimant after "theo" or "according to": up to the next mark or verb of reporting."""
        if start >= len(self.words) or longest(self.words, start, self.lists.unsaid):
            return None
        if not (first == 0 or self._opens(first - 1) or self._noun(start)):
            return None
        end = start
        while end < min(len(self.words), start + _WINDOW) and not self._stops(end):
            end += 1
        return self._claimant(start, end, first, end)

    def _before(self, verb: int, verb_end: int) -> Attribution | None:
        """Read the claimant before a verb of reporting: from the last mark on, without lead-ins and dates."""
        end = verb
        while end > 0 and self._fills(end - 1):
            end -= 1
        apposed = end > 1 and self.words[end - 1] == ","  # "the spokesman, Dmitry Peskov, said"
        end -= apposed
        start = end
        while start > max(0, end - _WINDOW) and not self._opens(start - 1):
            start -= 1
        start = self._skip_lead_ins(start, end)
        if start >= end or self._blocked(start, end, apposed=apposed) or not self._nominal(end - 1):
            return None
        return self._claimant(start, end, start, verb_end)

    def _blocked(self, start: int, end: int, *, apposed: bool) -> bool:
        """Whether a stretch holds a verb or conjunction; an apposition must be names and titles throughout."""
        at = start
        while at < end:
            size = self.line.title(at) or longest(self.words, at, self.lists.speakers)
            if not size and at not in self.named and (apposed or self.words[at] in self.lists.blockers):
                return True
            at += size or 1
        return False

    def _inverted(self, verb: int, verb_end: int) -> Attribution | None:
        """Read "…," said X."""
        if self.line.vietnamese or verb == 0 or self.line.tokens[verb - 1].text not in _BOUNDS:
            return None
        end = verb_end
        while end < min(len(self.words), verb_end + _WINDOW) and not self._stops(end):
            end += 1
        return self._claimant(verb_end, end, verb, end)

    def _claimant(self, start: int, end: int, first: int, last: int) -> Attribution | None:
        """Accept a stretch that names somebody, or somebody's office."""
        while end > start and self._fills(end - 1):
            end -= 1
        if start >= end or not self._speaks(start, end):
            return None
        tokens = self.line.tokens
        span = tokens[start].start, tokens[end - 1].end
        clause = tokens[first].start, tokens[max(last, end) - 1].end
        return Attribution(self.sentence.text[span[0] : span[1]], *span, *clause)

    def _speaks(self, start: int, end: int) -> bool:
        if longest(self.words, start, self.lists.pronouns) == end - start:
            return False
        return any(self._noun(at) for at in range(start, end))

    def _noun(self, at: int) -> bool:
        """Whether a name, an office or a noun that speaks stands here."""
        return at in self.named or self.line.title(at) > 0 or self._in(at, self.lists.speakers)

    def _nominal(self, at: int) -> bool:
        """Whether the word before the verb ends a name, an office or another noun that speaks."""
        if at in self.named:
            return True
        return any(
            self.line.title(first) == at + 1 - first
            or longest(self.words, first, self.lists.speakers) == at + 1 - first
            or self._concept(first, at + 1)
            for first in range(max(0, at - 3), at + 1)
        )

    def _concept(self, first: int, last: int) -> bool:
        return any(
            match.first == first and match.last == last and match.entry.kind in ("person", "thing", "group")
            for match in self.sentence.matches
        )

    def _in(self, at: int, phrases: Phrases) -> bool:
        return self.words[at] in phrases and longest(self.words, at, phrases) > 0

    def _stops(self, at: int) -> bool:
        return self._opens(at) or self._in(at, self.lists.verbs) or self.words[at] in self.lists.blockers

    def _opens(self, at: int) -> bool:
        """Whether a mark stands here that bounds a clause; a hyphen with spaces does, the stop of "U.S." does not."""
        text = self.line.tokens[at].text
        if text == "-":
            return self.line.follows(at)
        return text in _BOUNDS and not (text == "." and at in self.named)

    def _fills(self, at: int) -> bool:
        token = self.line.tokens[at]
        return at not in self.named and (
            self.words[at] in self.lists.fillers or token.kind == "number" or token.text in "/-"
        )

    def _skip_lead_ins(self, start: int, end: int) -> int:
        while start < end:
            size = longest(self.words, start, self.lists.lead_ins)
            if not size:
                break
            start += size
        return start


def _tokens_of(line: Wording, names: Sequence[Mention]) -> set[int]:
    """Indices of the tokens that names cover; both lists are in order."""
    covered: set[int] = set()
    waiting = iter(names)
    name = next(waiting, None)
    for at, token in enumerate(line.tokens):
        while name is not None and name.end <= token.start:
            name = next(waiting, None)
        if name is not None and name.start <= token.start:
            covered.add(at)
    return covered
