"""Runs of capitalised words that may be names unknown to the lexicon: "Bùi Quang Thái", "Nikol Pashinyan"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.name_words import (
    address,
    begins,
    capitalised_words,
    is_roman,
    is_syllable,
    never,
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
_COMPASS = frozenset(("đông", "tây", "nam", "bắc"))
_AFTER_NAMES = frozenset(("'s", "said", "says", "told"))
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
    skipped = 0
    first = last = -1
    for at, token in enumerate(tokens):
        if at < max(skipped, last) or not token.text[0].isupper() or at in known:
            continue
        if first >= 0 and not _joined(sentence, last, at):
            runs.append(Run(first, last))
            first = -1
        size = _ordinary_size(sentence, at, concepts, opened=first >= 0, titled=at == skipped > 0)
        if size:
            skipped = at + size
            if first >= 0:
                runs.append(Run(first, last))
            first = -1
        else:
            first = first if first >= 0 else at
            last = _tail(tokens, at)
    if first >= 0:
        runs.append(Run(first, last))
    return [run for run in runs if _may_name(tokens, run)]


def _ordinary_size(sentence: Sentence, at: int, concepts: dict[int, int], *, opened: bool, titled: bool) -> int:
    """Number of tokens from `at` that are no name for all their capital: titles, terms, common words; else 0.

    `opened`: a run goes on at `at`; `titled`: what stands right before is a title.
    """
    tokens = sentence.tokens
    token = tokens[at]
    title = phrase_at(tokens, at, titles(sentence.lang))
    if title > 1 or (title and not opened and not _is_family_name(sentence, at)):
        return title  # one word within a name is no title: Lê Đức Anh, Martin Luther King
    first = begins(tokens, at)
    if at in concepts and not opened and (sentence.lang == "en" or concepts[at] - at > 1 or first):
        return concepts[at] - at
    if (token.lower in terms() or is_roman(token.text)) and not opened and not _is_followed(tokens, at):
        return 1
    if sentence.lang == "vi" and (size := _vietnamese_word(sentence, at, opened=opened, titled=titled)):
        return size
    return 1 if first and _starts_plainly(sentence, at) else 0


def _vietnamese_word(sentence: Sentence, at: int, *, opened: bool, titled: bool) -> int:
    """Number of tokens of a word in title case ("Quốc phòng"), or of one that is never a name ("Theo")."""
    tokens = sentence.tokens
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    tight = after is not None and after.start == token.end + 1
    small = tight and after is not None and after.text[0].islower()
    if tight and after is not None and (small or titled) and (token.lower, after.lower) in capitalised_words():
        return 2
    if token.lower in never() and not token.text[1:].isupper():
        return 1 if small or not (opened or _is_family_name(sentence, at)) else 0
    if token.lower in _COMPASS and not opened and not titled and tokens[at - 1].lower not in address():
        return 0 if _is_followed(tokens, at) else 1
    if small and not opened and not titled and token.lower in starts("vi") and tokens[at - 1].lower not in address():
        return 1
    return 0


def _is_followed(tokens: list[Token], at: int) -> bool:
    """Whether another capitalised word follows after a space."""
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    return after.text[0].isupper() and after.start == tokens[at].end + 1


def _is_family_name(sentence: Sentence, at: int) -> bool:
    """Whether a Vietnamese family name stands here with more of a name after it."""
    tokens = sentence.tokens
    if sentence.lang != "vi" or tokens[at].lower not in surnames():
        return False
    return _is_followed(tokens, at) and is_syllable(tokens[at + 1].fold)


def _starts_plainly(sentence: Sentence, at: int) -> bool:
    """Whether a first word is an ordinary one."""
    tokens = sentence.tokens
    token = tokens[at]
    if token.text[1:].isupper():
        return False
    if token.lower in starts(sentence.lang):
        return not _is_family_name(sentence, at)
    if _is_followed(tokens, at):
        return False
    if sentence.lang == "vi":
        return is_syllable(token.fold)
    return not (at + 1 < len(tokens) and tokens[at + 1].lower in _AFTER_NAMES)


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


def _may_name(tokens: list[Token], run: Run) -> bool:
    """Refuse single letters, and whole headlines in capitals."""
    size = run.last - run.first
    return size <= _LONGEST and (size > 1 or len(tokens[run.first].text) > 1)
