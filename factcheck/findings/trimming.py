"""Removes silenced differences from a finding, and those that `[sic]` marks as known errors of whoever is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.findings.grading import without
from factcheck.language.sentence import sic_spans
from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Difference, Evidence, Result


def without_differences(result: Result, is_silenced: Callable[[Difference], bool]) -> Result:
    """Return a refuted result without its silenced differences, and with an explanation of the others.

    Other results are returned unchanged, and so is one that would have no differences left.
    """
    if result.verdict is not Verdict.REFUTED:
        return result
    evidence = tuple(_trimmed(item, is_silenced) for item in result.evidence)
    if evidence == result.evidence or not evidence[0].differences:
        return result
    return replace(result, evidence=evidence, explanation=_explanation(result, evidence[0]))


def _explanation(result: Result, decisive: Evidence) -> str:
    from factcheck.compare.verdict.explanation import (  # lazy: few findings need them
        explain_differences,
        in_words,
        read_wording,
    )

    stated, found = read_wording(result.text, lang=result.lang), read_wording(decisive.quote, decisive.start)
    differences = (in_words(difference, stated, found) for difference in decisive.differences)
    return explain_differences(result.lang, differences, decisive.claimant)


def _trimmed(item: Evidence, is_silenced: Callable[[Difference], bool]) -> Evidence:
    left = tuple(difference for difference in item.differences if not is_silenced(difference))
    return replace(item, differences=left)


def without_quoted_errors(result: Result) -> Result | None:
    """Return a finding without the differences that the statement marks with [sic]; None if nothing is left."""
    marks = sic_spans(result.text)
    if not marks:
        return result
    differing = [difference for item in result.evidence for difference in item.differences]
    quoted = {difference.rule for difference in differing if _is_marked(result.text, difference, marks)}
    plain = {difference.rule for difference in differing if not _is_marked(result.text, difference, marks)}
    left = without(result, quoted - plain) if quoted else result
    return left and without_differences(left, lambda one: _is_marked(result.text, one, marks))


def _is_marked(text: str, difference: Difference, marks: list[tuple[int, int]]) -> bool:
    """Tell whether [sic] directly follows the differing words, or is within them."""
    start, end = difference.stated_span
    return any(start <= mark < end or (not text[end:mark].strip() and mark >= end) for mark, _ in marks)
