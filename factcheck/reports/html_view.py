"""What the HTML page shows at its head and of a result, as values for its templates, with no control characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.findings.grading import is_remark
from factcheck.messages import numbered
from factcheck.model import Verdict
from factcheck.reports.base import in_words, rule_of
from factcheck.reports.escape import labelled, visible
from factcheck.reports.highlights import beside_quote, labels_in_quote, labels_in_statement

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from factcheck.model import Evidence, Result

_STANCES = {"supports": "Supports", "refutes": "Contradicts", "neutral": ""}
_MOST_PASSAGES = 8
_GRAVEST_FIRST = (Verdict.REFUTED, Verdict.CONFLICTING, Verdict.NOT_ENOUGH_EVIDENCE, Verdict.SUPPORTED)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


def view(result: Result, number: int, *, finding: bool) -> dict[str, Any]:
    """Return the values for `result.html.j2`; `number` counts the results from 1."""
    kind = ("remark", "comment") if is_remark(result) else (str(result.verdict), in_words(result.verdict))
    return {
        "number": number,
        "verdict": kind[0],
        "verdict_words": kind[1],
        "rule": rule_of(result) if finding else "",
        "lang": result.lang,
        "explanation": visible(result.explanation) if finding else "",
        "points": [_point(point) for point in _points(result)],
        **_place(result),
        **_evidence(result),
    }


def _place(result: Result) -> dict[str, str]:
    place = result.location
    if place is None:
        return {"place": "", "where": f"statement {visible(result.id)}"}
    where = f"line {place.line:,}, column {place.column:,}"
    return {"place": f"{visible(place.path)}:{place.line}:{place.column}", "where": where}


def _point(point: Point) -> dict[str, Any]:
    sides = [_origin(side.evidence) | {"figure": visible(side.figure)} for side in point.sides]
    return {"slot": visible(point.slot.replace("_", " ")), "sides": sides}


def _evidence(result: Result) -> dict[str, Any]:
    """Return the decisive passage, or one for each side; the others can be unfolded on the page."""
    telling = [item for item in result.evidence if item.stance != "neutral"]
    first = {item.stance: item for item in reversed(telling)}
    shown = [item for item in telling if item is first[item.stance]]
    if result.verdict is not Verdict.CONFLICTING:
        shown = shown[:1]
    marks = labels_in_statement(shown)
    more = [item for item in telling or result.evidence if item not in shown][:_MOST_PASSAGES]
    return {
        "statement": list(labelled(result.text, marks)),
        "passages": [_passage(item, named=len(shown) > 1) for item in shown],
        "more": [_passage(item, named=True) for item in more],
        "more_words": numbered(len(more), "more passage" if shown else "related passage"),
    }


def _passage(item: Evidence, *, named: bool) -> dict[str, Any]:
    return _origin(item) | {
        "stance_words": _STANCES[item.stance] if named else "",
        "quote": list(labelled(item.quote, labels_in_quote(item))),
        "beside": [(visible(found), label) for found, label in beside_quote(item)],
    }


def _origin(item: Evidence) -> dict[str, Any]:
    return {
        "stance": item.stance,
        "title": visible(item.source_title or item.source_id),
        "claimant": visible(item.claimant),
        "published": visible(item.published),
        "date": visible(date_in_words(item.published)),
    }


def headline(counts: Counter[Verdict]) -> str:
    """Return what an editor wants to know first: "2 of 7 statements contradict the sources"."""
    total, refuted, conflicting = counts.total(), counts[Verdict.REFUTED], counts[Verdict.CONFLICTING]
    if not total:
        return "There are no statements"
    of = f"of {numbered(total, 'statement')}"
    if refuted:
        return f"{refuted:,} {of} contradict{'s' * (refuted == 1)} the sources"
    if conflicting:
        return f"Sources disagree on {conflicting:,} {of}"
    return "No statement contradicts the sources"


def tiles(counts: Counter[Verdict]) -> list[dict[str, Any]]:
    """Return, for each verdict, its name, its count, and start and width of its share of the bar in percent."""
    found: list[dict[str, Any]] = []
    start = 0.0
    for verdict in _GRAVEST_FIRST:
        width = round(100 * counts[verdict] / max(counts.total(), 1), 2)
        name = {"verdict": str(verdict), "words": in_words(verdict)}
        found.append(name | {"count": counts[verdict], "start": round(start, 2), "width": width})
        start += width
    return found


def date_in_words(edtf: str) -> str:
    """Return a year, month or day in words; any other EDTF is returned unchanged.

    >>> [date_in_words(edtf) for edtf in ("2023-01-19", "2023-01", "2023", "2020-09-2X")]
    ['19 January 2023', 'January 2023', '2023', '2020-09-2X']
    """
    plain = _PLAIN.fullmatch(edtf)
    if plain is None:
        return edtf
    year, month, day = plain.groups()
    parts = [str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "", year]
    return " ".join(filter(None, parts))


class Side(NamedTuple):
    """What one passage says on a point."""

    agrees: bool
    """True if it confirms the statement."""
    figure: str
    """Its own words."""
    evidence: Evidence


class Point(NamedTuple):
    """A slot on which sources disagree."""

    slot: str
    sides: tuple[Side, ...]


def _points(result: Result) -> list[Point]:
    """Return the disputed points of a conflicting result, in the order of its evidence; [] for other results."""
    if result.verdict is not Verdict.CONFLICTING:
        return []
    slots = dict.fromkeys(difference.slot for item in result.evidence for difference in item.differences)
    found = [Point(slot, tuple(_sides(result, slot))) for slot in slots]
    return [point for point in found if len({side.agrees for side in point.sides}) > 1]


def _sides(result: Result, slot: str) -> Iterator[Side]:
    for item in result.evidence:
        yield from (Side(True, agreement.found, item) for agreement in item.agreements if agreement.slot == slot)
        yield from (Side(False, difference.found, item) for difference in item.differences if difference.slot == slot)
