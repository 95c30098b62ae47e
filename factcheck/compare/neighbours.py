"""Who stands beside whom: figures and names that the passage has in another company, and opposites in one place.

"Armenia 7, Azerbaijan 1" for "Azerbaijan 7, Armenia 1" lacks no word; that other figures follow the same two words
is what gives it away.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.language.fold import fold
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.phrasing import Words
    from factcheck.compare.wording import Features

Company = dict[tuple[str, str], dict[str, bool]]
"""By two words side by side: the words that stand next to them, and whether each is a figure or name."""


def neighbours(ours: Words, theirs: Words, known: set[str], lang: str) -> Features:
    """Return the features of figures, names and opposites by their neighbours; counts up to 3, shares 0 to 1."""
    count: Counter[str] = Counter(dict.fromkeys(_COUNTS, 0))
    forms = ours.forms
    telling = [at for at in range(len(forms)) if ours.number[at] or ours.capital[at]]
    after, before = _company(theirs) if telling else ({}, {})
    for at in telling:
        found = "known" if forms[at] in known else "lacking"
        if at > 1:
            _count(count, forms[at], after.get((forms[at - 2], forms[at - 1])), f"after_{found}")
        if at + 2 < len(forms):
            _count(count, forms[at], before.get((forms[at + 1], forms[at + 2])), f"before_{found}")
    count["opposites"] = _opposites(ours, theirs, opposites(lang))
    return {**{name: min(float(count[name]), 3.0) for name in _COUNTS}, "content_parted": _parted(ours, theirs, known)}


_COUNTS = (
    "same_after", "same_before", "another_after_known", "another_after_lacking", "another_before_known",
    "another_before_lacking", "plain_after_known", "plain_after_lacking", "plain_before_known",
    "plain_before_lacking", "opposites",
)  # fmt: skip


def _company(words: Words) -> tuple[Company, Company]:
    after: Company = defaultdict(dict)
    before: Company = defaultdict(dict)
    telling = [number or capital for number, capital in zip(words.number, words.capital, strict=True)]
    forms = words.forms
    for at, (one, two, three) in enumerate(zip(forms, forms[1:], forms[2:], strict=False)):
        after[one, two][three] = telling[at + 2]
        before[two, three][one] = telling[at]
    return after, before


def _count(count: Counter[str], form: str, there: dict[str, bool] | None, where: str) -> None:
    """Count a figure or name by what stands there in its place."""
    if there is None:
        return
    if form in there:
        count[f"same_{where.partition('_')[0]}"] += 1
    else:
        count[f"{'another' if any(there.values()) else 'plain'}_{where}"] += 1


def _opposites(ours: Words, theirs: Words, opposed: dict[str, frozenset[str]]) -> int:
    """Count words beside which the passage has their opposite where it has the same neighbour: "Mr" for "Mrs"."""
    turned = [at for at, form in enumerate(ours.forms) if form in opposed]
    if not turned:
        return 0
    near = {ours.forms[n] for at in turned for n in (at - 1, at + 1) if 0 <= n < len(ours.forms)}
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in pairwise(theirs.forms):
        if one in near:
            beside[one].add(other)
        if other in near:
            beside[other].add(one)
    return sum(_is_turned(ours.forms, at, beside, opposed[ours.forms[at]]) for at in turned)


def _is_turned(forms: list[str], at: int, beside: dict[str, set[str]], others: frozenset[str]) -> bool:
    near = [beside[forms[n]] for n in (at - 1, at + 1) if 0 <= n < len(forms) and forms[n] in beside]
    return any(forms[at] not in words and not others.isdisjoint(words) for words in near)


@lru_cache(maxsize=2)
def opposites(lang: str) -> dict[str, frozenset[str]]:
    """Return the opposites of single words in a language, by word, with and without accents."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, *others in table("opposites")[lang]:
        for other in others:
            for form in (str, fold):
                found[form(one)].add(form(other))
                found[form(other)].add(form(one))
    return {word: frozenset(others) for word, others in found.items()}


def _parted(ours: Words, theirs: Words, known: set[str]) -> float:
    """Return the share of neighbouring content words, both known, that the passage has not side by side."""
    one, two = ([f for f, c in zip(w.forms, w.content, strict=True) if c] for w in (ours, theirs))
    together = set(pairwise(two))
    return sum(a in known and b in known and (a, b) not in together for a, b in pairwise(one)) / max(1, len(one))
