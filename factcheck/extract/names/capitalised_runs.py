"""Finds runs of capitalised words that may be names unknown to the lexicon: "Bùi Quang Thái"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.names.ordinary_capitals import ordinary_size
from factcheck.language.misspelt_names import misspelt
from factcheck.language.name_words import is_syllable

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from factcheck.extract.names.view import NameView
    from factcheck.language.lexicon import Match
    from factcheck.language.tokens import Token

_HYPHENS = frozenset("-'’&")
_MOST_NAME_WORDS = 8
"""Words; a longer run is a headline in capitals."""


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
        size = ordinary_size(view, at, matches.get(at), opened=first >= 0, titled=at == skipped > 0)
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
