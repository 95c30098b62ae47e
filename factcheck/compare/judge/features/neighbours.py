"""Who is beside whom: figures and names with other neighbours in the passage.

"Armenia 7, Azerbaijan 1" for "Azerbaijan 7, Armenia 1" lacks no word; what gives it away is that other figures follow
the same two words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.compare.judge.features.aligned_words import Words
    from factcheck.compare.judge.model import Features

Neighbours = dict[tuple[str, str], dict[str, bool]]
"""The words next to each pair of adjacent words, and whether each is a figure or name."""
_MOST_OF_A_KIND = 3.0
"""Figures and names of a kind beyond this number count no more."""


def neighbour_features(stated: Words, evidence: Words, known: set[str]) -> Features:
    """Return the features of figures and names by their neighbours; counts up to 3, shares 0 to 1.

    They are counted by what follows, or precedes, the same two words in the passage: the same ("same_after"), another
    figure or name, or a plain word ("plain_before_known", if the passage has the figure or name elsewhere).
    """
    count: Counter[str] = Counter()
    forms = [word.form for word in stated]
    telling = [at for at, word in enumerate(stated) if word.is_number or word.is_capital]
    after, before = _company(evidence, {pair for at in telling for pair in _beside(forms, at)}) if telling else ({}, {})
    for at in telling:
        found = "known" if forms[at] in known else "lacking"
        if at > 1:
            _count(count, forms[at], after.get((forms[at - 2], forms[at - 1])), "after", found)
        if at + 2 < len(forms):
            _count(count, forms[at], before.get((forms[at + 1], forms[at + 2])), "before", found)
    return {
        **{name: min(float(number), _MOST_OF_A_KIND) for name, number in count.items()},
        "content_parted": _parted(stated, evidence, known),
    }


def _beside(forms: list[str], at: int) -> tuple[tuple[str, str], ...]:
    """Return the pair of words before a place and the pair after it, as far as the sentence has them."""
    return tuple(pairwise(forms[max(0, at - 2) : at])) + tuple(pairwise(forms[at + 1 : at + 3]))


def _company(words: Words, pairs: set[tuple[str, str]]) -> tuple[Neighbours, Neighbours]:
    """Return the words after some pairs of words, and those before them."""
    after: Neighbours = defaultdict(dict)
    before: Neighbours = defaultdict(dict)
    forms = [word.form for word in words]
    for at, pair in enumerate(pairwise(forms)):
        if pair in pairs and at + 2 < len(forms):
            after[pair][forms[at + 2]] = words[at + 2].is_number or words[at + 2].is_capital
        if pair in pairs and at:
            before[pair][forms[at - 1]] = words[at - 1].is_number or words[at - 1].is_capital
    return after, before


def _count(count: Counter[str], form: str, found_words: dict[str, bool] | None, side: str, found: str) -> None:
    """Count a figure or name by what is in its place there."""
    if found_words is None:
        return
    if form in found_words:
        count[f"same_{side}"] += 1
    else:
        count[f"{'another' if any(found_words.values()) else 'plain'}_{side}_{found}"] += 1


def _parted(stated: Words, evidence: Words, known: set[str]) -> float:
    """Return the share of adjacent content words, both known, that are not adjacent in the passage."""
    one, two = ([word.form for word in words if word.is_content] for words in (stated, evidence))
    together = set(pairwise(two))
    return sum(a in known and b in known and (a, b) not in together for a, b in pairwise(one)) / max(1, len(one))
