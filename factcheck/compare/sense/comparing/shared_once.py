"""What occurs exactly once in a statement and once in a passage: words, names, figures and dates, by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.caches import cached_by_sentence
from factcheck.compare.layout.counting import COUNT, measure_of
from factcheck.compare.layout.names import name_kind
from factcheck.compare.slots import VALUE_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.model import Quantity

DATE, _COUNT, _OTHER = "date", "count", "other"
_THINGS = frozenset({"thing", "person", "quality"})


class SharedItem(NamedTuple):
    """Something that occurs once in a statement and once in a passage."""

    kind: str
    """For a figure its measure or "count"; "date", "identifier"; for a name or concept its kind; "other"."""
    is_value: bool
    weight: float
    stated_at: range
    reading: Reading
    """The sentence of the passage that has it."""
    found_at: range

    def may_be_exchanged(self) -> bool:
        """Tell whether it is something that another of its kind may replace."""
        return self.kind != _OTHER


class _Value(NamedTuple):
    """A figure or date of a sentence."""

    kind: str
    value: Hashable
    place: range

    def equals(self, other: _Value) -> bool:
        """Tell whether two values are equal; "8,400 billion" may be money, though its currency is not given."""
        return self.value == other.value and (self.kind == DATE) == (other.kind == DATE)


def shared_once(stated: Reading, readings: Sequence[Reading]) -> list[SharedItem]:
    """Return all that a statement and some sentences have once each, in the order of the statement."""
    found = [*_shared_units(stated, readings), *_shared_values(stated, readings)]
    return sorted(found, key=lambda one: one.stated_at.start)


def _shared_units(stated: Reading, readings: Iterable[Reading]) -> Iterator[SharedItem]:
    for unit in stated.units:
        if not unit.has_content or len(stated.places[unit.key]) > 1:
            continue
        found_places = _found_places(unit, stated, readings)
        if len(found_places) == 1:
            reading, place = found_places[0]
            tokens = range(place.first, place.last)
            yield SharedItem(
                kind=_kind(stated, unit),
                is_value=False,
                weight=unit.weight,
                stated_at=range(unit.first, unit.last),
                reading=reading,
                found_at=tokens,
            )


def _found_places(unit: Unit, stated: Reading, readings: Iterable[Reading]) -> list[tuple[Reading, Unit]]:
    """Return all places of a unit; of a name only that in the first sentence, if it occurs there once."""
    found_places: list[tuple[Reading, Unit]] = []
    for reading in readings:
        counterpart = find(unit, stated, reading)
        if counterpart.unit and counterpart.is_whole:
            found_places += [(reading, place) for place in reading.occurrences(counterpart.unit)]
        if unit.is_name and len(found_places) == 1:
            break  # what the name did in another sentence is another matter
    return found_places


def _kind(stated: Reading, unit: Unit) -> str:
    if unit.is_name or _is_capital(stated, unit):
        return name_kind(unit.key)
    return unit.entry_kind if unit.entry_kind in _THINGS else _OTHER


def _is_capital(reading: Reading, unit: Unit) -> bool:
    """Tell whether an unknown word is capitalised within a sentence, and so is a name."""
    sentence = reading.sentence
    return unit.kind == "word" and unit.first > 0 and sentence.cased and sentence.tokens[unit.first].text[0].isupper()


def _shared_values(stated: Reading, readings: Iterable[Reading]) -> Iterator[SharedItem]:
    stated_values = _values(stated)
    for value in stated_values:
        found_places = [(reading, one.place) for reading in readings for one in _values(reading) if value.equals(one)]
        if len(found_places) == 1 == sum(map(value.equals, stated_values)):
            reading, place = found_places[0]
            yield SharedItem(value.kind, True, VALUE_WEIGHT, stated_at=value.place, reading=reading, found_at=place)


@cached_by_sentence
def _values(reading: Reading) -> list[_Value]:
    figures = [_Value(_measure(figure.quantity), figure.value, figure.bare_tokens) for figure in reading.figures]
    within = reading.sentence.tokens_within
    dates = [_Value(DATE, date.edtf, within(*date.span)) for date in reading.claim.dates]
    labels = [_Value("identifier", label.id, within(*label.span)) for label in reading.claim.identifiers]
    return figures + dates + labels


def _measure(quantity: Quantity) -> str:
    return _COUNT if measure_of(quantity) is COUNT else quantity.measure or _COUNT
