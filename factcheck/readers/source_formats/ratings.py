"""Interprets published ratings of claims as true, false or neither, by the words of `lexicons/ratings.yaml`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from factcheck.language.fold import fold_text
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import Rating

WORST, BEST = 1.0, 5.0
"""The default ends of a rating scale in schema.org."""
_WORD = re.compile(r"\w+")


def rating_of(rated: Mapping[str, Any]) -> Rating:
    """Interpret a `reviewRating`: its words decide, or else its number, if that is one end of its scale."""
    words = _folded(rated.get("alternateName") or rated.get("name") or rated.get("ratingExplanation") or "")
    known = _known()
    for length in range(len(words), 0, -1):
        if found := known.get(" ".join(words[:length])):
            return found
    value = _number(rated.get("ratingValue"))
    if words or value is None:
        return "mixed"
    worst, best = _number(rated.get("worstRating")), _number(rated.get("bestRating"))
    worst, best = WORST if worst is None else worst, BEST if best is None else best
    return "mixed" if worst >= best else "false" if value == worst else "true" if value == best else "mixed"


def _folded(words: object) -> list[str]:
    return _WORD.findall(fold_text(words)) if isinstance(words, str) else []


def _number(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, str | int | float) else None
    except ValueError:
        return None


@lru_cache(maxsize=1)
def _known() -> dict[str, Rating]:
    return {
        " ".join(_folded(phrase)): cast("Rating", rating)
        for rating, phrases in table("ratings").items()
        for phrase in phrases
    }
