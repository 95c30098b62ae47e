"""The index terms of claims and statements: names, concepts, measures, figures, dates and folded words.

Figures and dates are indexed as values, since each language writes them differently; concepts together with their wider
ones, names with what they stand for. So "people" finds "soldiers", and an English statement finds a Vietnamese claim.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.language.fold import fold_text
from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.model import Claim

_WORD = re.compile(r"[^\W_]+")
_DAY = r"(\d{4}|XXXX)-(\d\d-\d\d)"


def claim_terms(claim: Claim) -> set[str]:
    """Return the terms under which a claim is indexed."""
    return _terms(claim, _wide_terms)


def statement_terms(claim: Claim) -> set[str]:
    """Return the terms by which a statement searches."""
    return _terms(claim, _concept_terms)


def subject_of(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Return the ids of all names and concepts in claims, ascending."""
    return tuple(sorted({mention.id for claim in claims for mention in (*claim.names, *claim.concepts)}))


def name_term(id: str) -> str:
    """Return the term of a name."""
    return f"n:{id.replace(' ', '_')}"


def concept_term(id: str) -> str:
    """Return the term of a concept or measure."""
    return f"c:{id}"


def _terms(claim: Claim, of_concept: Callable[[str], Iterable[str]]) -> set[str]:
    entries = lexicon().entries
    found = set(_WORD.findall(fold_text(claim.quote)))
    for name in claim.names:
        found.add(name_term(name.id))
        if (entry := entries.get(name.id)) and entry.stands_for:
            found.add(name_term(entry.stands_for))
    for concept in claim.concepts:
        found.update(of_concept(concept.id))
    for quantity in claim.quantities:
        if quantity.measure:
            found.add(concept_term(quantity.measure))
        found.update(f"q:{value:.12g}" for value in {quantity.low, quantity.high} if value is not None)
    for date in claim.dates:
        found.update(*map(_days, (date.edtf, date.alternative)))
    return found


@cached_per_lexicon(maxsize=1 << 14)
def _wide_terms(id: str) -> Sequence[str]:
    return [concept_term(wider) for wider in lexicon().kin(id)]


def _concept_terms(id: str) -> Sequence[str]:
    return [concept_term(id)]


def _days(edtf: str) -> Iterator[str]:
    """Yield the terms of a date: a day also without its year, which many statements omit, and its month."""
    for one in edtf.split("/"):
        if day := re.fullmatch(_DAY, one):
            year, month_and_day = day.groups()
            yield f"d:{month_and_day}"
            if year != "XXXX":
                yield f"d:{one}"
                yield f"d:{one[:7]}"
        elif one:
            yield f"d:{one}"
