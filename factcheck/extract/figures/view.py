"""What the grammar of numbers works on: a sentence with a key for each token, and the figures found in it.

Tokens that were read as dates but are figures are reclaimed: "bốn trăm năm mươi", "1/5" alone, "1.1 and 1.3 dollars".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.figures.numerals.number import Form
from factcheck.extract.figures.numerals.number_words import ordinal_suffixes, words
from factcheck.extract.units import unit_names, units
from factcheck.language.listed import listed_in, phrases_in
from factcheck.language.tokens import Token
from factcheck.model import Hedge, Lang

if TYPE_CHECKING:
    from collections.abc import Collection

    from factcheck.language.phrases import Phrases
    from factcheck.language.sentence import Sentence

TAKEN_BY_DATE = "\0"
_DECIMALS = 12
"""Largest distance between "phẩy" and a digit after it."""


class FigureView(msgspec.Struct, frozen=True, gc=False):
    """Tokens, and the keys by which they are looked up; the keys of tokens that belong to dates are blanked out."""

    tokens: list[Token]
    keys: list[str]
    """In lower case; folded if the language or the text has no diacritics. Some empty keys follow at the end."""
    lang: Lang
    folded: bool
    """True if the keys are folds."""
    size: int
    figures: list[int]
    """Indexes of the tokens that end in a digit, including those of dates."""
    cased: bool = True
    """False where capitals say nothing, as all letters are or none is one."""

    def touches(self, index: int) -> bool:
        """Tell whether a token directly follows the one before, without white space."""
        return 0 < index < self.size and self.tokens[index].start == self.tokens[index - 1].end

    def is_capital(self, index: int) -> bool:
        """Tell whether a token begins with a capital letter, in a text in which not all do."""
        return self.cased and 0 <= index < self.size and self.tokens[index].text[0].isupper()

    def listed(self, name: str, key: str) -> frozenset[str]:
        """Return the words under a key of `lexicons/NAME.yaml` in the form of the keys."""
        return listed_in(name, key, self.lang, self.folded)

    def is_number(self, index: int) -> bool:
        """Tell whether a token consists of digits and does not belong to a date."""
        return self.keys[index][:1].isdecimal()

    def phrases(self, *path: str) -> Phrases[bool]:
        """Return the phrases of a word list as they are looked up here: `phrases("hedges", "ages", view.lang)`."""
        return phrases_in(path, self.folded)


class FigureMatch(msgspec.Struct, frozen=True, gc=False):
    """A figure that was found: with sign and unit its tokens are `first` to `last`, without them `begin` to `end`."""

    first: int
    last: int
    begin: int
    end: int
    low: float | None
    high: float | None
    form: Form = "cardinal"
    bare: bool = False
    unit: str | None = None
    dimension: str | None = None
    scale: float = 1.0
    regrouped: float | None = None
    hedge: Hedge = "exact"
    low_open: bool = False
    high_open: bool = False
    implied: bool = False
    """True for the one that "a mile" implies."""
    inset: int = 0
    """How many characters of the first token precede the digits: 3 in "USD20"."""
    outer: int = -1
    """First token of the hedges before the figure; -1 without hedges."""

    @property
    def start(self) -> int:
        """Index of its first token, that of its hedges if it has any."""
        return self.outer if self.outer >= 0 else self.first

    @property
    def value(self) -> float:
        """The single value, or the lower end."""
        return self.low if self.low is not None else self.high or 0.0


def figure_view(sentence: Sentence, taken: Collection[int]) -> FigureView:
    """Return the view of a sentence, with the tokens `taken` by dates blanked out."""
    folded = sentence.lang == "en" or not sentence.accented
    tokens = sentence.tokens
    keys = sentence.words.copy()
    for index in _tokens_of_dates(keys, taken, sentence.lang):
        keys[index] = TAKEN_BY_DATE
    keys.extend(("",) * 4)
    return FigureView(
        tokens=tokens,
        keys=keys,
        lang=sentence.lang,
        folded=folded,
        size=len(tokens),
        figures=sentence.figures,
        cased=sentence.cased,
    )


def _tokens_of_dates(keys: list[str], taken: Collection[int], lang: Lang) -> Collection[int]:
    """Return the indexes of tokens that really belong to dates; `keys` are those of `Line`, without the empty ones."""
    if not taken or (len(keys) == 3 and keys[1] == "/") or (len(keys) == 2 and keys[1] in ordinal_suffixes()):
        return ()
    kept = _unmeasured(keys, sorted(taken), lang)
    if lang == "en" or not any(keys[index] == "năm" for index in kept):
        return kept
    return _without_fives(keys, kept)


def _unmeasured(keys: list[str], taken: list[int], lang: Lang) -> list[int]:
    """Return the tokens of dates without digits before a unit; those of "ngày 10/11 đồng loạt" stay."""
    kept: list[int] = []
    run: list[int] = []
    for index, following in zip(taken, [*taken[1:], -1], strict=True):
        run.append(index)
        if following == index + 1:
            continue
        headed = lang == "vi" and any(keys[at].isalpha() for at in run)
        if headed or not (keys[index][:1].isdecimal() and _measures(keys, index + 1, lang)):
            kept += run
        run = []
    return kept


def _measures(keys: list[str], at: int, lang: Lang) -> bool:
    """Tell whether a unit begins at a token, other than one of time."""
    found = unit_names(lang, lang == "en").at(keys, at) if at < len(keys) else None
    return found is not None and units()[found.value].dimension not in ("duration", "count", "age")


def _without_fives(keys: list[str], taken: list[int]) -> list[int]:
    """Return the tokens of dates without a "năm" that means five, and without the number words after it."""
    lists = words("vi", False)
    numerals = (lists["digits"], lists["tens"], lists["scales"], lists["zero_fill"])
    kept: list[int] = []
    five = False
    for index in taken:
        goes_on = five and index - 1 not in kept and any(keys[index] in words_ for words_ in numerals)
        five = goes_on or (keys[index] == "năm" and _is_five(keys, index))
        if not five:
            kept.append(index)
    return kept


def _is_five(keys: list[str], at: int) -> bool:
    """Tell whether "năm" is five: before tens or "trăm", or among the digits after "phẩy"."""
    lists = words("vi", False)
    before = keys[at - 1] if at else ""
    after = keys[at + 1] if at + 1 < len(keys) else ""
    if after in lists["tens"] or after == "trăm":
        return True
    if after not in lists["digits"] or before not in lists["digits"]:
        return False
    back = at - 1
    while back > max(0, at - _DECIMALS) and keys[back] in lists["digits"]:
        back -= 1
    return keys[back] in lists["point"]
