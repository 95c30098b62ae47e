"""Recognises places in names of persons: Nguyễn Thị Nga is not Russia, Michael Jordan not a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.name_words import is_syllable

if TYPE_CHECKING:
    from factcheck.extract.names.view import NameView
    from factcheck.language.lexicon import Match


def places_only(view: NameView, known: list[Match], covered: set[int]) -> list[Match]:
    """Return the names without places and countries that are only part of a person's name.

    `covered` are the tokens of all concepts and names; those of dropped names are removed from it.
    """
    kept = []
    for match in known:
        if _follows_given_name(view, match) or (
            view.vietnamese and _is_vietnamese(view, match) and _in_person(view, match, covered)
        ):
            covered.difference_update(range(match.first, match.last))
        else:
            kept.append(match)
    return kept


def _follows_given_name(view: NameView, match: Match) -> bool:
    before = match.first - 1
    if match.last - match.first > 1 or not view.is_spaced(match.first) or not view.is_capital(before):
        return False
    return view.tokens[before].fold in view.lists.given_names


def _is_vietnamese(view: NameView, match: Match) -> bool:
    return all(is_syllable(token.fold) for token in view.tokens[match.first : match.last])


def _in_person(view: NameView, match: Match, covered: set[int]) -> bool:
    """Tell whether the words around a name make it part of a person's name; a single syllable more easily than two."""
    before = match.first - 1
    single = match.last - match.first == 1
    if view.is_spaced(match.first):
        if single and view.words[before] in view.lists.address:
            return True
        family = view.words[before] in view.lists.surnames  # which may be a concept too: "lê" is a pear
        if (family or before not in covered) and _begins_person(view, before, single=single):
            return True
    return single and (_given_name_follows(view, match, covered) or _is_pronoun(view, match))


def _begins_person(view: NameView, at: int, *, single: bool) -> bool:
    """Tell whether the word before begins a person's name: a family name, or before a single syllable any name."""
    text = view.tokens[at].text
    if not text[0].isupper() or (len(text) > 1 and text.isupper()):
        return False
    title = view.title(at) > 0
    if view.words[at] in view.lists.surnames:
        return not (title and view.begins(at))
    return single and is_syllable(view.tokens[at].fold) and not title and not view.begins(at)


def _given_name_follows(view: NameView, match: Match, covered: set[int]) -> bool:
    """Tell whether only unknown capitalised Vietnamese syllables follow: "Mỹ Linh", but not "Mỹ Tom Cruise"."""
    at = match.last
    while at < len(view.tokens) and view.is_capital(at) and view.is_spaced(at):
        if at in covered or not is_syllable(view.tokens[at].fold) or view.title(at):
            return False
        at += 1
    return at > match.last


def _is_pronoun(view: NameView, match: Match) -> bool:
    """Tell whether "Anh" at the beginning of a sentence means "he", and not England, as in "Anh và Pháp"."""
    at = match.last
    if view.words[match.first] != "anh" or not view.begins(match.first) or at >= len(view.tokens):
        return False
    bracketed = match.first > 0 and view.words[match.first - 1] == "("
    beside_another = view.words[at] in view.lists.joints and at + 1 < len(view.tokens) and view.is_capital(at + 1)
    return view.tokens[at].kind == "word" and not (bracketed or beside_another)
