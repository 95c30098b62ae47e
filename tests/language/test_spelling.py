"""Misspelt English words and the ones that were meant."""

import pytest

from factcheck.language.spelling import nearest


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
def test_nearest(word, meant):
    assert nearest(word) == meant
