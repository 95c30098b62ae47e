"""Tells what figures count or measure, and whether two count the same: by measure, noun and group.

Which measures are amounts, which add up, and which rule a figure of one breaks that differs is in
`lexicons/units.yaml`.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.layout.told_counts import is_population_and_doers, tells_same_count
from factcheck.compare.rule_names import RuleName
from factcheck.extract.names.same_name import same_name
from factcheck.extract.units import to_base
from factcheck.language.lexicon import ANYBODY, lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed_in
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.layout.values import Figure
    from factcheck.language.sentence import Sentence
    from factcheck.model import Claim, Quantity, Span

_WORDS_OF_NONE = 3
"""How many words after a figure of zero may name what there is none of."""
_DENIED_BY_ZERO = frozenset({"measure", "event", "person"})
"""Kinds of concepts for which zero is a denial: deaths, clashes, the wounded; not prices or points."""


def are_aligned(stated: Figure, found: Figure) -> bool:
    """Tell whether two figures have the same measure, noun and group."""
    one, other = stated.quantity, found.quantity
    same_group = not one.group or not other.group or same_name(one.group, other.group)
    return (same_group and not is_population_and_doers(stated, found)) and (
        (_same_measure(one, other) and _same_noun(stated, found)) or tells_same_count(stated, found) is not None
    )


def _same_measure(one: Quantity, other: Quantity) -> bool:
    if one.measure and other.measure:
        if ANYBODY.issuperset((one.measure, other.measure)):
            return True
        kin = lexicon().kin
        return one.measure in kin(other.measure) or other.measure in kin(one.measure)
    return one.measure == other.measure and one.unit == other.unit and one.unit is not None


def _same_noun(stated: Figure, found: Figure) -> bool:
    """Tell whether the nouns may be the same: miners are not soldiers, but "people" may be either."""
    kin = lexicon().kin
    nouns, found_nouns = stated.nouns, found.nouns
    if not nouns or not found_nouns or stated.quantity.measure == "duration":
        return True  # "ba tiếng" are three hours, not languages
    return any(a in kin(b) or b in kin(a) for a in nouns for b in found_nouns)


def counts_the_same(stated: Figure, found: Figure) -> bool:
    """Tell whether a found figure must count what the stated one does: 18 people do not contradict 30 patients.

    The found measure may be narrower than the stated one but not wider, and where the statement counts "miners" the
    sentence must mention miners.
    """
    kin = lexicon().kin
    quantity, measure, reading = stated.quantity, found.quantity.measure, found.reading
    if (told := tells_same_count(stated, found)) is not None:
        return told
    if quantity.measure and measure and quantity.measure not in kin(measure):
        return False
    if quantity.unit and to_base(quantity.unit):
        return True  # years of age and metres do not count things
    special = stated.nouns - ANYBODY
    if any(noun in kin(other) for noun in special for other in found.nouns):
        return True
    mentioned = (n in reading.narrower or not reading.concepts.keys().isdisjoint(kin(n)) for n in special)
    return not special or any(mentioned)


def counts_wider_outcome(narrow: Quantity, wide: Quantity) -> bool:
    """Tell whether the second figure has more outcomes: 17 casualties need not be 17 killed, nor 7 killed all."""
    several = table("outcomes")["several"]
    outcome, wider = narrow.measure, wide.measure
    return outcome is not None and wider != outcome and wider in several and wider in lexicon().kin(outcome)


def has_narrower_noun(narrow: Figure, wide: Figure) -> bool:
    """Tell whether a figure counts some of those that another counts: two passengers among three people killed."""
    kin = lexicon().kin
    narrow_nouns, wide_nouns = narrow.nouns, wide.nouns
    return bool(narrow_nouns and wide_nouns) and all(a != b and b in kin(a) for a in narrow_nouns for b in wide_nouns)


def has_noun_of(narrow: Figure, wide: Figure) -> bool:
    """Tell whether a figure, by its own noun, counts all or some of those that another one counts."""
    kin = lexicon().kin
    return any(a in kin(b) for a in wide.nouns for b in narrow.nouns)


def has_no_noun(quantity: Quantity) -> bool:
    """Tell whether a figure counts something that its sentence does not name by a noun: "388 in total"."""
    return quantity.unit is None and quantity.measure is None


def counted_none(claim: Claim, sentence: Sentence) -> frozenset[int]:
    """Return the indexes of the tokens right after a figure of zero: "0 reported deaths" are no deaths."""
    none = [q for q in claim.quantities if q.low == q.high == 0 and _is_denied_by_zero(q.measure)]
    found: set[int] = set()
    for quantity in none:
        first = bisect_left(sentence.starts, quantity.figure[1])
        after = range(first, min(first + _WORDS_OF_NONE, len(sentence.tokens)))
        found.update(takewhile(lambda at: sentence.tokens[at].kind == "word", after))
    return frozenset(found)


def _is_denied_by_zero(measure: str | None) -> bool:
    entry = lexicon().entries.get(measure or "")
    return entry is not None and (entry.kind in _DENIED_BY_ZERO or entry.id == "instance")  # "0 ca tử vong"


def nouns_of(claim: Claim) -> dict[Span, frozenset[str]]:
    """Return the ids of what each figure counts by its own noun, if it has one, by the span of figure and noun."""
    nouns = [mention for mention in claim.concepts if _is_noun(mention.id)]
    within = {
        figure.span: [n.id for n in nouns if figure.start <= n.start <= figure.end + 1] for figure in claim.quantities
    }
    return {place: frozenset(ids) for place, ids in within.items() if ids}


@cached_per_lexicon(maxsize=1 << 12)
def _is_noun(id: str) -> bool:
    entry = lexicon().entries.get(id)
    return entry is not None and entry.kind in {"person", "thing"} and id not in listed_in("counting", "not_nouns")


def is_outcome(measure: str | None) -> bool:
    """Tell whether a measure is an outcome or a dimension, not merely a noun."""
    entry = lexicon().entries.get(measure or "")
    return measure is not None and (entry is None or entry.kind == "measure")


class Measure(msgspec.Struct, frozen=True):
    """What is known of the figures of one measure."""

    rule: RuleName = "count-mismatch"
    """The rule of a figure that differs."""
    is_amount: bool = False
    """Whether it is measured, not counted; lengths of time are measured, too, but are not called amounts."""
    is_added: bool = True
    """Whether its figures add up."""

    @property
    def is_measured(self) -> bool:
        """Whether it is an amount or a length of time."""
        return self.is_amount or self.rule == "duration-mismatch"


COUNT = Measure()
"""The measure of whatever is counted: people, things, events."""


def measure_of(quantity: Quantity) -> Measure:
    """Return what is known of the measure of a figure."""
    return _all_measures().get(quantity.measure or "", COUNT)


@lru_cache(maxsize=1)
def _all_measures() -> dict[str, Measure]:
    return {name: _read_measure(**flags) for name, flags in table("units")["measures"].items()}


def _read_measure(rule: RuleName | None = None, *, amount: str = "false", added: str = "true") -> Measure:
    """Return a row of the table, whose scalars are all words."""
    is_amount = amount == "true"
    return Measure(rule or ("amount-mismatch" if is_amount else "count-mismatch"), is_amount, added == "true")
