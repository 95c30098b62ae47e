"""Chooses the sentences of a source that the judge reads: as few as possible that cover the statement.

Evidence is often spread over two or three places of an article. Of all sentences of the nearest passage's source,
whether the search found them or not, the one with most of the statement's words comes first, then whichever adds most
of what is still missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.compare.layout.words import is_function_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.comparison import Assessment, Passage, Reading
    from factcheck.compare.judge.model import Reach

OTHER_LANGUAGE = 0.1
"""How much more of a statement a passage in another language must cover, since fewer words are matched there."""
_OTHERS = 0.2
"""The same for a passage whose source lacks a full name of the statement."""
_SENTENCES = 4
"""Greatest number of sentences that are read together."""
_WORTH_READING = 0.03
"""Least share of the statement's words that a further sentence must add."""
_FUNCTION_WORD = 0.3
"""What finding a function word is worth, compared with 1 for any other."""


def nearest_of(assessments: Sequence[Assessment]) -> Assessment | None:
    """Return the assessment that covers most of the statement, preferably in its own language; None without any."""
    return max(assessments, key=_nearness, default=None)


def _nearness(assessment: Assessment) -> tuple[float, float]:
    aligned = assessment.alignment
    further = OTHER_LANGUAGE * is_across(assessment) + _OTHERS * _lacks_full_name(assessment)
    return aligned.coverage - further, aligned.focus_coverage


def _lacks_full_name(assessment: Assessment) -> bool:
    """Tell whether the source lacks a name of two words or more that no lexicon knows."""
    return any(pair.stated.is_full_name and not pair.strength for pair in assessment.alignment.pairs)


def is_across(assessment: Assessment) -> bool:
    """Tell whether a passage is in another language than the statement."""
    return assessment.passage.focus.sentence.lang != assessment.stated.sentence.lang


def reach_of(assessment: Assessment) -> Reach:
    """Return which of the judge's models applies to an assessment."""
    return "across" if is_across(assessment) else assessment.stated.sentence.lang


def evidence_for(nearest: Assessment) -> Passage:
    """Return the sentences of the nearest assessment's source that together cover most of the statement.

    Across languages words cannot show that, and the passage stays as it was found.
    """
    article = nearest.passage.article
    if article is None or is_across(nearest):
        return nearest.passage
    places = _choose(_worth(nearest.stated), {at: article.said(at) for at in article.places})
    focus, *others = (article.reading(at) for at in places)
    context = tuple(sorted(others, key=lambda reading: reading.claim.start))
    return replace(nearest.passage, focus=focus, context=context)


def _worth(stated: Reading) -> dict[str, float]:
    sentence = stated.sentence
    return {
        token.lower: _FUNCTION_WORD if is_function_word(token, sentence) else 1.0
        for token in sentence.tokens
        if token.kind != "symbol"
    }


def _choose(lacking: dict[str, float], words_by_place: dict[int, frozenset[str]]) -> list[int]:
    """Take the sentence that adds most, or the earlier of two equal ones, until none is worth reading."""
    enough = _WORTH_READING * sum(lacking.values())
    left = {at: [word for word in lacking if word in words] for at, words in words_by_place.items()}
    chosen: list[int] = []
    while left and len(chosen) < _SENTENCES:
        gains = {at: sum([lacking[word] for word in words if word in lacking]) for at, words in left.items()}
        best = max(gains, key=gains.__getitem__)
        if chosen and gains[best] < enough:
            break
        chosen.append(best)
        for word in left.pop(best):
            lacking.pop(word, None)
    return chosen
