"""Numbers that belong to a name, and are neither figures nor dates: "the Caspian Cup 2025", "Apollo 11"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.sense.things.labels import taken
from factcheck.language.lexicon_caches import cached_per_lexicon

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison
    from factcheck.compare.layout.reading import Reading


def edition_differs(comparison: Comparison) -> bool:
    """Tell whether the statement has a number of this kind that is nowhere in the source."""
    numbers, article = _numbers(comparison.stated), comparison.passage.article
    if not numbers or article is None:
        return False
    source_words = {word for place in article.places for word in article.said(place)}
    return not all(
        number in source_words or any(word.endswith(number) for word in source_words) for number in numbers
    )  # "U21"


@cached_per_lexicon(maxsize=16)  # a statement is compared with many sentences
def _numbers(stated: Reading) -> frozenset[str]:
    sentence = stated.sentence
    read = taken(stated) if sentence.figures else ()
    return frozenset(sentence.tokens[at].lower for at in sentence.figures if at not in read)
