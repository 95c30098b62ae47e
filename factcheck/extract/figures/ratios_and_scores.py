"""Reads ratios and scores: "gấp đôi", "tripled", "three times as many"; "thắng 2-1", "a 3-0 victory"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from factcheck.extract.figures.hedges import hedged
from factcheck.extract.figures.view import FigureMatch
from factcheck.language.fold import fold, lower
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import phrase_set, valued_phrases
from factcheck.language.tables import table
from factcheck.language.tokens import DASHES, in_order, tokens_of

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView
    from factcheck.model import Lang

_UNIT = "times"
_HIGHEST = 200


def with_ratios(view: FigureView, figures: list[FigureMatch]) -> list[FigureMatch]:
    """Mark the figures that are ratios, and add the ratios that are expressed by one word."""
    lists = _lists(view.lang, view.folded)
    marked = figures if lists["cues"].isdisjoint(view.keys) else [_marked(view, figure) for figure in figures]
    if lists["heads"].isdisjoint(view.keys):
        return marked
    found = _words(view, tokens_of(marked))
    used = tokens_of(found)
    others = [figure for figure in marked if figure.begin not in used]
    return in_order([*others, *found])


def _marked(view: FigureView, figure: FigureMatch) -> FigureMatch:
    """Return a figure as a ratio if the words around it say that it is one: "gấp 3 lần", "5-fold"."""
    lists = _lists(view.lang, view.folded)
    before = lists["before"].before(view.keys, figure.start)
    if view.folded and view.keys[figure.last] in lists["met"]:
        return figure
    counted = figure.unit == _UNIT
    folds = view.keys[figure.last] in lists["folds"] and (view.touches(figure.last) or view.keys[figure.last] == "fold")
    if folds:
        return _ratio(figure, figure.last + 1)
    if before is not None and figure.form == "cardinal" and (counted or (before.value and figure.unit is None)):
        return _ratio(figure, figure.last)
    if counted and lists["after"].at(view.keys, figure.last) is not None:
        return _ratio(figure, figure.last)
    return figure


def _ratio(figure: FigureMatch, last: int) -> FigureMatch:
    return replace(figure, last=last, unit=_UNIT, dimension="ratio", bare=False)


def _words(view: FigureView, taken: set[int]) -> list[FigureMatch]:
    """Read "gấp đôi", "doubled"; some words count only before certain others: "double the", "twice as"."""
    lists = _lists(view.lang, view.folded)
    found: list[FigureMatch] = []
    for at in [at for at, key in enumerate(view.keys) if key in lists["heads"] and at not in taken]:
        match = lists["fixed"].at(view.keys, at)
        if match is None or (view.folded and view.keys[match.end] in lists["met"]):
            continue
        (word, value), last = match
        needs = lists["needs"].get(word)
        counts = needs is not None and view.keys[last] not in needs and word in lists["how_often"]
        is_ratio = not counts and (needs is None or view.keys[last] in needs or view.size == last)
        if is_ratio or (counts and _tells_how_often(view, at)):
            figure = FigureMatch(
                first=at,
                last=last,
                begin=at,
                end=last,
                low=value,
                high=value,
                unit=_UNIT,
                dimension="ratio" if is_ratio else "count",
            )
            found.append(hedged(view, figure, 0))
    return found


def _tells_how_often(view: FigureView, at: int) -> bool:
    """Tell whether "twice" counts how often something was done: "was married twice", but not "twice a week"."""
    words = table("ratios")["how_often"]
    return view.keys[at - 1] not in words["not_behind"] and view.keys[at + 1] not in words["not_before"]


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
        "how_often": frozenset(data["how_often"].get(lang, ())),
        "before": valued_phrases([(word, word in alone) for word in data["before"][lang]], folded=folded),
        "after": phrase_set(data["after"][lang], folded=folded),
        "folds": frozenset(data["fold_suffixes"]),
        "cues": frozenset(_head(word, folded) for word in (*data["cues"][lang], *data["fold_suffixes"])),
    }


def _head(word: str, folded: bool) -> str:
    first = word.split()[0].split("-")[0]
    return fold(first) if folded else lower(first)


def with_scores(view: FigureView, figures: list[FigureMatch]) -> list[FigureMatch]:
    """Replace figures by the scores that they belong to, if the sentence is about a match or a vote."""
    if view.listed("counting", "score_words").isdisjoint(view.keys):
        return figures
    dashes = [at for at, key in enumerate(view.keys) if key in DASHES]
    scores = [score for at in dashes if (score := _score(view, at)) is not None]
    if not scores:
        return figures
    taken = tokens_of(scores)
    rest = [figure for figure in figures if not taken & set(range(figure.begin, figure.end))]
    return in_order([*rest, *scores])


def _score(view: FigureView, at: int) -> FigureMatch | None:
    """Return the score around a dash; its unit is the score itself, since 2-1 is not 1-2."""
    keys = view.keys
    if not at or not _written_as_one(view, at):
        return None
    home, away = keys[at - 1], keys[at + 1]
    if not (home.isdecimal() and away.isdecimal() and len(home) <= 3 and len(away) <= 3):
        return None
    alone = keys[at + 2] not in DASHES and (at < 2 or keys[at - 2] not in DASHES or not view.touches(at - 1))
    if not alone or max(int(home), int(away)) > _HIGHEST:
        return None
    low, high = sorted((float(home), float(away)))
    return FigureMatch(
        first=at - 1,
        last=at + 2,
        begin=at - 1,
        end=at + 2,
        low=low,
        high=high,
        unit=f"{home}-{away}",
        dimension="score",
    )


def _written_as_one(view: FigureView, at: int) -> bool:
    """Tell whether a dash has no spaces around it, or has them on both sides after a word like "thua"."""
    gaps = view.touches(at), view.touches(at + 1)
    is_score = at > 1 and view.keys[at - 2] in view.listed("counting", "score_words")
    return all(gaps) or (is_score and not any(gaps))
