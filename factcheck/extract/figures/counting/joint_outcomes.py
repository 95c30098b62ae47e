"""Joins outcomes of the same people: "killed or wounded" and "chết và bị thương" are casualties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.extract.figures.view import FigureView
    from factcheck.language.lexicon import Entry, Match
    from factcheck.model import Lang

_MOST_TOKENS_BETWEEN = 3
"""Largest number of tokens between two outcomes of the same people: "or were", "hoặc bị"."""


def joined_outcomes(view: FigureView, matches: Iterable[Match]) -> list[Match]:
    """Return the outcomes of a sentence in order; two that are told together become the one broader than both."""
    found: list[Match] = []
    for match in matches:
        if match.entry.kind != "measure":
            continue
        wider = _common(found[-1].entry, match.entry) if found and _joined(view, found[-1].last, match.first) else None
        if wider:
            found[-1] = replace(found[-1], entry=wider, last=match.last)
        else:
            found.append(match)
    return found


def _joined(view: FigureView, first: int, last: int) -> bool:
    gap, (either, small) = view.keys[first:last], _between(view.lang)
    return 0 < len(gap) <= _MOST_TOKENS_BETWEEN and not either.isdisjoint(gap) and small.issuperset(gap)


def _common(one: Entry, other: Entry) -> Entry | None:
    """Return the outcome that is broader than both; None if there is none."""
    return next((lexicon().entries[wider] for wider in other.broader if wider in one.broader), None)


@cached_per_lexicon(maxsize=2)
def _between(lang: Lang) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that join two outcomes, and all words that may come between them."""
    words = table("outcomes")
    either = frozenset(words["either"][lang])
    return either, either | frozenset(words["markers"][lang])
