"""Recognises places in names of persons: Nguyễn Thị Nga is not Russia, Michael Jordan not a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.name_words import is_syllable

if TYPE_CHECKING:
    from factcheck.extract.names.wording import Wording
    from factcheck.language.lexicon import Match


def places_only(line: Wording, known: list[Match], covered: set[int]) -> list[Match]:
    """Return the names without places and countries that are only part of a person's name.

    `covered` are the tokens of all concepts and names; those of dropped names are removed from it.
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
    if match.last - match.first > 1 or not line.is_spaced(match.first) or not line.capital(before):
        return False
    return line.tokens[before].fold in line.lists.given_names


def _is_vietnamese(line: Wording, match: Match) -> bool:
    return all(is_syllable(token.fold) for token in line.tokens[match.first : match.last])


def _in_person(line: Wording, match: Match, covered: set[int]) -> bool:
    """Tell whether the words around a name make it part of a person's name; a single syllable more easily than two."""
    before = match.first - 1
    single = match.last - match.first == 1
    if line.is_spaced(match.first):
        if single and line.words[before] in line.lists.address:
            return True
        family = line.words[before] in line.lists.surnames  # which may be a concept too: "lê" is a pear
        if (family or before not in covered) and _begins_person(line, before, single=single):
            return True
    return single and (_given_name_follows(line, match, covered) or _is_pronoun(line, match))


def _begins_person(line: Wording, at: int, *, single: bool) -> bool:
    """Tell whether the word before begins a person's name: a family name, or before a single syllable any name."""
    text = line.tokens[at].text
    if not text[0].isupper() or (len(text) > 1 and text.isupper()):
        return False
    title = line.title(at) > 0
    if line.words[at] in line.lists.surnames:
        return not (title and line.begins(at))
    return single and is_syllable(line.tokens[at].fold) and not title and not line.begins(at)


def _given_name_follows(line: Wording, match: Match, covered: set[int]) -> bool:
    """Tell whether only unknown capitalised Vietnamese syllables follow: "Mỹ Linh", but not "Mỹ Tom Cruise"."""
    at = match.last
    while at < len(line.tokens) and line.capital(at) and line.is_spaced(at):
        if at in covered or not is_syllable(line.tokens[at].fold) or line.title(at):
            return False
        at += 1
    return at > match.last


def _is_pronoun(line: Wording, match: Match) -> bool:
    """Tell whether "Anh" at the beginning of a sentence means "he", and not England, as in "Anh và Pháp"."""
    at = match.last
    if line.words[match.first] != "anh" or not line.begins(match.first) or at >= len(line.tokens):
        return False
    bracketed = match.first > 0 and line.words[match.first - 1] == "("
    beside_another = line.words[at] in line.lists.joints and at + 1 < len(line.tokens) and line.capital(at + 1)
    return line.tokens[at].kind == "word" and not (bracketed or beside_another)
