"""Recognises capitalised words that are not names: titles, terms, first words, common words in title case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.lexicon import lexicon
from factcheck.language.name_words import is_syllable
from factcheck.language.roman import roman

if TYPE_CHECKING:
    from factcheck.extract.names.view import NameView
    from factcheck.language.lexicon import Match

_LEAST_WITH_D = 400
"""From here on, numerals have the letters D and M, and a word of those is rather an initial or an abbreviation."""


def ordinary_size(view: NameView, at: int, match: Match | None, *, opened: bool, titled: bool) -> int:
    """Return how many tokens from `at` on are not a name although capitalised; 0 if they may be a name.

    `match` is the lexicon entry that begins at `at`, if any; with `opened`, the word may continue an unknown name;
    with `titled`, it directly follows a title.
    """
    title = view.title(at)
    if match is not None and not match.entry.named and not opened and _is_shortened(view, at + title, match.last):
        return match.last - at  # "Bộ GTVT", whose title alone would leave a name
    if title > 1 or (title and not opened and not view.family_name(at)):
        return title  # within a name a single word is not a title: Lê Đức Anh, Martin Luther King
    first = view.begins(at)
    if (
        match is not None
        and not match.entry.named
        and not opened
        and not view.family_name(at)
        and not view.vietnamese_name(at)
        and (not view.vietnamese or match.last - at > 1 or first)
    ):
        return match.last - at
    if not opened and _is_term(view, at):
        return 1
    if view.vietnamese and (size := _vietnamese_word(view, at, opened=opened, titled=titled)):
        return size
    return 1 if first and not opened and _starts_plainly(view, at) else 0


def _is_shortened(view: NameView, at: int, last: int) -> bool:
    """Tell whether a range of tokens begins with an abbreviation in capitals."""
    return at < last and len(view.tokens[at].text) > 1 and view.tokens[at].text.isupper()


def _is_term(view: NameView, at: int) -> bool:
    """Tell whether a word is a day, a month, a unit or a numeral, unlike in Jan Peter, May Smith or Xi Jinping."""
    known = view.words[at] in view.lists.terms or 0 < roman(view.tokens[at].text) < _LEAST_WITH_D
    return known and not (view.followed(at) and view.tokens[at].text[1:].islower())


def _vietnamese_word(view: NameView, at: int, *, opened: bool, titled: bool) -> int:
    """Return the number of tokens of a word in title case ("Quốc phòng"), or of one that is never a name ("Theo")."""
    word = view.words[at]
    tight = at + 1 < len(view.tokens) and view.is_spaced(at + 1)
    small = tight and not view.is_capital(at + 1)
    if tight and (small or titled) and f"{word} {view.words[at + 1]}" in view.lists.words:
        return 2
    if opened and view.words[at - 1] in view.lists.surnames:
        return 0
    if word in view.lists.never and not view.tokens[at].text[1:].isupper():
        return 1 if small or not (opened or view.family_name(at)) else 0
    if opened or titled or (at and view.words[at - 1] in view.lists.address):
        return 0
    if word in view.lists.compass:
        return 0 if view.followed(at) else 1
    return 1 if small and word in view.lists.starts else 0


def _starts_plainly(view: NameView, at: int) -> bool:
    """Tell whether the first word of a sentence is an ordinary word."""
    token = view.tokens[at]
    if token.text[1:] != token.text[1:].lower():  # NATO, YouTube
        return False
    if view.words[at] in view.lists.starts:
        return not view.family_name(at)
    if view.followed(at):
        return False
    if view.vietnamese:
        return is_syllable(token.fold)
    acts = at + 1 < len(view.tokens) and view.words[at + 1] in view.lists.after_names
    return not acts or lexicon().has_word(token.fold, "en") or token.fold.endswith(view.lists.endings)
