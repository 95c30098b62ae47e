"""Recognises capitalised words that are not names: titles, terms, first words, common words in title case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.lexicon import lexicon
from factcheck.language.name_words import is_syllable
from factcheck.language.roman import roman

if TYPE_CHECKING:
    from factcheck.extract.names.wording import Wording
    from factcheck.language.lexicon import Match

_LEAST_WITH_D = 400
"""From here on, numerals have the letters D and M, and a word of those is rather an initial or an abbreviation."""


def ordinary_size(line: Wording, at: int, match: Match | None, *, opened: bool, titled: bool) -> int:
    """Return how many tokens from `at` on are no name although capitalised; 0 if they may be a name.

    `match` is the lexicon entry that begins at `at`, if any; with `opened`, the word may continue an unknown name;
    with `titled`, it directly follows a title.
    """
    title = line.title(at)
    if match is not None and not match.entry.named and not opened and _is_shortened(line, at + title, match.last):
        return match.last - at  # "Bộ GTVT", whose title alone would leave a name
    if title > 1 or (title and not opened and not line.family_name(at)):
        return title  # within a name a single word is no title: Lê Đức Anh, Martin Luther King
    first = line.begins(at)
    if (
        match is not None
        and not match.entry.named
        and not opened
        and not line.family_name(at)
        and not line.vietnamese_name(at)
        and (not line.vietnamese or match.last - at > 1 or first)
    ):
        return match.last - at
    if not opened and _is_term(line, at):
        return 1
    if line.vietnamese and (size := _vietnamese_word(line, at, opened=opened, titled=titled)):
        return size
    return 1 if first and not opened and _starts_plainly(line, at) else 0


def _is_shortened(line: Wording, at: int, last: int) -> bool:
    """Tell whether a range of tokens begins with an abbreviation in capitals."""
    return at < last and len(line.tokens[at].text) > 1 and line.tokens[at].text.isupper()


def _is_term(line: Wording, at: int) -> bool:
    """Tell whether a word is a day, a month, a unit or a numeral, unlike in Jan Peter, May Smith or Xi Jinping."""
    known = line.words[at] in line.lists.terms or 0 < roman(line.tokens[at].text) < _LEAST_WITH_D
    return known and not (line.followed(at) and line.tokens[at].text[1:].islower())


def _vietnamese_word(line: Wording, at: int, *, opened: bool, titled: bool) -> int:
    """Return the number of tokens of a word in title case ("Quốc phòng"), or of one that is never a name ("Theo")."""
    word = line.words[at]
    tight = at + 1 < len(line.tokens) and line.is_spaced(at + 1)
    small = tight and not line.capital(at + 1)
    if tight and (small or titled) and f"{word} {line.words[at + 1]}" in line.lists.words:
        return 2
    if opened and line.words[at - 1] in line.lists.surnames:
        return 0
    if word in line.lists.never and not line.tokens[at].text[1:].isupper():
        return 1 if small or not (opened or line.family_name(at)) else 0
    if opened or titled or (at and line.words[at - 1] in line.lists.address):
        return 0
    if word in line.lists.compass:
        return 0 if line.followed(at) else 1
    return 1 if small and word in line.lists.starts else 0


def _starts_plainly(line: Wording, at: int) -> bool:
    """Tell whether the first word of a sentence is an ordinary word."""
    token = line.tokens[at]
    if token.text[1:] != token.text[1:].lower():  # NATO, YouTube
        return False
    if line.words[at] in line.lists.starts:
        return not line.family_name(at)
    if line.followed(at):
        return False
    if line.vietnamese:
        return is_syllable(token.fold)
    acts = at + 1 < len(line.tokens) and line.words[at + 1] in line.lists.after_names
    return not acts or lexicon().has_word(token.fold, "en") or token.fold.endswith(line.lists.endings)
