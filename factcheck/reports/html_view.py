"""What the HTML page shows of a result, as values for its template; control characters are made visible here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.findings.grading import is_remark
from factcheck.messages import numbered
from factcheck.model import Verdict
from factcheck.reports.base import in_words, rule_of
from factcheck.reports.disputed_points import points
from factcheck.reports.escape import labelled, visible
from factcheck.reports.highlights import beside_quote, labels_in_quote, labels_in_statement
from factcheck.reports.plain_dates import in_words as date_in_words

if TYPE_CHECKING:
    from factcheck.model import Evidence, Result
    from factcheck.reports.disputed_points import Point

_STANCES = {"supports": "Supports", "refutes": "Contradicts", "neutral": ""}
_MOST_PASSAGES = 8


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
        "points": [_point(point) for point in points(result)],
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
