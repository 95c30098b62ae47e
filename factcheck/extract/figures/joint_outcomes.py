"""Outcomes that are told together of the same people: "killed or wounded", "chết và bị thương" are casualties."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from factcheck.language.lexicon import lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.extract.figures.line import Line
    from factcheck.language.lexicon import Entry, Match
    from factcheck.model import Lang

_NEAR = 3
"""Tokens that may stand between two outcomes of the same people: "or were", "hoặc bị"."""


def told(line: Line, matches: Iterable[Match]) -> list[Match]:
    """Return the outcomes of a sentence in order, each two told together as the one that is wider than both."""
    found: list[Match] = []
    for match in matches:
        if match.entry.kind != "measure":
            continue
        wider = _common(found[-1].entry, match.entry) if found and _joined(line, found[-1].last, match.first) else None
        if wider:
            found[-1] = msgspec.structs.replace(found[-1], entry=wider, last=match.last)
        else:
            found.append(match)
    return found


def _joined(line: Line, first: int, last: int) -> bool:
    gap, (either, small) = line.keys[first:last], _between(line.lang)
    return 0 < len(gap) <= _NEAR and not either.isdisjoint(gap) and small.issuperset(gap)


def _common(one: Entry, other: Entry) -> Entry | None:
    """The outcome that is wider than both, if one is."""
    return next((lexicon().entries[wider] for wider in other.broader if wider in one.broader), None)


@lru_cache(maxsize=2)
def _between(lang: Lang) -> tuple[frozenset[str], frozenset[str]]:
    """The words that join two outcomes, and all that may stand between them."""
    words = table("outcomes")
    either = frozenset(words["either"][lang])
    return either, either | frozenset(words["markers"][lang])
