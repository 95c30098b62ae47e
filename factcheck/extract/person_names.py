"""Vietnamese persons who bear a place's name: Nguyễn Thị Nga is not Russia, Lê Hải Dương no province."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.name_words import address, begins, is_syllable, phrase_at, surnames, titles

if TYPE_CHECKING:
    from factcheck.language.sentence import Match, Sentence


def places_only(sentence: Sentence, known: list[Match]) -> list[Match]:
    """Drop the names of places and countries that are only part of a Vietnamese person's name."""
    covered = {at for match in sentence.matches for at in range(match.first, match.last)}
    kept = []
    for match in known:
        if _is_vietnamese(sentence, match) and _in_person(sentence, match, covered):
            covered.difference_update(range(match.first, match.last))
        else:
            kept.append(match)
    return kept


def _is_vietnamese(sentence: Sentence, match: Match) -> bool:
    return all(is_syllable(token.fold) for token in sentence.tokens[match.first : match.last])


def _in_person(sentence: Sentence, match: Match, covered: set[int]) -> bool:
    """Look at the words on both sides; a single syllable is more easily a given name than two are."""
    tokens = sentence.tokens
    before = match.first - 1
    single = match.last - match.first == 1
    if before >= 0 and tokens[match.first].start == tokens[before].end + 1:
        if single and tokens[before].lower in address():
            return True
        if before not in covered and _begins_person(sentence, before, single=single):
            return True
    return single and _given_name_follows(sentence, match, covered)


def _begins_person(sentence: Sentence, at: int, *, single: bool) -> bool:
    """Whether the word before makes it a person: a family name, before a single syllable any other name."""
    tokens = sentence.tokens
    token = tokens[at]
    if not token.text[0].isupper() or (len(token.text) > 1 and token.text.isupper()):
        return False
    title = phrase_at(tokens, at, titles("vi")) > 0
    if token.lower in surnames():
        return not (title and begins(tokens, at))
    return single and is_syllable(token.fold) and not title and not begins(tokens, at)


def _given_name_follows(sentence: Sentence, match: Match, covered: set[int]) -> bool:
    """Whether only Vietnamese syllables with capitals follow, none of them known: "Mỹ Linh", not "Mỹ Tom Cruise"."""
    tokens = sentence.tokens
    at = match.last
    while at < len(tokens) and tokens[at].text[0].isupper() and tokens[at].start == tokens[at - 1].end + 1:
        if at in covered or not is_syllable(tokens[at].fold) or phrase_at(tokens, at, titles("vi")):
            return False
        at += 1
    return at > match.last
