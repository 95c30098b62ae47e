"""Finds the names in a sentence: those of the lexicon in any spelling, and unknown ones by their capitals.

A place in the name of a person is none: Nguyễn Thị Nga is not Russia, Michael Jordan not a country.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.names.view import name_view
from factcheck.language.fold import fold_text
from factcheck.language.name_words import is_syllable
from factcheck.language.tokens import DASHES, tokens_of
from factcheck.model import Mention

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.extract.names.capitalised_runs import Run
    from factcheck.extract.names.view import NameView
    from factcheck.language.lexicon import Match
    from factcheck.language.sentence import Sentence

_LEAST_MISSPELT_LETTERS = 9
"""Least length of a word that may be a misspelt country before a person's name: "Azerbaidjan Ilham Aliyev"."""


def read_names(sentence: Sentence, used: Collection[int] = ()) -> list[Mention]:
    """Return all names of a sentence in order, without overlaps; `used` are tokens of dates and figures.

    The id of a name is that of its lexicon entry ("russia"), or its fold if the lexicon does not know it ("nikol
    pashinyan"). Unknown names are found only in text with capitals.
    """
    known = [match for match in sentence.matches if match.entry.named]
    if not sentence.cased and (not sentence.text[:1].isupper() or sentence.text.isupper()):
        return [_mention(sentence, match.entry.id, match.first, match.last) for match in known]
    view = name_view(sentence)
    if known:
        covered = tokens_of(sentence.matches)
        known = _places_only(view, known, covered)
    taken = tokens_of(known) | set(used)
    mentions = [_mention(sentence, match.entry.id, match.first, match.last) for match in known]
    for at, id in _paired(view, taken):
        mentions.append(_mention(sentence, id, at, at + 1))
        taken.add(at)
    if any(token.text[0].isupper() and at not in taken for at, token in enumerate(view.tokens)):
        from factcheck.extract.names.capitalised_runs import capital_runs  # lazy: the lexicon may know all names

        for run in capital_runs(view, sentence.match_at, taken):
            mentions += _unknown(sentence, run)
    return sorted(mentions, key=lambda mention: mention.start)


def name_id(text: str) -> str:
    """Return the id of a name that is not in the lexicon: its fold."""
    return fold_text(text).replace(".", "")


def _unknown(sentence: Sentence, run: Run) -> Iterator[Mention]:
    """Yield a run of capitalised words as one name, or as a misspelt name of the lexicon and the rest."""
    from factcheck.language.misspelt_names import misspelt  # lazy: the lexicon may know all names

    whole = _mention(sentence, "", run.first, run.last)
    head = sentence.tokens[run.first].fold
    if id := misspelt(whole.id):
        yield _mention(sentence, id, run.first, run.last)
    elif run.last - run.first > 1 and len(head) >= _LEAST_MISSPELT_LETTERS and (id := misspelt(head)):
        yield _mention(sentence, id, run.first, run.first + 1)
        yield _mention(sentence, "", run.first + 1, run.last)
    else:
        yield whole


def _mention(sentence: Sentence, id: str, first: int, last: int) -> Mention:
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    text = sentence.text[start:end]
    return Mention(id or name_id(text), text, start, end)


def _paired(view: NameView, known: set[int]) -> Iterator[tuple[int, str]]:
    """Yield the tokens that a dash joins to one of the `known` tokens of names, each with the id of its country.

    These short forms count only beside another country: "quan hệ Mỹ - Trung", "Nhật-Hàn".
    """
    if not view.lists.pairs or DASHES.isdisjoint(view.words):
        return
    found = set(known)
    for at in [at for at, word in enumerate(view.words) if word in DASHES]:
        for short, other in ((at + 1, at - 1), (at - 1, at + 1)):
            if other in found and short not in found and _is_short_form(view, short):
                found.add(short)
                yield short, view.lists.pairs[view.words[short]]


def _is_short_form(view: NameView, at: int) -> bool:
    """Tell whether a token is a listed syllable by itself, not part of "Trung Quốc" or "miền Trung"."""
    if not 0 <= at < len(view.words) or view.words[at] not in view.lists.pairs or not view.is_capital(at):
        return False
    alone = not (view.is_spaced(at) and at > 0 and view.is_capital(at - 1))
    return alone and not view.followed(at)


def _places_only(view: NameView, known: list[Match], covered: set[int]) -> list[Match]:
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
