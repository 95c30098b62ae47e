"""How an explanation writes what a text says: a figure with its unit, words of another language in quotes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.rule_names import RATED_FALSE, TURN_RULES
from factcheck.extract.units import to_base
from factcheck.model import Lang, Quantity

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Span

_FIGURES = frozenset({"count-mismatch", "amount-mismatch", "duration-mismatch", "ratio-mismatch", "ordinal-mismatch"})
_QUOTED = TURN_RULES | {RATED_FALSE}
"""Rules whose messages have quotes of their own."""
_INNER = str.maketrans("“”", "‘’")
"""Quotation marks within quotation marks."""


class Wording(msgspec.Struct, frozen=True):
    """A text, and the figures in it."""

    text: str
    lang: Lang
    quantities: Sequence[Quantity]
    start: int = 0
    """Where the text begins in that in which spans are counted."""

    def of(self, words: str, span: Span, rule: str, lang: Lang) -> str:
        """Return the words at a span as an explanation in `lang` writes them, for a rule."""
        whole = self._with_unit(words, span)
        bare = within_a_sentence(words, rule)
        explained = bare + whole[len(words) :] if whole.startswith(words) else whole
        is_foreign = self.lang != lang and any(map(str.isalpha, explained)) and rule not in _QUOTED
        return f"“{explained.translate(_INNER)}”" if is_foreign else explained

    def _with_unit(self, words: str, span: Span) -> str:
        """Return a figure with its unit ("110 kilovolts", "$3 million"); other words as they are."""
        bare = span[0] - self.start, span[1] - self.start
        measured = (one for one in self.quantities if one.figure == bare and one.unit and to_base(one.unit))
        return next((self.text[slice(*one.span)] for one in measured), words)


def wording_of(reading: Reading) -> Wording:
    """Return the wording of a sentence that has been laid out."""
    claim = reading.claim
    return Wording(claim.quote, claim.lang, claim.quantities, claim.start)


def read_wording(text: str, start: int = 0, lang: Lang | None = None) -> Wording:
    """Read a text once more of which only a result is left."""
    from factcheck.extract.quantities import read_quantities  # lazy: few results are explained again
    from factcheck.language.sentence import analyse

    sentence = analyse(text, lang)
    return Wording(text, sentence.lang, read_quantities(sentence), start)


def within_a_sentence(words: str, rule: str) -> str:
    """Return a figure in words as it is written within a sentence: "Fifty" becomes "fifty"; other values stay."""
    is_capitalised = rule in _FIGURES and words[:1].isupper() and words[1:2].islower()
    return words[0].lower() + words[1:] if is_capitalised else words
