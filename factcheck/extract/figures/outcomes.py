"""Finds out which outcome belongs to which figure of a sentence: what happened to the people counted.

An outcome ("killed", "mất tích") belongs to the figure directly after it ("killed 17 people", "làm chết 300 người",
"death toll of 40"), or else to the people counted before it ("24 người khác mất tích", "were killed"). Figures that are
only joined by "and" share an outcome: "10 soldiers and 5 civilians were killed".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import msgspec

from factcheck.extract.figures.counted_nouns import CountedNoun
from factcheck.extract.figures.outcomes_around import joined_outcomes, outcome_around, predicated_outcome
from factcheck.extract.figures.view import FigureMatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.figures.view import FigureView
    from factcheck.language.lexicon import Match

_MOST_FILLERS = 4
"""Largest number of tokens between an outcome and its figure: "death toll has risen to 40"."""
_MOST_TOKENS_TO_OUTCOME = 14
"""Largest number of tokens between people and the outcome after them."""
_MOST_TOKENS_IF_UNSURE = 3
"""The same if nothing says that people are counted."""


class CountedFigure(msgspec.Struct, frozen=True, gc=False):
    """A figure and what it counts."""

    figure: FigureMatch
    noun: CountedNoun | None

    @property
    def first(self) -> int:
        """First token, including hedges."""
        return self.figure.start

    @property
    def last(self) -> int:
        """Index after the last token, including the noun."""
        return max(self.figure.last, self.noun.last if self.noun else 0)

    @property
    def personal(self) -> bool | None:
        """Whether it counts people; None if that is not known."""
        if self.figure.unit is not None or self.figure.form in ("ordinal", "fraction"):
            return False
        if self.noun is None or not self.noun.kind:
            return None
        if self.noun.kind == "body":  # "10 lính thủy" as well as "10 navies"
            return None
        return self.noun.kind in ("person", "people")


def outcomes(view: FigureView, matches: Sequence[Match], figures: Sequence[CountedFigure]) -> list[str | None]:
    """Return the outcome ("killed", "missing" …) of each figure; None for those without."""
    found: list[str | None] = [None for _ in figures]
    governed: set[int] = set()
    if not figures:
        return found
    joined = joined_outcomes(view, matches)
    for match in joined:
        owner = _belongs(view, match, figures, found)
        if owner.place is not None and found[owner.place] is None:
            found[owner.place] = match.entry.id
            if owner.follows:
                governed.add(owner.place)
    for index, counted in enumerate(figures):
        predicated = predicated_outcome(view, joined, counted) if found[index] is None else None
        if outcome := predicated or outcome_around(view, counted, found[index]):
            found[index] = outcome
            governed.add(index)
    _share(view, figures, found, governed)
    return found


class _Owner(msgspec.Struct, frozen=True):
    """The figure that an outcome belongs to, if any."""

    place: int | None
    """Its index among the figures of the sentence."""
    follows: bool = False
    """True if it follows the outcome."""


def _belongs(view: FigureView, match: Match, figures: Sequence[CountedFigure], found: list[str | None]) -> _Owner:
    """Return the figure that an outcome belongs to."""
    within = next((at for at, counted in enumerate(figures) if counted.figure.last <= match.first < counted.last), None)
    if within is not None:  # "3.860 ca mắc": the noun is part of the outcome
        return _Owner(within)
    before, after = _around(match, figures)
    passive = _passive(view, match)
    governs = after is not None and not passive and _governs(view, match, figures[after])
    if governs and not (before is not None and found[before] is None and _describes(view, match, figures[before])):
        return _Owner(after, follows=True)
    if before is None or not _reaches(view, match, figures[before], passive):
        return _Owner(after, follows=True) if governs else _Owner(None)
    return _Owner(before)


def _around(match: Match, figures: Sequence[CountedFigure]) -> tuple[int | None, int | None]:
    """Return the indexes of the last figure before an outcome and of the first one after it."""
    before = bisect_right(figures, match.first, key=lambda counted: counted.last) - 1
    after = bisect_left(figures, match.last, key=lambda counted: counted.first)
    return (before if before >= 0 else None), (after if after < len(figures) else None)


def _governs(view: FigureView, match: Match, counted: CountedFigure) -> bool:
    """Tell whether a figure follows an outcome, with only hedges and fillers in between."""
    gap = view.keys[match.last : counted.first]
    fillers = view.listed("outcomes", "fillers")
    return counted.personal is not False and len(gap) <= _MOST_FILLERS and all(key in fillers for key in gap)


def _describes(view: FigureView, match: Match, counted: CountedFigure) -> bool:
    """Tell whether an outcome directly follows people and takes no object: "7 người chết 10 người bị thương"."""
    if counted.personal is False or view.keys[match.first] in view.listed("outcomes", "transitive"):
        return False
    gap = view.keys[counted.last : match.first]
    markers = view.listed("outcomes", "markers")
    if view.lang == "en" and view.keys[match.first] not in view.listed("outcomes", "adjectives"):
        return False
    return len(gap) <= _MOST_TOKENS_IF_UNSURE and all(key in markers for key in gap)


def _reaches(view: FigureView, match: Match, counted: CountedFigure, passive: bool) -> bool:
    """Tell whether an outcome applies to a figure before it in its clause."""
    gap = view.keys[counted.last : match.first - _is_listed(view, match)]
    if counted.personal is False or len(gap) > (
        _MOST_TOKENS_TO_OUTCOME if counted.personal else _MOST_TOKENS_IF_UNSURE
    ):
        return False
    breaks = view.listed("outcomes", "breaks")
    if any(key in breaks for key in gap):
        return False
    active = view.keys[match.first] in view.listed("outcomes", "transitive")
    return not active or passive or not gap


def _is_listed(view: FigureView, match: Match) -> bool:
    """Tell whether a word before an outcome joins it to the people: "listed 24 soldiers as missing"."""
    described = view.keys[match.first] in view.listed("outcomes", "adjectives")
    return described and view.keys[match.first - 1] in view.listed("outcomes", "listed_as")


def _passive(view: FigureView, match: Match) -> bool:
    """Tell whether an outcome is in the passive: "bị … bắt giữ", "were killed"."""
    markers = view.listed("outcomes", "passive")
    reach = 7 if view.lang == "vi" else 4
    return any(key in markers for key in view.keys[max(0, match.first - reach) : match.first + 1])


def _share(view: FigureView, figures: Sequence[CountedFigure], found: list[str | None], governed: set[int]) -> None:
    """Share outcomes across "and": forwards from a verb to its objects, or else backwards to its subjects."""
    for index in range(1, len(figures)):
        if found[index] is None and index - 1 in governed and _coordinated(view, figures, index):
            found[index] = found[index - 1]
            governed.add(index)
    for index in range(len(figures) - 2, -1, -1):
        free = found[index] is None and figures[index].personal
        if free and index + 1 not in governed and found[index + 1] and _coordinated(view, figures, index + 1):
            found[index] = found[index + 1]


def _coordinated(view: FigureView, figures: Sequence[CountedFigure], index: int) -> bool:
    """Tell whether there are only joiners ("and", "và") between a figure that may count people and the one before."""
    gap = view.keys[figures[index - 1].last : figures[index].first]
    joiners = view.listed("outcomes", "joiners")
    linked = any(key in joiners and key.isalpha() for key in gap)
    return (
        figures[index].personal is not False
        and linked
        and len(gap) <= _MOST_TOKENS_IF_UNSURE
        and all(key in joiners for key in gap)
    )
