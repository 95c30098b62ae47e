"""Who says it: "Bộ Quốc phòng Armenia thông báo …", "…, theo Anadolu Agency", "According to X, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.speech import WINDOW, Speech
from factcheck.language.attribution_words import attribution_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.language.sentence import Sentence
    from factcheck.model import Mention


class Attribution(msgspec.Struct, frozen=True):
    """The claimant as written, and the stretch of the sentence that only says who speaks."""

    text: str
    start: int
    end: int
    clause_start: int
    """Of the claimant with his verb or with "theo": names in here are no part of the event."""
    clause_end: int


class _Found(msgspec.Struct, frozen=True):
    """Tokens of a claimant, and of the clause that names him."""

    start: int
    end: int
    first: int
    last: int


def read_claimant(sentence: Sentence, names: Sequence[Mention]) -> Attribution | None:
    """Find the first claimant that a sentence names with a verb of reporting or with "theo", "according to".

    `names` are those of `read_names`. Pronouns ("ông cho biết") name nobody. None where the sentence speaks itself.
    """
    lists = attribution_words("en" if sentence.lang == "en" else "vi" if sentence.accented else "folded")
    if lists.firsts.isdisjoint(sentence.words):
        return None
    found = _find(Speech(sentence, lists, names))
    if found is None:
        return None
    starts = [sentence.tokens[at].start for at in (found.start, found.first)]
    ends = [sentence.tokens[at - 1].end for at in (found.end, found.last)]
    return Attribution(sentence.text[starts[0] : ends[0]], starts[0], ends[0], starts[1], ends[1])


def _find(speech: Speech) -> _Found | None:
    lists = speech.lists
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


def _after(speech: Speech, first: int, start: int) -> _Found | None:
    """Read the claimant after "theo" or "according to": up to the next mark or verb of reporting."""
    if start >= len(speech.words) or speech.size(start, speech.lists.unsaid):
        return None
    if not (first == 0 or speech.opens(first - 1) or speech.noun(start)):
        return None
    end = _forward(speech, start)
    return _claimant(speech, start, end, first, end)


def _before(speech: Speech, verb: int, verb_end: int) -> _Found | None:
    """Read the claimant before a verb of reporting: from the last mark on, without lead-ins and dates."""
    end = speech.skip_back(verb)
    if end > 1 and speech.pauses(end - 1):
        return _apposed(speech, end - 1, verb_end)
    start = speech.skip_lead_ins(speech.clause_start(end), end)
    if start >= end or speech.blocked(start, end) or not speech.ends_noun(end - 1):
        return None
    return _claimant(speech, start, end, start, verb_end)


def _apposed(speech: Speech, end: int, verb_end: int) -> _Found | None:
    """Read "Dmitry Peskov, the spokesman, said": back to the first stretch that is names and titles alone."""
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


def _inverted(speech: Speech, verb: int, verb_end: int) -> _Found | None:
    """Read "…," said X."""
    if verb == 0 or speech.words[verb] not in speech.lists.inverted or not speech.opens(verb - 1):
        return None
    end = _forward(speech, verb_end)
    return _claimant(speech, verb_end, end, verb, end)


def _forward(speech: Speech, start: int) -> int:
    end = start
    while end < min(len(speech.words), start + WINDOW) and not speech.stops(end):
        end += 1
    return end


def _claimant(speech: Speech, start: int, end: int, first: int, last: int) -> _Found | None:
    """Accept a stretch that names somebody, or somebody's office."""
    start = speech.skip_lead_ins(start, end)
    while end > start and speech.fills(end - 1):
        end -= 1
    if start >= end or not speech.speaks(start, end):
        return None
    return _Found(start, end, min(first, start), max(last, end))
