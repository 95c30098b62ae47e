"""What a finding still says when a part of it is silenced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Difference, Evidence, Result


def without_differences(result: Result, is_silenced: Callable[[Difference], bool]) -> Result:
    """Return a refuted result without some of its differences, and with an explanation of those that are left.

    Other results stay as they are, and so does one of which nothing would be left.
    """
    if result.verdict is not Verdict.REFUTED:
        return result
    evidence = tuple(_trimmed(item, is_silenced) for item in result.evidence)
    if evidence == result.evidence or not evidence[0].differences:
        return result
    from factcheck.compare.verdict.explanation import explain_differences  # here, as few findings come to this

    told = explain_differences(result.lang, evidence[0].differences, evidence[0].claimant)
    return msgspec.structs.replace(result, evidence=evidence, explanation=told)


def _trimmed(item: Evidence, is_silenced: Callable[[Difference], bool]) -> Evidence:
    left = tuple(difference for difference in item.differences if not is_silenced(difference))
    return msgspec.structs.replace(item, differences=left)
