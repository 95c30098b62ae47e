"""Reads ratios: "gấp đôi", "gấp 3 lần", "tăng 3 lần so với", "tripled", "three times as many", "tenfold"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.extract.figures.figure_match import FigureMatch
from factcheck.extract.figures.hedges import hedged
from factcheck.language.fold import fold, lower
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import phrase_set, valued_phrases
from factcheck.language.tables import table
from factcheck.language.token_ranges import in_order, tokens_of

if TYPE_CHECKING:
    from factcheck.extract.figures.line import TokenLine
    from factcheck.model import Lang

_UNIT = "times"


def with_ratios(line: TokenLine, figures: list[FigureMatch]) -> list[FigureMatch]:
    """Mark the figures that are ratios, and add the ratios that are expressed by one word."""
    lists = _lists(line.lang, line.folded)
    marked = figures if lists["cues"].isdisjoint(line.keys) else [_marked(line, figure) for figure in figures]
    if lists["heads"].isdisjoint(line.keys):
        return marked
    found = _words(line, tokens_of(marked))
    used = tokens_of(found)
    others = [figure for figure in marked if figure.begin not in used]
    return in_order([*others, *found])


def _marked(line: TokenLine, figure: FigureMatch) -> FigureMatch:
    """Return a figure as a ratio if the words around it say that it is one: "gấp 3 lần", "5-fold"."""
    lists = _lists(line.lang, line.folded)
    before = lists["before"].before(line.keys, figure.start)
    if line.folded and line.keys[figure.last] in lists["met"]:
        return figure
    counted = figure.unit == _UNIT
    folds = line.keys[figure.last] in lists["folds"] and (line.touches(figure.last) or line.keys[figure.last] == "fold")
    if folds:
        return _ratio(figure, figure.last + 1)
    if before is not None and figure.form == "cardinal" and (counted or (before.value and figure.unit is None)):
        return _ratio(figure, figure.last)
    if counted and lists["after"].at(line.keys, figure.last) is not None:
        return _ratio(figure, figure.last)
    return figure


def _ratio(figure: FigureMatch, last: int) -> FigureMatch:
    return msgspec.structs.replace(figure, last=last, unit=_UNIT, dimension="ratio", bare=False)


def _words(line: TokenLine, taken: set[int]) -> list[FigureMatch]:
    """Read "gấp đôi", "doubled"; some words count only before certain others: "double the", "twice as"."""
    lists = _lists(line.lang, line.folded)
    found: list[FigureMatch] = []
    for at in [at for at, key in enumerate(line.keys) if key in lists["heads"] and at not in taken]:
        match = lists["fixed"].at(line.keys, at)
        if match is None or (line.folded and line.keys[match.end] in lists["met"]):
            continue
        (word, value), last = match
        needs = lists["needs"].get(word)
        if needs is None or line.keys[last] in needs or line.size == last:
            figure = FigureMatch(
                first=at, last=last, begin=at, end=last, low=value, high=value, unit=_UNIT, dimension="ratio"
            )
            found.append(hedged(line, figure, 0))
    return found


@cached_per_lexicon(maxsize=4)
def _lists(lang: Lang, folded: bool) -> dict[str, Any]:
    data = table("ratios")
    fixed = data["fixed"][lang]
    alone = frozenset(data["alone"][lang])
    return {
        "fixed": valued_phrases([(word, (word, float(value))) for word, value in fixed.items()], folded=folded),
        "heads": frozenset(_head(word, folded) for word in fixed),
        "met": frozenset(data["met"].get(lang, ())),
        "needs": {word: frozenset(follows) for word, follows in data["needs"].get(lang, {}).items()},
        "before": valued_phrases([(word, word in alone) for word in data["before"][lang]], folded=folded),
        "after": phrase_set(data["after"][lang], folded=folded),
        "folds": frozenset(data["fold_suffixes"]),
        "cues": frozenset(_head(word, folded) for word in (*data["cues"][lang], *data["fold_suffixes"])),
    }


def _head(word: str, folded: bool) -> str:
    first = word.split()[0].split("-")[0]
    return fold(first) if folded else lower(first)
