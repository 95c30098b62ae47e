"""Finds what the passage has in place of words that it lacks, even where clauses have moved.

The place of a missing run is between the nearest occurrences of the word before it and the word after it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.align.missing_runs import runs

if TYPE_CHECKING:
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


class _Sides(NamedTuple):
    """The words of both sides, and where those of the passage are."""

    ours: Words
    theirs: Words
    stated: frozenset[str]
    """The words of the statement."""
    places: dict[str, list[int]]
    """Where each word of the passage occurs."""

    def is_new(self, at: int) -> bool:
        """Tell whether the statement lacks a word of the passage."""
        return self.theirs.forms[at] not in self.stated


def gap_features(ours: Words, theirs: Words) -> Features:
    """Return the features of missing runs and of figures by what is in their place; counts up to 4."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, form in enumerate(theirs.forms):
        places[form].append(at)
    sides = _Sides(ours, theirs, frozenset(ours.forms), dict(places))
    count: Counter[str] = Counter(dict.fromkeys(_COUNTED, 0))
    for run in runs(form not in places for form in ours.forms):
        _count_run(count, run, sides)
    _count_figures(count, sides)
    count["pairs_parted"] = _parted(sides)
    return {name: min(float(count[name]), _MOST) for name in _COUNTED}


def _count_run(count: Counter[str], run: range, sides: _Sides) -> None:
    """Count a run by what is in its place."""
    ours = sides.ours
    before = sides.places[ours.forms[run.start - 1]] if run.start else []
    after = sides.places[ours.forms[run.stop]] if run.stop < len(ours.forms) else []
    number, capital = any(ours.number[at] for at in run), any(ours.capital[at] for at in run)
    place = _between(before, after)
    instead = [at for at in place or () if sides.is_new(at)]
    number_of, words, with_number, with_capital = _RUNS[_kind(run, len(ours.forms), place, bool(instead))]
    count["runs"] += 1
    count["longest_run"] = max(count["longest_run"], len(run))
    count[number_of] += 1
    count[words] += sum(ours.content[at] for at in run)
    count[with_number] += number
    count[with_capital] += capital
    if place is None:
        _count_beside(count, before, after, sides, number=number)
    elif instead:
        numbers, capitals = (any(kind[at] for at in instead) for kind in (sides.theirs.number, sides.theirs.capital))
        count["instead_numbers"] += number and numbers
        count["instead_capitals"] += capital and capitals
        count["instead_plain"] += not (number or capital or numbers or capitals)
        count["instead_short"] += len(run) <= _SHORT_OURS and len(place) <= _SHORT_THEIRS


def _count_beside(count: Counter[str], before: list[int], after: list[int], sides: _Sides, *, number: bool) -> None:
    """Count a run without a place by the words beside either neighbour; `number` if it has a figure."""
    theirs = sides.theirs
    beside = [at + 1 for at in before if at + 1 < len(theirs.forms)] + [at - 1 for at in after if at]
    new = [at for at in beside if sides.is_new(at)]
    count["beside_other"] += bool(new)
    count["beside_number"] += number and any(theirs.number[at] for at in new)


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


def _count_figures(count: Counter[str], sides: _Sides) -> None:
    """Compare each figure with those before the same word: "21 May", where the passage has "11 May"."""
    ours, theirs = sides.ours, sides.theirs
    for at, form in enumerate(ours.forms[:-1]):
        if ours.number[at]:
            before_same_word = [there - 1 for there in sides.places.get(ours.forms[at + 1], ()) if there]
            same = any(theirs.forms[there] == form for there in before_same_word)
            count["figure_same"] += same
            count["figure_other"] += not same and any(theirs.number[there] for there in before_same_word)
    lacking = sum([ours.number[at] and form not in sides.places for at, form in enumerate(ours.forms)])
    spare = len({form for at, form in enumerate(theirs.forms) if theirs.number[at]} - sides.stated)
    count["figures_spare"] = min(spare, _MOST_SPARE)
    count["figures_lacking_and_spare"] = min(lacking, spare)


def _parted(sides: _Sides) -> int:
    """Return how many adjacent words of the statement, all of them known, are nowhere adjacent in the passage."""
    together = set(pairwise(sides.theirs.forms))
    places, pairs = sides.places, pairwise(sides.ours.forms)
    return sum([one in places and other in places and (one, other) not in together for one, other in pairs])
