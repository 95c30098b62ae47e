"""Finds out which outcome belongs to which figure of a sentence: what happened to the people counted.

An outcome ("killed", "mất tích") belongs to the figure directly after it ("killed 17 people", "làm chết 300 người",
"death toll of 40"), or else to the people counted before it ("24 người khác mất tích", "were killed"). Figures that are
only joined by "and" share an outcome: "10 soldiers and 5 civilians were killed". Other words around a figure may tell
the outcome as well: "lost seven soldiers".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck.extract.figures.counted_nouns import CountedNoun
from factcheck.extract.figures.view import FigureMatch
from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed_in
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from factcheck.extract.figures.view import FigureView
    from factcheck.language.lexicon import Entry, Match
    from factcheck.model import Lang

    Row = dict[str, Any]


_MOST_FILLERS = 4
"""Largest number of tokens between an outcome and its figure: "death toll has risen to 40"."""
_MOST_TOKENS_TO_OUTCOME = 14
"""Largest number of tokens between people and the outcome after them."""
_MOST_TOKENS_IF_UNSURE = 3
"""The same if nothing says that people are counted."""
_MOST_NAME_WORDS = 2
"""How many words of a name may come between the noun and the phrase that tells the outcome."""
_MOST_TOKENS = 16
"""Largest number of tokens from "số" or "the number" to the figure."""
_MOST_TOKENS_BETWEEN = 3
"""Largest number of tokens between two outcomes of the same people: "or were", "hoặc bị"."""


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
        if self.noun is not None and self.noun.unit in listed_in("outcomes", "sides"):
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
    joined = _joined_outcomes(view, matches)
    for match in joined:
        place = _belongs(view, match, figures, found)
        if place is not None and found[place] is None:
            found[place] = match.entry.id
            if figures[place].first >= match.last:
                governed.add(place)
    for index, counted in enumerate(figures):
        predicated = _predicated_outcome(view, joined, counted) if found[index] is None else None
        if outcome := predicated or _outcome_around(view, counted, found[index]):
            found[index] = outcome
            governed.add(index)
    _share(view, figures, found, governed)
    return found


def _belongs(view: FigureView, match: Match, figures: Sequence[CountedFigure], found: list[str | None]) -> int | None:
    """Return the index of the figure that an outcome belongs to, if there is one."""
    within = next((at for at, counted in enumerate(figures) if counted.figure.last <= match.first < counted.last), None)
    if within is not None:  # "3.860 ca mắc": the noun is part of the outcome
        return within
    before, after = _around(match, figures)
    passive = _passive(view, match)
    governs = after is not None and not passive and _governs(view, match, figures[after])
    if governs and not (before is not None and found[before] is None and _describes(view, match, figures[before])):
        return after
    if before is None or not _reaches(view, match, figures[before], passive):
        return after if governs else None
    return before


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


def _outcome_around(view: FigureView, counted: CountedFigure, outcome: str | None) -> str | None:
    """Return the outcome that the words before and after a figure with its noun express; None if they express none.

    `outcome` is the one that was found without these words, if any: "lives" may be lost or saved.
    """
    concept = outcome or (counted.noun.concept if counted.noun else None)
    if concept is None:
        return None
    kin = lexicon().kin(concept)
    for row in table("outcomes")["around"]:
        if not kin.isdisjoint(row["who"]) and _leads(view, counted, row) and _follows(view, counted, row):
            return str(row["outcome"])
    return None


def _leads(view: FigureView, counted: CountedFigure, row: Row) -> bool:
    """Tell whether one of a row's words directly precedes a figure, if the row has any."""
    if "before" not in row:
        return True
    return view.keys[counted.first - 1 : counted.first] in [[word] for word in row["before"][view.lang]]


def _follows(view: FigureView, counted: CountedFigure, row: Row) -> bool:
    """Tell whether one of a row's phrases follows a figure with its noun and perhaps a name, if the row has any."""
    if "after" not in row:
        return True
    phrases = [phrase.split() for phrase in row["after"][view.lang]]
    starts = range(counted.last, counted.last + _MOST_NAME_WORDS + 1)
    return any(view.keys[at : at + len(words)] == words for at in starts for words in phrases)


def _predicated_outcome(view: FigureView, matches: Sequence[Match], counted: CountedFigure) -> str | None:
    """Return the only outcome between "the number of" and the figure that it "is"; None where there is none."""
    subject = _subject(view, counted.first) if counted.personal is not False else None
    if subject is None:
        return None
    outcomes = {match.entry.id for match in matches if subject.start <= match.first and match.last <= subject.stop}
    return outcomes.pop() if len(outcomes) == 1 else None


def predicated_noun(view: FigureView, matches: Mapping[int, Match], first: int) -> Match | None:
    """Return which people "the number of" tells before a copula and a figure: "số đại biểu là 450 người"."""
    subject = _subject(view, first)
    if subject is None:
        return None
    of = subject.start + 1
    match = matches.get(of + (view.keys[of] in listed_in("counting", "partitives", view.lang)))
    return match if match and match.last <= subject.stop and match.entry.kind == "person" else None


def _subject(view: FigureView, first: int) -> range | None:
    """Return the tokens from the nearest "số" or "number" to the copula that directly precedes a figure, if any do."""
    copula = first - 1
    if copula < 1 or view.keys[copula] not in view.listed("outcomes", "copulas"):
        return None
    counts, breaks = (view.listed("outcomes", name) for name in ("counts", "breaks"))
    for at in range(copula - 1, max(-1, copula - _MOST_TOKENS), -1):
        if view.keys[at] in counts:
            return range(at, copula)
        if view.keys[at] in breaks or view.is_number(at):
            return None
    return None


def _joined_outcomes(view: FigureView, matches: Iterable[Match]) -> list[Match]:
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
