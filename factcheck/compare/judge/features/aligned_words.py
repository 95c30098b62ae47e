"""Compares the words of a statement with those of its evidence, after putting the former as the evidence does.

Where the passage says the same in other words (a synonym, another spelling of a name, a figure written out), its words
replace the statement's: what is missing then is missing in sense, not only in wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.judge.features.signals import signals
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.words import is_function_word
from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.align.alignment import Alignment
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.slots import Slot
    from factcheck.language.tokens import Token
    from factcheck.model import Lang

_SHORT_WORD = 2
"""Words of up to this many letters are too short to be identified without their accents."""


class Words(NamedTuple):
    """A run of words and figures without punctuation; each list has one entry a word."""

    tokens: list[Token]
    """The words as written; a token that several words replace is repeated for each."""
    forms: list[str]
    """The form in which both sides are compared: without accents if one side has none."""
    content: list[bool]
    """Whether each word is not a function word."""
    number: list[bool]
    capital: list[bool]
    """Whether each word is capitalised; False for the first."""


WordsInstead = dict[int, tuple[int, list[str]]]
"""The end of a stretch of the statement and the words of its counterpart, by the offset of its start."""


def words_of(stated: Reading, passage: Passage, alignment: Alignment, slots: Iterable[Slot]) -> tuple[Words, Words]:
    """Return the words of a statement, expressed as in the passage, and those of the passage."""
    exact = stated.sentence.accented and passage.focus.sentence.accented
    stated_words, evidence_words = _words([stated], exact), _words(passage.in_order(), exact)
    if not stated.sentence.cased:
        stated_words = _capitalised(stated_words, evidence_words)
    counterparts = _counterparts(stated, alignment, slots, exact)
    return _put_alike(stated_words, evidence_words, counterparts, stated.sentence.lang), evidence_words


def words_in_focus(stated: Reading, passage: Passage) -> Words:
    """Return the words of the focus sentence, in the forms of `words_of`."""
    return _words([passage.focus], stated.sentence.accented and passage.focus.sentence.accented)


def _words(readings: Iterable[Reading], exact: bool) -> Words:
    found = [row for reading in readings for row in _rows(reading)]
    tokens = [token for token, *_ in found]
    return Words(
        tokens,
        _forms(tokens, exact),
        [content for _, content, _ in found],
        [token.kind == "number" for token in tokens],
        [at > 0 and capital for at, (*_, capital) in enumerate(found)],
    )


def _capitalised(stated: Words, evidence: Words) -> Words:
    """Capitalise a statement typed without capitals as the passage does, as far as it has the words."""
    capitals: dict[str, bool] = {}
    for token, form, capital in zip(evidence.tokens, evidence.forms, evidence.capital, strict=True):
        if capital or not token.text[0].isupper():  # the capital of a sentence's first word proves nothing
            capitals[form] = capital or capitals.get(form, False)
    own = enumerate(zip(stated.forms, stated.capital, strict=True))
    return stated._replace(capital=[at > 0 and capitals.get(form, capital) for at, (form, capital) in own])


@cached_by_sentence
def _rows(reading: Reading) -> list[tuple[Token, bool, bool]]:
    """Return each word and figure, whether it carries content, and whether it is capitalised."""
    return [
        (token, not is_function_word(token, reading.sentence), _is_capital(reading, at))
        for at, token in enumerate(reading.sentence.tokens)
        if token.kind != "symbol"
    ]


def _is_capital(reading: Reading, at: int) -> bool:
    """Tell whether a word is capitalised, or in a sentence all in capitals or without any, whether it should be."""
    if reading.sentence.cased:
        return reading.sentence.tokens[at].text[0].isupper()
    unit = reading.unit_at.get(at)
    return unit is not None and (unit.is_name or _is_institution(unit.key))


@cached_per_lexicon(maxsize=1 << 12)
def _is_institution(concept: str) -> bool:
    """Tell whether a concept is a court, ministry or bank, whose names mostly consist of such words with a capital."""
    return not lexicon().kin(concept).isdisjoint(listed_in("roles", "bodies"))


def _forms(tokens: Iterable[Token], exact: bool) -> list[str]:
    return [token.lower if exact else token.fold for token in tokens if token.kind != "symbol"]


def _counterparts(stated: Reading, alignment: Alignment, slots: Iterable[Slot], exact: bool) -> WordsInstead:
    found: WordsInstead = {}
    for pair in alignment.pairs:
        if pair.found and pair.reading:
            start, end = stated.span(pair.stated)
            found[start] = end, _forms(pair.reading.sentence.tokens[pair.found.first : pair.found.last], exact)
    for slot in slots:
        if slot.status == "agree" and slot.reading:
            first, last = slot.reading.in_quote(slot.found_span)
            tokens = (token for token in slot.reading.sentence.tokens if first <= token.start < last)
            found[slot.stated_span[0]] = slot.stated_span[1], _forms(tokens, exact)
    return found


def _put_alike(stated: Words, evidence: Words, counterparts: WordsInstead, lang: Lang) -> Words:
    """Replace words of the statement that the passage lacks by its words of the same meaning."""
    known, negations = set(evidence.forms), signals(lang)["not"]
    spelt = {token.fold: form for token, form in zip(evidence.tokens, evidence.forms, strict=True)}
    put = Words([], [], [], [], [])
    until = -1
    for at, token in enumerate(stated.tokens):
        if token.start < until:
            continue
        forms = [stated.forms[at]]
        end, other = counterparts.get(token.start, (0, []))
        if other and (any(form not in known for form in _within(stated, at, end)) or not negations.isdisjoint(other)):
            until, forms = end, other
        elif forms[0] not in known and len(forms[0]) > _SHORT_WORD:
            forms = [spelt.get(token.fold, forms[0])]
        for form in forms:
            put.tokens.append(token)
            put.forms.append(form)
            put.content.append(stated.content[at])
            put.number.append(stated.number[at])
            put.capital.append(stated.capital[at])
    return put


def _within(words: Words, at: int, end: int) -> Iterable[str]:
    while at < len(words.tokens) and words.tokens[at].start < end:
        yield words.forms[at]
        at += 1
