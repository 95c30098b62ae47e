"""Persons who bear a place's name: Nguyễn Thị Nga is not Russia, Lê Hải Dương no province, Michael Jordan no state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.name_words import is_syllable

if TYPE_CHECKING:
    from factcheck.extract.wording import Wording
    from factcheck.language.lexicon import Match


def places_only(line: Wording, known: list[Match], covered: set[int]) -> list[Match]:
    """Drop the names of places and countries that are only part of a person's name.

    `covered`: the tokens of all concepts and names; those of dropped names are taken out.
    """
    kept = []
    for match in known:
        if _follows_given_name(line, match) or (
            line.vietnamese and _is_vietnamese(line, match) and _in_person(line, match, covered)
        ):
            covered.difference_update(range(match.first, match.last))
        else:
            kept.append(match)
    return kept


def _follows_given_name(line: Wording, match: Match) -> bool:
    before = match.first - 1
    if match.last - match.first > 1 or not line.follows(match.first) or not line.capital(before):
        return False
    return line.tokens[before].fold in line.lists.given_names


def _is_vietnamese(line: Wording, match: Match) -> bool:
    return all(is_syllable(token.fold) for token in line.tokens[match.first : match.last])


def _in_person(line: Wording, match: Match, covered: set[int]) -> bool:
    """Look at the words on both sides; a single syllable is more easily a given name than two are."""
    before = match.first - 1
    single = match.last - match.first == 1
    if line.follows(match.first):
        if single and line.words[before] in line.lists.address:
            return True
        family = line.words[before] in line.lists.surnames  # which may be a concept too: "lê" is a pear
        if (family or before not in covered) and _begins_person(line, before, single=single):
            return True
    return single and (_given_name_follows(line, match, covered) or _is_pronoun(line, match))


def _begins_person(line: Wording, at: int, *, single: bool) -> bool:
    """Whether the word before makes it a person: a family name, before a single syllable any other name."""
    text = line.tokens[at].text
    if not text[0].isupper() or (len(text) > 1 and text.isupper()):
        return False
    title = line.title(at) > 0
    if line.words[at] in line.lists.surnames:
        return not (title and line.begins(at))
    return single and is_syllable(line.tokens[at].fold) and not title and not line.begins(at)


def _given_name_follows(line: Wording, match: Match, covered: set[int]) -> bool:
    """Whether only Vietnamese syllables with capitals follow, none of them known: "Mỹ Linh", not "Mỹ Tom Cruise"."""
    at = match.last
    while at < len(line.tokens) and line.capital(at) and line.follows(at):
        if at in covered or not is_syllable(line.tokens[at].fold) or line.title(at):
            return False
        at += 1
    return at > match.last


def _is_pronoun(line: Wording, match: Match) -> bool:
    """Whether "Anh" at the head of a sentence is "he": it is England beside another name ("Anh và Pháp")."""
    at = match.last
    if line.words[match.first] != "anh" or not line.begins(match.first) or at >= len(line.tokens):
        return False
    bracketed = match.first > 0 and line.words[match.first - 1] == "("
    beside_another = line.words[at] in ("và", "va") and at + 1 < len(line.tokens) and line.capital(at + 1)
    return line.tokens[at].kind == "word" and not (bracketed or beside_another)
