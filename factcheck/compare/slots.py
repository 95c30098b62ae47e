"""The outcome of comparing one slot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from factcheck.compare.layout.reading import Reading
from factcheck.compare.rule_names import VALUE_RULES, RuleName
from factcheck.language.tokens import overlaps
from factcheck.model import Agreement, Difference, Span

if TYPE_CHECKING:
    from collections.abc import Iterable


Status = Literal["agree", "differ", "unknown", "missing", "elsewhere", "bound"]
VALUE_WEIGHT = 1.2
"""Weight of an agreeing figure or date among the units of a statement."""


class Slot(msgspec.Struct, frozen=True, gc=False):
    """One checkable part of a statement, compared with a passage."""

    slot: str
    """What is compared: for a figure its measure ("killed"), unit or "count"; "date", "time", "identifier", "name",
    "place", "roles", "mediator", "initiator", "polarity", "modality", "wording" or "rating"."""
    rule: RuleName
    status: Status
    """unknown: there is a counterpart, which neither agrees nor differs; missing: there is none; elsewhere: a
    neighbouring sentence agrees, but the sentence itself has another value, so it is about another event; bound: the
    sentence relates it to something else."""
    stated: str
    stated_span: Span
    found: str = ""
    found_span: Span = (0, 0)
    """In the source's text."""
    reading: Reading | None = None
    """The sentence that holds the counterpart."""
    incidental: bool = False
    """True for "the two leaders": a small number that a source may omit."""
    reckoned: bool = False
    """True for a figure that agrees with one derived from others."""
    directed: bool = False
    """True for a difference or ratio that agrees, and of which two is more agrees as well."""
    derivation: frozenset[int] = frozenset()
    """Indexes of the statement's tokens that tell how it was derived, which the passage need not have: "in total"."""

    @classmethod
    def missing(cls, slot: str, rule: RuleName, stated: Reading, span: Span, *, incidental: bool = False) -> Slot:
        """Return the part at a span of a statement, for which no counterpart has been found, or none yet."""
        text = stated.written(span)
        return cls(slot=slot, rule=rule, status="missing", stated=text, stated_span=span, incidental=incidental)

    @property
    def is_value(self) -> bool:
        """Whether it is a figure, a date, a time of day or an identifier."""
        return self.rule in VALUE_RULES

    def is_open(self) -> bool:
        """Tell whether this part of the statement lacks a counterpart that it should have."""
        return self.status in {"missing", "unknown", "elsewhere", "bound"} and not self.incidental

    def tells_when(self) -> bool:
        """Tell whether it is a date or a time of day."""
        return self.slot in {"date", "time"}

    def lacks_figure(self) -> bool:
        """Tell whether the statement has a figure here and the passage none."""
        return self.status == "missing" and not self.tells_when() and not self.incidental

    def against(self, reading: Reading, span: Span, status: Status) -> Slot:
        """Return the slot with the text at a span of a sentence as its counterpart."""
        found, found_span = reading.written(span), reading.in_source(span)
        return replace(self, status=status, found=found, found_span=found_span, reading=reading)

    def found_tokens(self) -> range:
        """Return the tokens of the counterpart in its sentence; none without one."""
        if self.reading is None:
            return range(0)
        return self.reading.sentence.tokens_within(*self.reading.in_quote(self.found_span))

    def agreement(self) -> Agreement:
        """Return the slot as a record of the result."""
        return msgspec.convert(self, Agreement, from_attributes=True)

    def difference(self) -> Difference:
        """Return the slot as a record of the result."""
        return msgspec.convert(self, Difference, from_attributes=True)


def without_overlap(slots: Iterable[Slot], earlier: Iterable[Slot]) -> list[Slot]:
    """Return the slots whose part of the statement does not overlap with that of others."""
    spans = [slot.stated_span for slot in earlier]
    return [slot for slot in slots if not overlaps(slot.stated_span, spans)]


def with_status(slots: Iterable[Slot], status: Status) -> list[Slot]:
    """Return the slots of one status."""
    return [slot for slot in slots if slot.status == status]


def are_exchanged(differing: Iterable[Slot]) -> bool:
    """Tell whether values have changed places, which is an error of its own: each is where another should be."""
    values = [slot for slot in differing if slot.is_value]
    stated = [slot.stated for slot in values]
    return len(set(stated)) > 1 and sorted(stated) == sorted(slot.found for slot in values)
