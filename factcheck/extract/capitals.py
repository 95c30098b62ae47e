"""Runs of capitalised words that may be names unknown to the lexicon: "Bùi Quang Thái", "Nikol Pashinyan"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.name_words import (
    begins,
    capitalised_words,
    is_roman,
    is_syllable,
    particles,
    phrase_at,
    starts,
    surnames,
    terms,
    titles,
)

if TYPE_CHECKING:
    from collections.abc import Container

    from factcheck.language.sentence import Sentence
    from factcheck.language.tokens import Token

_HYPHENS = frozenset("-'’")
_LONGEST = 8
"""Words; a longer run is a headline set in capitals."""


class Run(NamedTuple):
    """Tokens `first` to `last` (excluded)."""

    first: int
    last: int


def capital_runs(sentence: Sentence, known: Container[int]) -> list[Run]:
    """Maximal runs of capitalised words outside `known` tokens, without titles and ordinary words."""
    tokens = sentence.tokens
    concepts = {match.first: match.last for match in sentence.matches if not match.entry.named}
    runs: list[Run] = []
    after = 0
    first = last = -1
    for at, token in enumerate(tokens):
        if at < after or not token.text[0].isupper():
            continue
        if at in known:
            continue
        if first >= 0 and not _joined(sentence, last, at):
            runs.append(Run(first, last))
            first = -1
        if size := ordinary_size(sentence, at, concepts, opened=first >= 0):
            after = at + size
            if first >= 0:
                runs.append(Run(first, last))
                first = -1
            continue
        if first < 0:
            first = at
        last = after = _tail(tokens, at)
    if first >= 0:
        runs.append(Run(first, last))
    return [run for run in runs if run.last - run.first <= _LONGEST and _may_name(sentence, run)]


def ordinary_size(sentence: Sentence, at: int, concepts: dict[int, int], *, opened: bool) -> int:
    """Number of tokens from `at` that are no name, for all their capital: titles, terms, common words; else 0."""
    tokens = sentence.tokens
    token = tokens[at]
    title = phrase_at(tokens, at, titles(sentence.lang))
    if title > 1 or (title and not opened):  # within a name one word is no title: Lê Đức Anh, Martin Luther King
        return title
    if at in concepts and not opened and (sentence.lang == "en" or concepts[at] - at > 1 or begins(tokens, at)):
        return concepts[at] - at
    if token.lower in terms() or is_roman(token.text):
        return 0 if opened else 1
    if sentence.lang == "vi" and _is_capitalised_word(tokens, at):
        return 2
    return 1 if begins(tokens, at) and _starts_plainly(sentence, at) else 0


def _is_capitalised_word(tokens: list[Token], at: int) -> bool:
    rest = tokens[at + 1] if at + 1 < len(tokens) else None
    return rest is not None and rest.text[0].islower() and (tokens[at].lower, rest.lower) in capitalised_words()


def _starts_plainly(sentence: Sentence, at: int) -> bool:
    """Whether a first word is an ordinary one."""
    tokens = sentence.tokens
    token = tokens[at]
    followed = at + 1 < len(tokens) and tokens[at + 1].text[0].isupper() and tokens[at + 1].start == token.end + 1
    if token.lower in starts(sentence.lang):
        family = followed and token.lower in surnames() and is_syllable(tokens[at + 1].fold)
        return not (family and sentence.lang == "vi") and not token.text[1:].isupper()
    if followed or token.text[1:].isupper():
        return False
    if sentence.lang == "vi":
        return is_syllable(token.fold)
    return not (at + 1 < len(tokens) and tokens[at + 1].lower in ("'s", "said", "says", "told"))


def _joined(sentence: Sentence, last: int, at: int) -> bool:
    """Whether the word at `at` goes on with the run that ends before `last`."""
    tokens = sentence.tokens
    between = tokens[last:at]
    if not between:
        return tokens[at].start - tokens[last - 1].end <= 1
    if len(between) > 3:
        return False
    if between[0].text in _HYPHENS:
        tight = between[0].start == tokens[last - 1].end and tokens[at].start == between[0].end
        short = min(len(tokens[last - 1].text), len(tokens[at].text)) < 5
        return len(between) == 1 and tight and short
    if between[0].text == "." and len(between) == 1:
        return len(tokens[last - 1].text) == 1
    known = particles(sentence.lang)
    return all(t.text in known or t.text == "-" for t in between) and (
        sentence.lang == "en" or not is_syllable(tokens[at].fold) or not is_syllable(tokens[last - 1].fold)
    )


def _tail(tokens: list[Token], at: int) -> int:
    """Index after the word at `at` with its lower-case rest: "Jong-un"."""
    end = at + 1
    while end + 1 < len(tokens) and tokens[end].text == "-" and tokens[end].start == tokens[end - 1].end:
        rest = tokens[end + 1]
        if not (rest.text[0].islower() and rest.start == tokens[end].end):
            break
        end += 2
    return end


def _may_name(sentence: Sentence, run: Run) -> bool:
    """Refuse single letters."""
    only = sentence.tokens[run.first]
    return run.last - run.first > 1 or len(only.text) > 1
