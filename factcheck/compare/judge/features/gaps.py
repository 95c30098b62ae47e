"""Finds what the passage has in place of words that it lacks, even where clauses have moved.

The place of a missing run is between the nearest occurrences of the word before it and the word after it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.judge.features.aligned_words import Words
    from factcheck.compare.judge.model import Features

_APART = 9
"""Greatest distance in the passage between the two neighbours of a missing run."""
_SHORT_OURS, _SHORT_THEIRS = 2, 3
"""Up to this many words of the statement in place of this many of the passage are a short replacement."""

_MOST = 4.0
"""Runs and figures of a kind beyond this number count no more."""
_MOST_SPARE = 3
"""Figures that only the passage has count no more beyond this number."""
Places = dict[str, list[int]]
"""Where each word of the passage occurs."""
_RUNS: dict[str, tuple[str, str, str, str]] = {
    "instead": ("instead", "instead_words", "instead_number", "instead_capital"),
    "nothing": ("nothing", "nothing_words", "nothing_number", "nothing_capital"),
    "known": ("known", "known_words", "known_number", "known_capital"),
    "start": ("start", "start_words", "start_number", "start_capital"),
    "end": ("end", "end_words", "end_number", "end_capital"),
    "loose": ("loose", "loose_words", "loose_number", "loose_capital"),
}
"""The features of runs by what is in their place: other words, nothing, or only words of the statement; or by where
they are, if they have no place of their own. How many, their content words, and how many have a figure or a capital."""
_COUNTED = (
    *chain.from_iterable(_RUNS.values()),
    "instead_numbers", "instead_capitals", "instead_plain", "instead_short", "beside_number", "beside_other",
    "longest_run", "runs", "figure_same", "figure_other", "figures_spare", "figures_lacking_and_spare",
    "pairs_parted",
)  # fmt: skip
"""The features, all of them counts: of runs of each kind, and of the figures and capitals in them."""


def gap_features(ours: Words, theirs: Words) -> Features:
    """Return the features of missing runs and of figures by what is in their place; counts up to 4."""
    at: Places = defaultdict(list)
    for n, form in enumerate(theirs.forms):
        at[form].append(n)
    count: Counter[str] = Counter(dict.fromkeys(_COUNTED, 0))
    for run in _lacking_runs(ours, at):
        _count(count, run, ours, theirs, at)
    _count_figures(count, ours, theirs, at)
    return {name: min(float(count[name]), _MOST) for name in _COUNTED}


def _lacking_runs(ours: Words, at: Places) -> Iterator[range]:
    first = None
    for n, form in enumerate((*ours.forms, "")):
        lacks = n < len(ours.forms) and form not in at
        if lacks and first is None:
            first = n
        elif not lacks and first is not None:
            yield range(first, n)
            first = None


def _count(count: Counter[str], run: range, ours: Words, theirs: Words, at: Places) -> None:
    before = at.get(ours.forms[run.start - 1], []) if run.start else []
    after = at.get(ours.forms[run.stop], []) if run.stop < len(ours.forms) else []
    number, capital = any(ours.number[n] for n in run), any(ours.capital[n] for n in run)
    place = _between(before, after)
    stated_forms = set(ours.forms)
    instead = [n for n in place or () if theirs.forms[n] not in stated_forms]
    kind = _kind(run, len(ours.forms), place, bool(instead))
    count["runs"] += 1
    count["longest_run"] = max(count["longest_run"], len(run))
    runs, words, with_number, with_capital = _RUNS[kind]
    count[runs] += 1
    count[words] += sum(ours.content[n] for n in run)
    count[with_number] += number
    count[with_capital] += capital
    if place is None:
        beside = [n + 1 for n in before if n + 1 < len(theirs.forms)] + [n - 1 for n in after if n]
        count["beside_other"] += any(theirs.forms[n] not in stated_forms for n in beside)
        count["beside_number"] += number and any(
            theirs.number[n] and theirs.forms[n] not in stated_forms for n in beside
        )
    elif instead:
        numbers, capitals = any(theirs.number[n] for n in instead), any(theirs.capital[n] for n in instead)
        count["instead_numbers"] += number and numbers
        count["instead_capitals"] += capital and capitals
        count["instead_plain"] += not (number or capital or numbers or capitals)
        count["instead_short"] += len(run) <= _SHORT_OURS and len(place) <= _SHORT_THEIRS


def _kind(run: range, size: int, place: range | None, instead: bool) -> str:
    if place is not None:
        return "instead" if instead else "known" if place else "nothing"
    return "end" if run.stop == size else "loose" if run.start else "start"


def _between(before: list[int], after: list[int]) -> range | None:
    """Return the places between the nearest two occurrences in order; None if they are too far apart."""
    found = [(b - a, a) for a in before for b in after if 0 < b - a <= _APART]
    if not found:
        return None
    length, first = min(found)
    return range(first + 1, first + length)


def _count_figures(count: Counter[str], ours: Words, theirs: Words, at: Places) -> None:
    """Compare each figure with those before the same word: "21 May", where the passage has "11 May"."""
    stated_forms = set(ours.forms)
    for n in range(len(ours.forms) - 1):
        if ours.number[n]:
            before_same_word = [m - 1 for m in at.get(ours.forms[n + 1], ()) if m]
            same = any(theirs.forms[m] == ours.forms[n] for m in before_same_word)
            count["figure_same"] += same
            count["figure_other"] += not same and any(theirs.number[m] for m in before_same_word)
    lacking = sum(ours.number[n] and ours.forms[n] not in at for n in range(len(ours.forms)))
    spare = len({theirs.forms[n] for n in range(len(theirs.forms)) if theirs.number[n]} - stated_forms)
    count["figures_spare"] = min(spare, _MOST_SPARE)
    count["figures_lacking_and_spare"] = min(lacking, spare)
    pairs = set(zip(theirs.forms, theirs.forms[1:], strict=False))
    parted = sum(a in at and b in at and (a, b) not in pairs for a, b in zip(ours.forms, ours.forms[1:], strict=False))
    count["pairs_parted"] = parted
