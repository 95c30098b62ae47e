"""Misspelt English words and the ones that were meant."""

import pytest
from hypothesis import example, given, strategies
from rapidfuzz.distance import OSA

from factcheck.language.english_typos import is_slip, nearest

WORDS = strategies.text("abc", max_size=6)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("soldeirs", "soldiers"),
        ("klled", "killed"),
        ("soldiers", None),
        ("killer", None),
        ("tonnes", None),  # no "tones"
        ("hectares", None),
    ],
)
def test_a_typo_is_read_as_the_word_that_was_meant(word, meant):
    assert nearest(word) == meant


@given(WORDS, WORDS)
@example("killed", "klled")
@example("killed", "kileld")
@example("", "a")
def test_a_slip_is_one_edit(word, other):
    """Held against a library, whose import would be felt at a start."""
    assert is_slip(word, other) == (OSA.distance(word, other) == 1)
