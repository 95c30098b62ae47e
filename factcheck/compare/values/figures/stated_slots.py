"""The figures of a statement as slots without counterparts, and which of them need none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.layout.caches import cached_by_statement
from factcheck.compare.layout.counting import measure_of
from factcheck.compare.slots import Slot
from factcheck.compare.values.arithmetic.comparing import is_change, is_difference
from factcheck.language.lexicon import lexicon
from factcheck.language.listed import listed
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.layout.values import Figure

_TITLE = 2
"""How many capitalised words behind a number make it the beginning of a title."""
_LONG_WORD = 5
"""Headlines write shorter words small, too."""
_MOST_INCIDENTAL = 3
"""Up to this number, written as a word, a figure may be incidental ("both sides", "three parties")."""


@cached_by_statement
def stated_slot(stated: Figure) -> Slot:
    """Return a figure of a statement as a slot without a counterpart."""
    quantity = stated.quantity
    name, rule = quantity.measure or quantity.unit or "count", measure_of(quantity).rule
    return Slot.missing(name, rule, stated.reading, stated.bare_span, incidental=_is_incidental(stated))


def _is_incidental(stated: Figure) -> bool:
    """Tell whether a source may omit a figure: "a mine", "the two leaders", "47 Meters Down"; but not "in a year"."""
    quantity = stated.quantity
    if _begins_title(stated):
        return True
    entry = lexicon().entries.get(quantity.measure or "")
    counted = (entry is None or entry.kind != "measure") and measure_of(quantity).rule == "count-mismatch"
    if stated.is_article():
        return counted or quantity.hedge == "exact"
    if is_difference(stated) or is_change(stated):
        return False
    small = quantity.low == quantity.high and quantity.low is not None and quantity.low <= _MOST_INCIDENTAL
    is_word = stated.reading.written(stated.bare_span).isalpha()
    return counted and small and is_word and _is_known_to_reader(stated)


def _begins_title(stated: Figure) -> bool:
    """Tell whether a number begins a title of capitalised words, none of them a name: "47 Meters Down"."""
    reading, after = stated.reading, stated.bare_tokens.stop
    behind = reading.sentence.tokens[after : after + _TITLE]
    units = [reading.unit_at.get(after + at) for at in range(_TITLE)]
    if not reading.sentence.cased or any(unit is not None and unit.is_name for unit in units):
        return False
    return len(behind) == _TITLE and all(token.text[0].isupper() for token in behind) and _has_small_words(reading)


def _has_small_words(reading: Reading) -> bool:
    """Tell whether a sentence capitalises titles and names only, not every word as a headline does."""
    words = [token.text for token in reading.sentence.tokens if token.kind == "word" and len(token.text) >= _LONG_WORD]
    return any(word.islower() for word in words)


def _is_known_to_reader(stated: Figure) -> bool:
    """Tell whether what a figure counts is known to the reader, which English marks by "the two", "both sides"."""
    first, sentence = stated.bare_tokens.start, stated.reading.sentence
    before = sentence.words[first - 1] if first else ""
    if before in listed(sentence, "counting", "newly"):
        return False
    counting = table("counting")
    return sentence.lang != "en" or before in counting["known"] or sentence.words[first] in counting["known_alone"]
