"""Tells whether a statement shares enough with a sentence to be about the same matter, among so many sentences.

In the only article at hand, "the project" is that article's project. In an archive of hundreds it may be any of them:
a sentence that gives another area for "the project" contradicts nothing, and one that gives the same bears nothing out.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from factcheck.compare.coverage import is_verbatim
from factcheck.compare.rule_names import RATED_FALSE
from factcheck.compare.slots import VALUE_WEIGHT, with_status

if TYPE_CHECKING:
    from factcheck.compare.comparison import Assessment

_AN_ARTICLE = 15
"""Number of sentences from which a statement must share more with one of them than any would."""
_WEIGHT = 0.65
"""How much weight of a statement must be found for each natural logarithm of how many articles' worth there is: 1.2
among a hundred sentences, 4.2 among ten thousand."""
_MOST, _HALFWAY = 0.8, 1.7
"""What the share of the rest of a statement that must be found tends to, and the natural logarithm of the number of
sentences where it has reached half of that: 0.5 in an article, 0.6 among a hundred, 0.7 among ten thousand."""


def is_identified(assessment: Assessment, sentences: int) -> bool:
    """Tell whether what a passage shares with a statement singles it out among so many sentences.

    What else the passage lacks, or has otherwise, counts against it: who errs mistakes one part of a matter.
    """
    if sentences == 1 or _is_the_claim_itself(assessment):
        return True
    size = log(sentences)
    if assessment.share < _MOST * size / (size + _HALFWAY):
        return False
    return _weight_of_identity(assessment) >= _WEIGHT * log(sentences / _AN_ARTICLE) or _has_full_name(assessment)


def _is_the_claim_itself(assessment: Assessment) -> bool:
    """Tell whether a statement is the sentence word for word, or repeats a claim that has been rated."""
    rated = any(slot.rule == RATED_FALSE for slot in assessment.slots)
    return rated or is_verbatim(assessment.stated, assessment.passage.focus)


def _weight_of_identity(assessment: Assessment) -> float:
    """Weigh what is found of a statement, less what speaks for another matter."""
    lacking = len(with_status(assessment.slots, "missing")) + len(assessment.alignment.missing("name"))
    others = max(0, len(assessment.differences()) - 1)
    return assessment.weight_found() - VALUE_WEIGHT * (lacking + others)


def _has_full_name(assessment: Assessment) -> bool:
    """Tell whether the sentence has a name of the statement that only its bearer has."""
    pairs, focus = assessment.alignment.pairs, assessment.passage.focus
    return any(pair.stated.is_full_name and pair.is_whole and pair.reading is focus for pair in pairs)
