"""The terms by which a statement finds claims: names, concepts, measures, figures, dates and folded words.

Figures and dates are indexed as values, since each language writes them its own way; concepts with their wider ones,
names with what they stand for. So "people" finds "soldiers", and an English statement finds a Vietnamese claim.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.language.fold import fold_text
from factcheck.language.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Claim

_WORD = re.compile(r"[^\W_]+")
_DAY = r"(\d{4}|XXXX)-(\d\d-\d\d)"


def claim_terms(claim: Claim) -> set[str]:
    """Return the terms under which a claim is indexed."""
    return set(_terms(claim, widen=True))


def statement_terms(claim: Claim) -> set[str]:
    """Return the terms by which a statement searches."""
    return set(_terms(claim, widen=False))


def subject_of(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Return the ids of all names and concepts of claims, ascending."""
    return tuple(sorted({mention.id for claim in claims for mention in (*claim.names, *claim.concepts)}))


def _terms(claim: Claim, *, widen: bool) -> Iterator[str]:
    entries = lexicon().entries
    for name in claim.names:
        yield f"n:{name.id.replace(' ', '_')}"
        if (entry := entries.get(name.id)) and entry.stands_for:
            yield f"n:{entry.stands_for}"
    for concept in claim.concepts:
        for id in lexicon().kin(concept.id) if widen else (concept.id,):
            yield f"c:{id}"
    for quantity in claim.quantities:
        if quantity.measure:
            yield f"c:{quantity.measure}"
        for value in {quantity.low, quantity.high} - {None}:
            yield f"q:{value:.12g}"
    for date in claim.dates:
        for edtf in (date.edtf, date.alternative):
            yield from _days(edtf)
    yield from _WORD.findall(fold_text(claim.quote))


def _days(edtf: str) -> Iterator[str]:
    """Yield a date as a term; a day also without its year, as many statements leave it out, and as its month."""
    for one in edtf.split("/"):
        if day := re.fullmatch(_DAY, one):
            year, month_and_day = day.groups()
            yield f"d:{month_and_day}"
            if year != "XXXX":
                yield f"d:{one}"
                yield f"d:{one[:7]}"
        elif one:
            yield f"d:{one}"
