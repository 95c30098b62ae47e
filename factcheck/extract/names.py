"""Names in a sentence: those of the lexicon in any spelling, and unknown ones by their capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.pairs import paired
from factcheck.extract.person_names import places_only
from factcheck.extract.same_name import same_name
from factcheck.extract.wording import wording
from factcheck.language.fold import fold_text
from factcheck.model import Mention

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.extract.capitals import Run
    from factcheck.language.sentence import Sentence

__all__ = ["name_id", "read_names", "same_name"]

_LONG = 9
"""Letters of a word that may be a misspelt country before a person: "Azerbaidjan Ilham Aliyev"."""


def read_names(sentence: Sentence, used: Collection[int] = ()) -> list[Mention]:
    """All names of a sentence in order, not overlapping; `used` are tokens that dates and figures have.

    A name of the lexicon has the entry's id ("russia"); the id of any other is its fold ("nikol pashinyan").
    Other names are seen only where the text has capitals.
    """
    known = [match for match in sentence.matches if match.entry.named]
    if not sentence.cased and (not sentence.text[:1].isupper() or sentence.text.isupper()):
        return [_mention(sentence, match.entry.id, match.first, match.last) for match in known]
    line = wording(sentence)
    if known:
        covered = {at for match in sentence.matches for at in range(match.first, match.last)}
        known = places_only(line, known, covered)
    taken = {at for match in known for at in range(match.first, match.last)} | set(used)
    mentions = [_mention(sentence, match.entry.id, match.first, match.last) for match in known]
    for at, id in paired(line, taken):
        mentions.append(_mention(sentence, id, at, at + 1))
        taken.add(at)
    if any(token.text[0].isupper() and at not in taken for at, token in enumerate(line.tokens)):
        from factcheck.extract.capitals import capital_runs  # here, as the lexicon may know all names

        for run in capital_runs(line, sentence.match_at, taken):
            mentions += _unknown(sentence, run)
    return sorted(mentions, key=lambda mention: mention.start)


def name_id(text: str) -> str:
    """Return the id of a name that the lexicon does not know: its fold."""
    return fold_text(text).replace(".", "")


def _unknown(sentence: Sentence, run: Run) -> Iterator[Mention]:
    """A run of capitals as one name, or as a misspelt name of the lexicon with what follows it."""
    from factcheck.language.misspelt_names import misspelt

    whole = _mention(sentence, "", run.first, run.last)
    head = sentence.tokens[run.first].fold
    if id := misspelt(whole.id):
        yield _mention(sentence, id, run.first, run.last)
    elif run.last - run.first > 1 and len(head) >= _LONG and (id := misspelt(head)):
        yield _mention(sentence, id, run.first, run.first + 1)
        yield _mention(sentence, "", run.first + 1, run.last)
    else:
        yield whole


def _mention(sentence: Sentence, id: str, first: int, last: int) -> Mention:
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    text = sentence.text[start:end]
    return Mention(id or name_id(text), text, start, end)
