"""Which tokens dates use, so that no figures are read from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.language.sentence import Sentence
    from factcheck.model import DateSpan


def token_indexes(sentence: Sentence, spans: list[DateSpan]) -> set[int]:
    """Indexes of the tokens that lie within dates."""
    taken: set[int] = set()
    spans = sorted(spans, key=lambda span: span.start)
    at = 0
    for span in spans:
        while at < len(sentence.tokens) and sentence.tokens[at].start < span.end:
            if sentence.tokens[at].start >= span.start:
                taken.add(at)
            at += 1
    return taken
