"""Removes silenced differences from a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

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
    from factcheck.compare.verdict.explanation import explain_differences, in_words  # lazy: few findings need them
    from factcheck.compare.verdict.values_in_words import read_wording

    stated, found = read_wording(result.text, lang=result.lang), read_wording(decisive.quote, decisive.start)
    differences = (in_words(difference, stated, found) for difference in decisive.differences)
    return explain_differences(result.lang, differences, decisive.claimant)


def _trimmed(item: Evidence, is_silenced: Callable[[Difference], bool]) -> Evidence:
    left = tuple(difference for difference in item.differences if not is_silenced(difference))
    return replace(item, differences=left)
