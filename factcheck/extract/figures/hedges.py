"""Reads the hedges of a figure, which open its interval: "hơn", "ít nhất", "up to", "trở lên"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed_in
from factcheck.language.phrases import Phrases, ReadBefore, phrase_set, valued_phrases
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureMatch, FigureView
    from factcheck.model import Hedge, Lang

_MOST_TOKENS_TO_NEGATION = 5
"""Within how many tokens before "more than" a negation turns it into "at most"."""
_MOST_TOKENS_TO_VERB = 5
"""Within how many tokens before "over" there is the verb for what was done meanwhile."""
_MOST_TOKENS_TO_COMPARISON = 4
"""Within how many tokens after a figure "so với" says what it is compared with."""


def hedged(view: FigureView, figure: FigureMatch, stop: int) -> FigureMatch:
    """Apply the hedges before and after a figure; those before it must begin at or after token `stop`."""
    after = hedges_at("after", view.lang, view.folded).at(view.keys, figure.last)
    hedge, first = _hedges_before(view, figure, stop)
    last = figure.last
    if after and view.is_number(after.end):  # "32 % and under 71 reviews": the hedge of the next figure
        after = None
    if after and not (after.value == "more_than" and not view.touches(figure.last)):
        last = after.end
        hedge = after.value if after.value != "about" else hedge or "about"
    if hedge is None:
        return figure
    if figure.low != figure.high:
        return replace(figure, outer=first)
    return replace(_opened(figure, hedge), outer=first, last=max(figure.last, last) if after else figure.last)


def hedged_behind(view: FigureView, figure: FigureMatch, at: int) -> FigureMatch:
    """Apply "at most" and the like behind what a figure counts: "3,000 people at most"."""
    if figure.hedge != "exact" or figure.low != figure.high or at >= view.size:
        return figure
    after = hedges_at("behind_noun", view.lang, view.folded).at(view.keys, at)
    if after is None or view.is_number(after.end):
        return figure
    return _opened(figure, after.value)


def _hedges_before(view: FigureView, figure: FigureMatch, stop: int) -> ReadBefore[Hedge | None]:
    """Read hedges backwards from a figure ("khoảng hơn"); the last one read that says more than "about" counts."""
    hedge: Hedge | None = None
    phrases = hedges_at("before", view.lang, view.folded)
    at = figure.first
    while at > stop and (found := phrases.before(view.keys, at)) is not None and found.first >= stop:
        if _by_how_much(view, figure, found.first) or _says_where(view, figure, found.first):
            break
        if found.value != "exact" and (hedge is None or hedge == "about"):
            hedge = found.value
        at = found.first
    if hedge == "more_than" and _negated(view, at):
        return ReadBefore("at_most", at)
    return ReadBefore(hedge, at)


def _by_how_much(view: FigureView, figure: FigureMatch, at: int) -> bool:
    """Tell whether the word before a figure says by how much two things differ, and is not a hedge."""
    if figure.unit == "percent" and view.keys[at] in listed_in("hedges", "by_how_much"):
        return True
    if view.lang != "vi" or view.phrases("hedges", "compared", "hedges").at(view.keys, at) is None:
        return False
    ahead = range(figure.last, min(view.size, figure.last + _MOST_TOKENS_TO_COMPARISON))
    than = view.phrases("hedges", "compared", "after")
    return any(than.at(view.keys, after) for after in ahead)


def _says_where(view: FigureView, figure: FigureMatch, at: int) -> bool:
    """Tell whether "trên" or "over" says where, how far or how long, and is not a hedge: "tổ chức trên 5 sân"."""
    doing = _places(view.lang, view.folded).get(view.keys[at])
    if doing is None:
        return False
    if view.lang == "en" and _says_why(view, figure, at):
        return True
    return doing.before(view.keys, at) is not None or _says_in_which_time(view, figure, at)


def _says_why(view: FigureView, figure: FigureMatch, at: int) -> bool:
    """Tell whether "over" says what something was about: "arrested over 2 tonnes", unlike "arrested over 20 men"."""
    shortly_before = view.keys[max(0, at - _MOST_TOKENS_TO_VERB) : at]
    return figure.dimension is not None and not listed_in("hedges", "about_what").isdisjoint(shortly_before)


def _says_in_which_time(view: FigureView, figure: FigureMatch, at: int) -> bool:
    """Tell whether "over" says how long something took: "shot in Rome over 26 days", unlike "over 20 years ago"."""
    if view.lang != "en" or figure.dimension != "duration":
        return False
    words = table("hedges")["meanwhile"]
    done = any(key in words["done"] for key in view.keys[max(0, at - _MOST_TOKENS_TO_VERB) : at])
    return done and view.keys[figure.last] not in words["ended"] and view.keys[at - 1] not in words["lasting"]


def _negated(view: FigureView, at: int) -> bool:
    """Tell whether a negation shortly before, in the same clause, makes it "not … more than"."""
    negations = listed_in("hedges", "negations", view.lang, view.folded)
    for index in range(at - 1, max(-1, at - _MOST_TOKENS_TO_NEGATION), -1):
        key = view.keys[index]
        if key in negations:
            return True
        if not key[:1].isalnum() and key != "'":
            return False
    return False


def _opened(figure: FigureMatch, hedge: Hedge) -> FigureMatch:
    """Return the figure with the interval that a hedge makes of its value."""
    value = figure.low
    if hedge == "more_than":
        return replace(figure, hedge=hedge, high=None, low_open=True)
    if hedge == "at_least":
        return replace(figure, hedge=hedge, high=None)
    if hedge == "at_most":
        return replace(figure, hedge=hedge, low=None)
    if hedge in ("less_than", "nearly"):
        return replace(figure, hedge=hedge, low=None, high=value, high_open=True)
    return replace(figure, hedge=hedge)


@cached_per_lexicon(maxsize=4)
def _places(lang: Lang, folded: bool) -> dict[str, Phrases[bool]]:
    """Return, for each preposition that may be a hedge, the phrases after which it says where something is done."""
    return {
        fold(word) if folded else word: phrase_set(phrases, folded=folded)
        for word, phrases in table("hedges")["places"][lang].items()
    }


@cached_per_lexicon(maxsize=12)
def hedges_at(place: str, lang: Lang, folded: bool) -> Phrases[Hedge]:
    """Return the hedges that stand at a place: "before" a figure, "after" it, or "behind_noun"."""
    hedges = table("hedges")[place][lang].items()
    return valued_phrases([(phrase, hedge) for hedge, phrases in hedges for phrase in phrases], folded=folded)
