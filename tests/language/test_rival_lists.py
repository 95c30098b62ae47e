"""The lists of opposites and siblings: every line says something, and says it once."""

from __future__ import annotations

import pytest

from factcheck.language.tables import table

KINDS = ("opposites", "siblings")
LANGUAGES = ("vi", "en")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_has_different_words_in_small_letters(kind: str, lang: str) -> None:
    for words in table(kind)[lang]:
        assert len(words) == len(set(words)) > 1, words
        assert all(isinstance(word, str) and word == word.lower().strip() for word in words), words


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_stands_there_twice(kind: str, lang: str) -> None:
    lines = [frozenset(words) for words in table(kind)[lang]]
    assert len(lines) == len(set(lines))
