"""A tone mark is looked for where the spelling has it, wherever it was typed."""

from __future__ import annotations

import pytest

from factcheck.language.fold import lower
from factcheck.language.tables import table
from tests.files import read_cases

CASES = read_cases("language/tones.yaml")


@pytest.mark.parametrize(("typed", "looked_up"), CASES, ids=lambda word: word)
def test_a_tone_mark_stands_in_its_place(typed: str, looked_up: str) -> None:
    assert lower(typed) == looked_up


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_words_without_content_are_listed_as_they_are_looked_up(lang: str) -> None:
    words = table("function_words")[lang]
    assert words == [" ".join(map(lower, word.split())) for word in words]
