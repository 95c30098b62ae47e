"""Strangers: pairs of a statement and an unrelated source, labelled as lacking evidence.

Sets that only distinguish true from false teach a model that whatever a source lacks is false. From a source of another
page nothing follows, even if it shares many words with the statement.
"""

from __future__ import annotations

import re
from collections import Counter
from math import log
from typing import TYPE_CHECKING

from msgspec.structs import replace

from benchmarks.judge.pairs import to_learn_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from benchmarks.judge.pairs import Pair, Row

SAME_PAGE = 0.4
"""Two sources that share more of their words are taken for versions of one."""
NAMES = 1
"""A source that shares more capitalised words with a statement may be about the same."""
_WORD = re.compile(r"\w+")


def strangers(pairs: Sequence[Pair], weight: float) -> Iterator[Row]:
    """Yield a row for each statement with a source of another page, under its id; none if the weight is 0."""
    if not weight:
        return
    words = [_words(pair.source) for pair in pairs]
    spread = Counter(word for own in words for word in own)
    for at, pair in enumerate(pairs):
        rarity = {word: log(len(pairs) / spread[word]) for word in _words(pair.statement) if word in spread}
        others = [n for n in range(len(pairs)) if _is_strange(pair, words[at], words[n])]
        if others:
            nearest = max(others, key=lambda n: sum(rarity.get(word, 0.0) for word in words[n]))
            yield from to_learn_from([replace(pair, source=pairs[nearest].source, label="NEI", doc="")], weight)


def _is_strange(pair: Pair, own: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Tell whether a source is of another page and shares no names with a statement, by their words."""
    named = {word.lower() for word in _WORD.findall(pair.statement) if word[0].isupper()}
    return len(own & other) < SAME_PAGE * len(own | other) and len(named & other) <= NAMES


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
