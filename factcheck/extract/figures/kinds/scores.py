"""Reads scores of matches and votes: "thắng 2-1", "a 3-0 victory"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.figures.figure_match import FigureMatch
from factcheck.language.token_ranges import in_order, tokens_of
from factcheck.language.tokens import DASHES

if TYPE_CHECKING:
    from factcheck.extract.figures.view import FigureView

_HIGHEST = 200


def with_scores(view: FigureView, figures: list[FigureMatch]) -> list[FigureMatch]:
    """Replace figures by the scores that they belong to, if the sentence is about a match or a vote."""
    words = view.listed("counting", "score_words")
    if words.isdisjoint(view.keys):
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
