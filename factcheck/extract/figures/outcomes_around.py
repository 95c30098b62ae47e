"""Finds outcomes in the words around a figure ("lost seven soldiers"), and joins those of the same people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed_in
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from factcheck.extract.figures.outcomes import CountedFigure
    from factcheck.extract.figures.view import FigureView
    from factcheck.language.lexicon import Entry, Match
    from factcheck.model import Lang

    Row = dict[str, Any]

_MOST_NAME_WORDS = 2
"""How many words of a name may come between the noun and the phrase that tells the outcome."""
_MOST_TOKENS = 16
"""Largest number of tokens from "số" or "the number" to the figure."""
_MOST_TOKENS_BETWEEN = 3
"""Largest number of tokens between two outcomes of the same people: "or were", "hoặc bị"."""


def outcome_around(view: FigureView, counted: CountedFigure, outcome: str | None) -> str | None:
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


def predicated_outcome(view: FigureView, matches: Sequence[Match], counted: CountedFigure) -> str | None:
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
