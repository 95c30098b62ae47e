"""Finds runs of capitalised words that may be names unknown to the lexicon: "Bùi Quang Thái".

Not all capitalised words are names: titles, terms, first words, common words in title case are none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.language.lexicon import lexicon
from factcheck.language.misspelt_names import misspelt
from factcheck.language.name_words import is_syllable
from factcheck.language.roman import roman

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from factcheck.extract.names.view import NameView
    from factcheck.language.lexicon import Match
    from factcheck.language.tokens import Token

_HYPHENS = frozenset("-'’&")
_MOST_NAME_WORDS = 8
"""Words; a longer run is a headline in capitals."""
_LEAST_WITH_D = 400
"""From here on, numerals have the letters D and M, and a word of those is rather an initial or an abbreviation."""


class Run(msgspec.Struct, frozen=True, gc=False):
    """A range of tokens, from `first` up to but not including `last`."""

    first: int
    last: int


def capital_runs(view: NameView, matches: Mapping[int, Match], known: Container[int]) -> list[Run]:
    """Return the longest runs of capitalised words outside `known` tokens, without titles and ordinary words."""
    runs: list[Run] = []
    skipped = 0
    first = last = -1
    for at in [at for at, token in enumerate(view.tokens) if token.text[0].isupper()]:
        if at < skipped or at < last or at in known:
            continue
        if first >= 0 and not _joined(view, last, at):
            runs.append(Run(first, last))
            first = -1
        size = _ordinary_size(view, at, matches.get(at), opened=first >= 0, titled=at == skipped > 0)
        if size:
            skipped = at + size
            if first >= 0:
                runs.append(Run(first, last))
            first = -1
        else:
            first = first if first >= 0 else at
            last = _tail(view.tokens, at)
    if first >= 0:
        runs.append(Run(first, last))
    return [run for run in runs if _may_name(view, run, known)]


def _joined(view: NameView, last: int, at: int) -> bool:
    """Tell whether the word at `at` continues the run that ends before `last`."""
    between = view.tokens[last:at]
    if not between:
        return not _abbreviation_before(view, at)
    if len(between) > 3:
        return False
    before = view.tokens[last - 1]
    if len(between) == 1 and between[0].kind == "symbol":
        if between[0].start != before.end:
            return False
        if between[0].text == ".":
            return len(before.text) == 1
        if view.tokens[at].start != between[0].end or between[0].text not in _HYPHENS:
            return False
        short = min(len(before.text), len(view.tokens[at].text)) < 5  # Al-Sisi, but Aliyev-Pashinyan are two
        return short or misspelt(f"{before.fold}-{view.tokens[at].fold}") != ""
    return all(t.lower in view.lists.particles or t.text == "-" for t in between) and (
        not view.vietnamese or not (is_syllable(view.tokens[at].fold) and is_syllable(before.fold))
    )


def _abbreviation_before(view: NameView, at: int) -> bool:
    """Tell whether the abbreviation of a body precedes a name: "USAID Samantha Power"."""
    head, name = view.tokens[at - 1].text, view.tokens[at].text
    return view.vietnamese and len(head) > 2 and head.isupper() and name[1:].islower() and view.followed(at)


def _tail(tokens: list[Token], at: int) -> int:
    """Return the index after the word at `at` and its lower-case parts: "Jong-un"."""
    end = at + 1
    while end + 1 < len(tokens) and tokens[end].text == "-" and tokens[end].start == tokens[end - 1].end:
        rest = tokens[end + 1]
        if not (rest.text[0].islower() and rest.start == tokens[end].end):
            break
        end += 2
    return end


def _may_name(view: NameView, run: Run, known: Container[int]) -> bool:
    """Reject single letters, whole headlines in capitals, and a first word before a name: "Tuyến Nga - Mông Cổ"."""
    if run.last - run.first > 1:
        return sum(token.text != "-" for token in view.tokens[run.first : run.last]) <= _MOST_NAME_WORDS
    token = view.tokens[run.first]
    first_word = view.vietnamese and run.last in known and view.begins(run.first) and is_syllable(token.fold)
    return len(token.text) > 1 and not first_word


def _ordinary_size(view: NameView, at: int, match: Match | None, *, opened: bool, titled: bool) -> int:
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
