"""Compares the words of a statement with those of its evidence, after putting the former as the evidence does.

Where the passage says the same in other words (a synonym, another spelling of a name, a figure written out), its words
replace the statement's: what is missing then is missing in sense, not only in wording.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.judge.features.wording import signals
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


class Word(NamedTuple):
    """A word or figure of a text."""

    token: Token
    """The word as written; a token that several words replace is repeated for each."""
    form: str
    """The form in which both sides are compared: without accents if one side has none."""
    is_content: bool
    """Whether it is not a function word."""
    is_number: bool
    is_capital: bool
    """Whether it is capitalised; False for the first."""


Words = list[Word]
"""The words and figures of a text, without punctuation."""
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
    rows = enumerate(row for reading in readings for row in _rows(reading))
    return [
        Word(token, token.lower if exact else token.fold, content, token.kind == "number", at > 0 and capital)
        for at, (token, content, capital) in rows
    ]


def _capitalised(stated: Iterable[Word], evidence: Iterable[Word]) -> Words:
    """Capitalise a statement typed without capitals as the passage does, as far as it has the words."""
    capitals: dict[str, bool] = {}
    for word in evidence:
        if word.is_capital or not word.token.text[0].isupper():  # the capital of a sentence's first word proves nothing
            capitals[word.form] = word.is_capital or capitals.get(word.form, False)
    own = enumerate(stated)
    return [word._replace(is_capital=at > 0 and capitals.get(word.form, word.is_capital)) for at, word in own]


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
    spelt, negations = {word.token.fold: word.form for word in evidence}, signals(lang)["not"]
    known = {word.form for word in evidence}
    put: Words = []
    until = -1
    for at, word in enumerate(stated):
        start, form = word.token.start, word.form
        if start < until:
            continue
        end, instead = counterparts.get(start, (0, []))
        replaced = takewhile(lambda other: other.token.start < end, stated[at:])  # noqa: B023  used up at once
        if instead and (not negations.isdisjoint(instead) or any(other.form not in known for other in replaced)):
            until = end
            put += [word._replace(form=other) for other in instead]
        elif form not in known and len(form) > _SHORT_WORD:
            put.append(word._replace(form=spelt.get(word.token.fold, form)))
        else:
            put.append(word)
    return put
