"""Which words of a statement and of a quote a report highlights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.tokens import overlaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Agreement, Difference, Evidence, Result, Span

DIFFERS, AGREES = "differs", "agrees"


def differing_in_statement(result: Result) -> list[Span]:
    """Return the spans of the statement that passages contradict."""
    return [difference.stated_span for item in result.evidence for difference in item.differences]


def differing_in_quote(item: Evidence) -> list[Span]:
    """Return the spans that contradict the statement, relative to the quote; some may be before or after it."""
    return _in_quote(item.differences, item.start)


def labels_in_statement(items: Sequence[Evidence]) -> list[tuple[Span, str]]:
    """Return the spans of a statement that these passages contradict or confirm, each with its label."""
    differing = [slot.stated_span for item in items for slot in item.differences]
    return _labels(differing, [slot.stated_span for item in items for slot in item.agreements])


def labels_in_quote(item: Evidence) -> list[tuple[Span, str]]:
    """Return the spans of a quote that contradict or confirm the statement, each with its label."""
    return _labels(_in_quote(item.differences, item.start), _in_quote(item.agreements, item.start))


def beside_quote(item: Evidence) -> list[tuple[str, str]]:
    """Return the words found outside the quote, in neighbouring sentences, each with its label, in order."""
    slots = [(slot, DIFFERS) for slot in item.differences] + [(slot, AGREES) for slot in item.agreements]
    spans = ((slot.found_span, slot.found, label) for slot, label in slots)
    apart = {found for found in spans if found[0][1] <= item.start or item.end <= found[0][0]}
    return [(found, label) for _, found, label in sorted(apart) if found]


def _in_quote(slots: Sequence[Agreement | Difference], start: int) -> list[Span]:
    return [(slot.found_span[0] - start, slot.found_span[1] - start) for slot in slots]


def _labels(differing: list[Span], agreeing: list[Span]) -> list[tuple[Span, str]]:
    """Label both kinds of spans; one that differs for one passage and agrees for another counts as differing."""
    apart = [span for span in agreeing if not overlaps(span, differing)]
    return [(span, DIFFERS) for span in differing] + [(span, AGREES) for span in apart]
