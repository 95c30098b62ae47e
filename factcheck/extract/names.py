"""Names in a sentence: those of the lexicon in any spelling, and unknown ones by their capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.capitals import begins, capital_runs
from factcheck.extract.name_words import address, is_syllable, phrase_at, surnames, titles
from factcheck.language.fold import fold_text
from factcheck.model import Mention

if TYPE_CHECKING:
    from factcheck.language.sentence import Match, Sentence


def read_names(sentence: Sentence) -> list[Mention]:
    """All names of a sentence in order, not overlapping.

    A name of the lexicon has the entry's id ("russia"); the id of any other is its fold ("nikol pashinyan").
    Other names are seen only where the text has capitals.
    """
    known = [match for match in sentence.matches if match.entry.named]
    if not sentence.cased:
        return [_mention(sentence, match.entry.id, match.first, match.last) for match in known]
    if sentence.lang == "vi":
        known = [match for match in known if not _part_of_person(sentence, match)]
    taken = {at for match in known for at in range(match.first, match.last)}
    mentions = [_mention(sentence, match.entry.id, match.first, match.last) for match in known]
    for run in capital_runs(sentence, taken):
        mentions.append(_mention(sentence, "", run.first, run.last))
    return sorted(mentions, key=lambda mention: mention.start)


def name_id(text: str) -> str:
    """Return the id of a name that the lexicon does not know: its fold."""
    return fold_text(text).replace(".", "")


def _mention(sentence: Sentence, id: str, first: int, last: int) -> Mention:
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    text = sentence.text[start:end]
    return Mention(id or name_id(text), text, start, end)


def _part_of_person(sentence: Sentence, match: Match) -> bool:
    """Whether a Vietnamese place or country is only part of a person's name: Nguyễn Thị Nga, Phan Đức, bà Nga."""
    tokens = sentence.tokens
    if not all(is_syllable(token.fold) for token in tokens[match.first : match.last]):
        return False
    before = match.first - 1
    if before >= 0 and tokens[match.first].start == tokens[before].end + 1:
        if match.last - match.first == 1 and tokens[before].lower in address():
            return True
        if _names_a_person(sentence, before, short=match.last - match.first == 1):
            return True
    return match.last - match.first == 1 and _given_name_follows(sentence, match)


def _names_a_person(sentence: Sentence, at: int, *, short: bool) -> bool:
    """Whether the word before a place makes it a person: a family name, before a single syllable any name."""
    token = sentence.tokens[at]
    if not token.text[0].isupper() or (len(token.text) > 1 and token.text.isupper()):
        return False
    if any(match.first <= at < match.last for match in sentence.matches):
        return False
    if token.lower in surnames():
        return not begins(sentence.tokens, at) or not phrase_at(sentence.tokens, at, titles("vi"))
    plain = begins(sentence.tokens, at) or phrase_at(sentence.tokens, at, titles("vi"))
    return short and is_syllable(token.fold) and not plain


def _given_name_follows(sentence: Sentence, match: Match) -> bool:
    """Whether only Vietnamese syllables with capitals follow, none of them known: "Mỹ Linh", not "Mỹ Tom Cruise"."""
    tokens = sentence.tokens
    known = {at for other in sentence.matches if other.entry.named for at in range(other.first, other.last)}
    at = match.last
    while at < len(tokens) and tokens[at].text[0].isupper() and tokens[at].start == tokens[at - 1].end + 1:
        if at in known or not is_syllable(tokens[at].fold) or phrase_at(tokens, at, titles("vi")):
            return False
        at += 1
    return at > match.last
