"""The lists of opposites and siblings: every line says something, and says it once."""

from __future__ import annotations

import pytest

from factcheck.language.rival_words import KINDS, Kind, rivals_from
from factcheck.language.tables import table

LANGUAGES = ("vi", "en")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_has_different_words_in_small_letters(kind: str, lang: str) -> None:
    for row in table(kind)[lang]:
        words = _flat(row)
        assert len(words) == len(set(words)) > 1, words
        assert all(isinstance(word, str) and word == word.lower().strip() for word in words), words


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_stands_there_twice(kind: str, lang: str) -> None:
    lines = [frozenset(_flat(row)) for row in table(kind)[lang]]
    assert len(lines) == len(set(lines))


def test_words_that_say_the_same_are_no_rivals() -> None:
    assert ("huy", "chương", "bạc") in _rivals("huy chương vàng")
    assert ("hcv",) not in _rivals("huy chương vàng")
    assert ("giảm",) in _rivals("tăng", "opposites")


def _flat(row: list[str | list[str]]) -> list[str]:
    return [word for words in row for word in ([words] if isinstance(words, str) else words)]


def _rivals(words: str, kind: Kind = "siblings") -> frozenset[tuple[str, ...]]:
    phrase = tuple(words.split())
    return dict(rivals_from(phrase[0], kind, "vi"))[phrase]
