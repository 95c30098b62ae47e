"""Names in a sentence: those of the lexicon in any spelling, and unknown ones by their capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.capitals import capital_runs
from factcheck.extract.person_names import places_only
from factcheck.language.fold import fold_text
from factcheck.model import Mention

if TYPE_CHECKING:
    from factcheck.language.sentence import Sentence


def read_names(sentence: Sentence) -> list[Mention]:
    """All names of a sentence in order, not overlapping.

    A name of the lexicon has the entry's id ("russia"); the id of any other is its fold ("nikol pashinyan").
    Other names are seen only where the text has capitals.
    """
    known = [match for match in sentence.matches if match.entry.named]
    if not sentence.cased:
        return [_mention(sentence, match.entry.id, match.first, match.last) for match in known]
    if sentence.lang == "vi":
        known = places_only(sentence, known)
    taken = {at for match in known for at in range(match.first, match.last)}
    mentions = [_mention(sentence, match.entry.id, match.first, match.last) for match in known]
    mentions += [_mention(sentence, "", run.first, run.last) for run in capital_runs(sentence, taken)]
    return sorted(mentions, key=lambda mention: mention.start)


def name_id(text: str) -> str:
    """Return the id of a name that the lexicon does not know: its fold."""
    return fold_text(text).replace(".", "")


def _mention(sentence: Sentence, id: str, first: int, last: int) -> Mention:
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    text = sentence.text[start:end]
    return Mention(id or name_id(text), text, start, end)
