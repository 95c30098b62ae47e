"""Recognises a statement that is a sentence of the source word for word, which needs no other comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dateline import dateline_end

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading
    from factcheck.language.sentence import Sentence


_STOPS = frozenset(".,;:!?…\"'“”‘’«»()[]–—")


def is_verbatim(stated: Reading, focus: Reading) -> bool:
    """Tell whether two sentences have the same words and figures in order, apart from case, stops and a dateline.

    Accents count where both sides typed them.
    """
    exact = stated.sentence.accented and focus.sentence.accented
    return _tokens_said(stated.sentence, exact=exact) == _tokens_said(focus.sentence, exact=exact)


def _tokens_said(sentence: Sentence, *, exact: bool) -> list[str]:
    first = dateline_end(sentence)
    tokens = [token for token in sentence.tokens if token.start >= first and token.text not in _STOPS]
    return [token.lower if exact else token.fold for token in tokens]
