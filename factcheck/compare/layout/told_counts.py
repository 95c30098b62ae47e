"""Tells which counts a figure gives by the words around it: a video "viewed 368 million times" has so many views.

So do those who do something or to whom it is done: "412,000 people visited the museum" are its visitors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.language.lexicon import lexicon
from factcheck.language.listed import listed
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.layout.reading import Unit
    from factcheck.compare.layout.values import Figure

TIMES = "times"
"""The unit of how often something was done."""
_INHABITANTS = frozenset(("population", "resident"))
_MOST_TOKENS_TO_DEED = 8
"""Greatest number of tokens from those counted to what they did or what was done to them."""


class ToldCounts(NamedTuple):
    """The concepts that a figure counts by the words around it."""

    sure: frozenset[str]
    """Just those that it counts."""
    unsure: frozenset[str]
    """Those of which there may be more or fewer: one person may be tested twice."""


def tells_same_count(stated: Figure, found: Figure) -> bool | None:
    """Tell whether two figures count one thing in different words; None if not.

    False where the counts need not be equal.
    """
    one, other = told_counts(stated), told_counts(found)
    if not any(one) and not any(other):
        return None
    own, found_own = _own(stated), _own(found)
    if _meet(one.sure, other.sure | found_own) or _meet(own, other.sure):
        return True
    unsure = _meet(one.unsure, other.unsure | found_own) or _meet(own, other.unsure)
    return False if unsure else None


def is_population_and_doers(one: Figure, other: Figure) -> bool:
    """Tell whether one of two figures is a population and the other counts people who did something else."""
    return any(
        some.quantity.measure in _INHABITANTS and _did_another_thing(others)
        for some, others in ((one, other), (other, one))
    )


def _did_another_thing(figure: Figure) -> bool:
    """Tell whether a verb other than "live" directly follows people: "412,000 people visited"."""
    unit = figure.reading.unit_at.get(figure.tokens.stop)
    is_deed = figure.quantity.measure == "person" and unit is not None and unit.is_action
    return is_deed and unit is not None and "population" not in told_counts(figure).sure


def _meet(some: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether one of some concepts is one of the others, or wider or narrower."""
    kin = lexicon().kin
    return any(one in kin(other) or other in kin(one) for one in some for other in others)


def _own(figure: Figure) -> frozenset[str]:
    """Return the measure of a figure, if it has one."""
    return frozenset({figure.quantity.measure}) if figure.quantity.measure else frozenset()


@cached_by_sentence
def told_counts(figure: Figure) -> ToldCounts:
    """Return what a figure counts by the words around it, by the table of deeds; how often is told of any deed."""
    often = figure.quantity.unit == TIMES and figure.quantity.measure is None
    counted = TIMES if often else figure.quantity.measure
    sure: set[str] = set()
    unsure: set[str] = set()
    rows: list[dict[str, Any]] = table("counting")["deeds"]
    rows = [row for row in rows if counted in row["of"]]
    if often or rows:
        deeds = {unit.key for unit in _deeds(figure, often=often)}
        sure.update(deeds if often else ())
        for row in rows:
            if not deeds.isdisjoint(row["by"]):
                (sure if row["sure"] == "true" else unsure).update(row["counts"])
    return ToldCounts(frozenset(sure), frozenset(unsure))


def _deeds(figure: Figure, *, often: bool) -> Iterator[Unit]:
    """Yield the unit right before a figure, or before its "of", and the next concept after what it counts."""
    reading = figure.reading
    of = reading.sentence.words[figure.first_token - 1 : figure.first_token] == ["of"]
    before = reading.unit_at.get(figure.first_token - (2 if of else 1))
    if before is not None and not before.is_name:
        yield before
    if not often:
        yield from _next_concept(figure)


def _next_concept(figure: Figure) -> Iterator[Unit]:
    """Yield the first concept after a figure and its noun in its clause, if it is near."""
    reading, first = figure.reading, figure.tokens.stop
    breaks = listed(reading.sentence, "outcomes", "breaks")
    for at in range(first, min(first + _MOST_TOKENS_TO_DEED, len(reading.sentence.words))):
        unit = reading.unit_at.get(at)
        if unit is not None and unit.kind == "concept":
            yield unit
            return
        if reading.sentence.words[at] in breaks:
            return
