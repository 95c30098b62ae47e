"""Finds what the passage has in place of words that it lacks, even where clauses have moved.

The place of a missing run is between the nearest occurrences of the word before it and the word after it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from factcheck.compare.align.missing_runs import runs

if TYPE_CHECKING:
    from factcheck.compare.judge.features.aligned_words import Words
    from factcheck.compare.judge.model import Features

_APART = 9
"""Greatest distance in the passage between the two neighbours of a missing run."""
_SHORT_STATED, _SHORT_EVIDENCE = 2, 3
"""Up to this many words of the statement in place of this many of the passage are a short replacement."""

_MOST_OF_A_KIND = 4.0
"""Runs and figures of a kind beyond this number count no more."""
_MOST_SPARE = 3
"""Figures that only the passage has count no more beyond this number."""
_Kind = Literal["instead", "nothing", "known", "start", "end", "loose"]
"""What is in the place of a run: other words, nothing, or only words of the statement; or where the run is, if it has
no place of its own."""


class _Sides(NamedTuple):
    """The words of both sides, and where those of the passage are."""

    stated: Words
    evidence: Words
    stated_forms: frozenset[str]
    """The words of the statement."""
    places: dict[str, list[int]]
    """Where each word of the passage occurs."""

    def is_new(self, at: int) -> bool:
        """Tell whether the statement lacks a word of the passage."""
        return self.evidence[at].form not in self.stated_forms


def gap_features(stated: Words, evidence: Words) -> Features:
    """Return the features of missing runs and of figures by what is in their place; counts up to 4."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(evidence):
        places[word.form].append(at)
    sides = _Sides(stated, evidence, frozenset(word.form for word in stated), dict(places))
    count: Counter[str] = Counter()
    for run in runs(word.form not in places for word in stated):
        _count_run(count, run, sides)
    _count_figures(count, sides)
    count["pairs_parted"] = _parted(sides)
    return {name: min(float(number), _MOST_OF_A_KIND) for name, number in count.items()}


def _count_run(count: Counter[str], run: range, sides: _Sides) -> None:
    """Count a run by what is in its place, its content words, and whether it has a figure or a capital: "end_words"."""
    stated, lacking = sides.stated, sides.stated[run.start : run.stop]
    before = sides.places[stated[run.start - 1].form] if run.start else []
    after = sides.places[stated[run.stop].form] if run.stop < len(stated) else []
    number, capital = any(word.is_number for word in lacking), any(word.is_capital for word in lacking)
    place = _between(before, after)
    instead = [at for at in place or () if sides.is_new(at)]
    kind = _kind(run, len(stated), place, bool(instead))
    count["runs"] += 1
    count["longest_run"] = max(count["longest_run"], len(run))
    count[kind] += 1
    count[f"{kind}_words"] += sum(word.is_content for word in lacking)
    count[f"{kind}_number"] += number
    count[f"{kind}_capital"] += capital
    if place is None:
        _count_beside(count, before, after, sides, number=number)
    elif instead:
        numbers = any(sides.evidence[at].is_number for at in instead)
        capitals = any(sides.evidence[at].is_capital for at in instead)
        count["instead_numbers"] += number and numbers
        count["instead_capitals"] += capital and capitals
        count["instead_plain"] += not (number or capital or numbers or capitals)
        count["instead_short"] += len(run) <= _SHORT_STATED and len(place) <= _SHORT_EVIDENCE


def _count_beside(count: Counter[str], before: list[int], after: list[int], sides: _Sides, *, number: bool) -> None:
    """Count a run without a place by the words beside either neighbour; `number` if it has a figure."""
    evidence = sides.evidence
    beside = [at + 1 for at in before if at + 1 < len(evidence)] + [at - 1 for at in after if at]
    new = [at for at in beside if sides.is_new(at)]
    count["beside_other"] += bool(new)
    count["beside_number"] += number and any(evidence[at].is_number for at in new)


def _kind(run: range, size: int, place: range | None, instead: bool) -> _Kind:
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
    stated, evidence = sides.stated, sides.evidence
    for word, after in pairwise(stated):
        if word.is_number:
            before_same_word = [place - 1 for place in sides.places.get(after.form, ()) if place]
            same = any(evidence[place].form == word.form for place in before_same_word)
            count["figure_same"] += same
            count["figure_other"] += not same and any(evidence[place].is_number for place in before_same_word)
    lacking = sum([word.is_number and word.form not in sides.places for word in stated])
    spare = len({word.form for word in evidence if word.is_number} - sides.stated_forms)
    count["figures_spare"] = min(spare, _MOST_SPARE)
    count["figures_lacking_and_spare"] = min(lacking, spare)


def _parted(sides: _Sides) -> int:
    """Return how many adjacent words of the statement, all of them known, are nowhere adjacent in the passage."""
    together = set(pairwise(word.form for word in sides.evidence))
    places, pairs = sides.places, pairwise(word.form for word in sides.stated)
    return sum([one in places and other in places and (one, other) not in together for one, other in pairs])
