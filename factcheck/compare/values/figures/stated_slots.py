"""The figures of a statement as slots without counterparts, and which of them need none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.slots import Slot, token_range, written
from factcheck.compare.values.figures.intervals import AMOUNTS
from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Quantity

_RULES = {"duration": "duration-mismatch", "ratio": "ratio-mismatch", "ordinal": "ordinal-mismatch"}
INCIDENTAL = 3
"""Up to this number, written as a word, a figure may be incidental ("both sides", "three parties")."""


@cached_per_lexicon(maxsize=16)  # a statement is compared with many sentences
def asked(stated: Reading) -> list[Slot]:
    """Return the figures of a statement as slots without a counterpart."""
    return [_new_slot(stated, quantity) for quantity in stated.claim.quantities]


def _new_slot(stated: Reading, quantity: Quantity) -> Slot:
    name = quantity.measure or quantity.unit or "count"
    rule = _RULES.get(name) or ("amount-mismatch" if name in AMOUNTS else "count-mismatch")
    figure = written(stated, quantity.figure)
    return Slot(name, rule, "missing", figure, quantity.figure, incidental=_is_incidental(stated, quantity, figure))


def _is_incidental(stated: Reading, quantity: Quantity, figure: str) -> bool:
    """Tell whether a source may omit a figure: "a mine", "the two leaders"; but not "in a year"."""
    entry = lexicon().entries.get(quantity.measure or "")
    counted = (entry is None or entry.kind != "measure") and quantity.measure not in {*_RULES, *AMOUNTS}
    if figure.lower() in {"a", "an"}:
        return counted or quantity.hedge == "exact"
    small = quantity.low == quantity.high and quantity.low is not None and quantity.low <= INCIDENTAL
    return counted and small and figure.isalpha() and _is_known(stated, quantity)


def _is_known(stated: Reading, quantity: Quantity) -> bool:
    """Tell whether what a figure counts is known to the reader, which English marks by "the two", "both sides"."""
    first, _ = token_range(stated, quantity.figure)
    words, known = stated.sentence.words, table("counting")["known"]
    before = words[first - 1] if first else ""
    if before in listed(stated.sentence, "counting", "newly"):
        return False
    return stated.sentence.lang != "en" or words[first] in {"both", "one"} or before in known
