"""Turns a disagreement between sources into a result: the first side is the statement, the others its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.rule_names import DISPUTE
from factcheck.compare.verdict.explanation import read_wording
from factcheck.language.fold import on_one_line
from factcheck.language.sentence import analyse
from factcheck.language.tables import table
from factcheck.model import Agreement, Result, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Disagreement, Evidence, Lang


def as_result(disagreement: Disagreement, number: int) -> Result:
    """Return a conflicting result with `number` as its id; each side is an item of its evidence."""
    first = disagreement.sides[0]
    lang = analyse(first.quote).lang
    rules = tuple(dict.fromkeys((DISPUTE, disagreement.rule)))
    sides = tuple(_side(item, first) for item in disagreement.sides)
    return Result(
        id=str(number),
        text=first.quote,
        lang=lang,
        location=None,
        verdict=Verdict.CONFLICTING,
        confidence=1.0,
        rules=rules,
        explanation=_told(disagreement, lang),
        evidence=sides,
    )


def _side(item: Evidence, first: Evidence) -> Evidence:
    """Express a side in relation to what the first one says."""
    (difference,), (first_difference,) = item.differences, first.differences
    start, end = first_difference.found_span
    at = start - first.start, end - first.start
    if difference.found == first_difference.found:
        agreement = Agreement(
            slot=difference.slot,
            stated=first_difference.found,
            found=difference.found,
            stated_span=at,
            found_span=difference.found_span,
        )
        return replace(item, stance="supports", agreements=(agreement,), differences=())
    refuting = replace(difference, stated=first_difference.found, stated_span=at)
    return replace(item, stance="refutes", differences=(refuting,))


def _told(disagreement: Disagreement, lang: Lang) -> str:
    words = table("messages")[lang]
    return on_one_line(words["conflicting"].format(sides=words["and"].join(_sayings(disagreement, lang))))


def _sayings(disagreement: Disagreement, lang: Lang) -> Iterator[str]:
    words = table("messages")[lang]
    for item in disagreement.sides:
        by = words["by"].format(claimant=item.claimant) if item.claimant else ""
        wording = read_wording(item.quote, item.start)
        for difference in item.differences:
            found = wording.of(difference.found, difference.found_span, difference.rule, lang)
            yield words["side"].format(source=item.source_id, found=found, by=by)
