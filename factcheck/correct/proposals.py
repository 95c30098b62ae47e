"""Proposes corrections for a refuted statement: the source's values in the style of the statement.

A corrected statement is checked like any other before it is proposed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from factcheck import extract
from factcheck.correct.dates import write_date_like
from factcheck.correct.figures import in_unit, ordinal_suffix, write_like, write_rank_like
from factcheck.extract.figures.numerals.number_words import ordinal_suffixes
from factcheck.model import Statement, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from factcheck.model import DateSpan, Difference, Evidence, Lang, Quantity, Result, Span

_FIGURES = frozenset({"count-mismatch", "amount-mismatch", "duration-mismatch", "ordinal-mismatch"})
_DATES = "date-mismatch"
_NOTHING = {
    Verdict.CONFLICTING: "the sources disagree",
    Verdict.NOT_ENOUGH_EVIDENCE: "no source says this",
    Verdict.SUPPORTED: "nothing differs",
}
"""Why a statement that is not refuted is not corrected."""
_EXCLUDING_HEDGES = frozenset({"nearly", "more_than", "less_than"})
"""Hedges that exclude the figure itself."""


class Edit(msgspec.Struct, frozen=True, order=True):
    """Words of a text, and those that replace them."""

    start: int
    end: int
    new: str


class Proposal(msgspec.Struct, frozen=True):
    """The edits that would fix a finding, and why some or all of it cannot be fixed."""

    edits: tuple[Edit, ...]
    why_not: str = ""
    """The reason why the whole, or a part, cannot be fixed; empty if all can."""


def _propose(result: Result) -> Proposal:
    """Propose edits of a statement for each differing figure and date on which all refuting evidence agrees."""
    if result.verdict is not Verdict.REFUTED:
        return Proposal((), _NOTHING[result.verdict])
    edits: list[Edit] = []
    reasons: list[str] = []
    for group in _by_place(result.evidence):
        new = {_edit(result, item, difference) for item, difference in group}
        if len(new) == 1 and isinstance(edit := next(iter(new)), Edit):
            edits.append(edit)
        else:
            why = "the sources give different values" if len(new) > 1 else str(next(iter(new)))
            start, end = group[0][1].stated_span
            reasons.append(f"“{result.text[start:end]}”: {why}")
    return Proposal(tuple(sorted(edits)), reasons[0] if reasons else "")


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits, which must not overlap, to a text."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def _by_place(evidence: Sequence[Evidence]) -> list[list[tuple[Evidence, Difference]]]:
    """Group the differences of the refuting evidence by the words of the statement that they are about."""
    groups: dict[Span, list[tuple[Evidence, Difference]]] = {}
    for item in evidence:
        for difference in item.differences if item.stance == "refutes" else ():
            groups.setdefault(difference.stated_span, []).append((item, difference))
    return list(groups.values())


def _edit(result: Result, item: Evidence, difference: Difference) -> Edit | str:
    """Return the edit for one difference, or the reason why there is none."""
    found = (difference.found_span[0] - item.start, difference.found_span[1] - item.start)
    if difference.rule == _DATES:
        return _date_edit(result, item, difference.stated_span, found)
    if difference.rule in _FIGURES:
        return _figure_edit(result, item, difference.stated_span, found)
    return "only figures and dates can be corrected"


def _date_edit(result: Result, item: Evidence, stated_at: Span, found_at: Span) -> Edit | str:
    stated = _meeting(extract.dates(result.text, result.lang), stated_at)
    found = _meeting(extract.dates(item.quote), found_at)
    new = write_date_like(stated, found, result.lang) if stated and found else None
    if stated is None or new is None:
        return "the date cannot be rewritten in this style"
    return Edit(stated.start, stated.end, new)


def _figure_edit(result: Result, item: Evidence, stated_at: Span, found_at: Span) -> Edit | str:
    stated = _counting(extract.quantities(result.text, result.lang), stated_at)
    found = _counting(extract.quantities(item.quote), found_at)
    if stated is None or found is None:
        return "the figure cannot be rewritten in this style"
    bare, old = _bare(found), _bare(stated)
    if bare is None or old is None or found.hedge not in ("exact", stated.hedge):
        return "the source gives no exact figure"
    if found.hedge == "exact" and stated.hedge in _EXCLUDING_HEDGES:
        return "the hedge would not fit an exact figure"
    value = bare if stated.unit == found.unit else in_unit(bare, found.unit, stated.unit)
    if value is None:
        return "the source uses another unit"
    return _replacement(result.text, stated, old, value, result.lang)


def _replacement(text: str, stated: Quantity, old: Decimal, value: Decimal, lang: Lang) -> Edit | str:
    start, end = stated.figure
    if stated.measure == "ordinal":
        new = write_rank_like(text[start:end], int(value), lang)
        if new and new.isdigit() and text[end : end + 2].lower() in ordinal_suffixes():
            new, end = new + ordinal_suffix(int(value)), end + 2
    elif lang == "en" and (old == 1) != (value == 1):
        return "the noun would change between singular and plural"
    else:
        new = write_like(text[start:end], old, value, lang)
    return Edit(start, end, new) if new else "the figure cannot be rewritten in this style"


def _bare(quantity: Quantity) -> Decimal | None:
    """Return the figure without its hedge; None for a range."""
    if (
        quantity.hedge in ("between", "dozens")
        or (low := quantity.low if quantity.low is not None else quantity.high) is None
    ):
        return None
    if quantity.hedge == "exact" and quantity.low != quantity.high:
        return None
    return Decimal(repr(low)).normalize()


def _meeting(dates: Iterable[DateSpan], at: Span) -> DateSpan | None:
    return next((date for date in dates if date.start < at[1] and at[0] < date.end), None)


def _counting(quantities: Iterable[Quantity], at: Span) -> Quantity | None:
    return next((one for one in quantities if one.figure[0] < at[1] and at[0] < one.figure[1]), None)


def confirmed(result: Result, check: Callable[[Statement], Result]) -> Proposal:
    """Return the proposal for a finding, if the sources no longer refute the statement on the points that it changes.

    The statement as it is is checked again as well, since silenced differences were removed from the finding.
    """
    proposal = _propose(result)
    if not proposal.edits:
        return proposal
    before, after = (
        check(Statement(text, result.id, result.lang, location=result.location))
        for text in (result.text, applied(result.text, proposal.edits))
    )
    if _points(after) < _points(before) or (not _points(after) and after.verdict is not Verdict.REFUTED):
        return proposal
    return Proposal((), "the source's value does not fit there")


def _points(result: Result) -> set[tuple[str, str]]:
    """Return the points on which sources refute a statement, each with what they say."""
    if result.verdict not in (Verdict.REFUTED, Verdict.CONFLICTING):
        return set()
    return {(d.slot, d.found) for item in result.evidence for d in item.differences}
