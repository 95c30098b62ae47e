"""The terms by which a statement finds claims: names, concepts and folded words.

Concepts are indexed with their wider ones, names with what they stand for, so that "people" finds "soldiers" and an
English statement finds a Vietnamese claim.
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
    yield from _WORD.findall(fold_text(claim.quote))
