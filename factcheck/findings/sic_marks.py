"""`[sic]` after a figure: the error is known, and belongs to whoever is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.findings.grading import without
from factcheck.findings.trimming import without_differences
from factcheck.language.sic import sic_spans

if TYPE_CHECKING:
    from factcheck.model import Difference, Result


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
