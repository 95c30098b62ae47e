"""Finds where sources contradict each other, without any statement, and tells it as results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.rule_names import DISPUTE
from factcheck.compare.verdict.clashes import Clash, clashes
from factcheck.compare.verdict.explanation import read_wording
from factcheck.compare.verdict.results import evidence_of
from factcheck.language.fold import on_one_line
from factcheck.language.sentence import analyse
from factcheck.language.tables import table
from factcheck.model import Agreement, Difference, Disagreement, Evidence, Result, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.passages import Passages
    from factcheck.model import Claim, Evidence, Lang, Source


def disagreements(
    claims: Sequence[Claim],
    passages: Passages,
    search: Callable[[Claim], Iterable[int]],
    sources: Mapping[str, Source],
    on_progress: Callable[[int], object] = lambda done: None,
) -> list[Disagreement]:
    """Compare each claim with those that `search` finds for it, by position; return what clashes, in order.

    `on_progress` receives the number of claims compared so far.
    """
    pairs: set[tuple[int, int]] = set()
    for at, claim in enumerate(claims):
        pairs.update((min(at, near), max(at, near)) for near in search(claim) if at != near)
        on_progress(at + 1)
    found = [clash for at, near in sorted(pairs) for clash in clashes(passages.reading(at), passages.reading(near))]
    return merge([clash for clash in found if _holds(clash.one, sources) and _holds(clash.other, sources)], sources)


def _holds(reading: Reading, sources: Mapping[str, Source]) -> bool:
    """Tell whether a claim is upheld: not if it was rated false, or neither true nor false."""
    source = sources.get(reading.claim.source_id)
    return source is None or source.rating in (None, "true")


def merge(found: Sequence[Clash], sources: Mapping[str, Source]) -> list[Disagreement]:
    """Join clashes that share a claim and a slot into disagreements, with every claim as a side."""
    groups: list[tuple[str, dict[str, Clash]]] = []
    for clash in found:
        ids = {clash.one.claim.id, clash.other.claim.id}
        slot = clash.difference.slot
        touching = [group for group in groups if group[0] == slot and ids & group[1].keys()]
        sides = {id: side for _, known in touching for id, side in known.items()}
        sides.setdefault(clash.one.claim.id, clash)
        sides.setdefault(clash.other.claim.id, clash)
        groups = [group for group in groups if group not in touching] + [(slot, sides)]
    return [_disagreement(slot, sides, sources) for slot, sides in groups]


def _disagreement(slot: str, sides: dict[str, Clash], sources: Mapping[str, Source]) -> Disagreement:
    evidence = sorted((_side(id, clash, sources) for id, clash in sides.items()), key=lambda e: (e.source_id, e.start))
    rule = next(iter(sides.values())).difference.rule
    return Disagreement(slot, rule, tuple(evidence))


def _side(id: str, clash: Clash, sources: Mapping[str, Source]) -> Evidence:
    side = clash.one if clash.one.claim.id == id else clash.other
    difference = clash.difference if side is clash.other else _turned(clash)
    return evidence_of(side.claim, sources.get(side.claim.source_id), "neutral", (difference,))


def _turned(clash: Clash) -> Difference:
    """Return the difference from the other claim's side."""
    d = clash.difference
    found_span = clash.other.in_quote(d.found_span)
    return Difference(
        slot=d.slot,
        rule=d.rule,
        stated=d.found,
        found=d.stated,
        stated_span=found_span,
        found_span=clash.one.in_source(d.stated_span),
    )


def as_result(disagreement: Disagreement, number: int) -> Result:
    """Return a conflicting result with `number` as its id; each side is an item of its evidence."""
    first = disagreement.sides[0]
    lang = analyse(first.quote).lang
    rules = tuple(dict.fromkeys((DISPUTE, disagreement.rule)))
    sides = tuple(_beside_first(item, first) for item in disagreement.sides)
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


def _beside_first(item: Evidence, first: Evidence) -> Evidence:
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
