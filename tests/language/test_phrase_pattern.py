"""Many phrases as one pattern."""

import pytest

from factcheck.language.phrase_pattern import any_phrase

PHRASES = ("I think", "I thought", "thin", "a.b", "I", "rất đáng")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("so I think", "I think"),
        ("I thoughtful", "I"),
        ("think of thin ice", "thin"),
        ("a.b", "a.b"),
        ("axb", None),
        ("điều rất đáng tiếc", "rất đáng"),
        ("thinking", None),
        ("", None),
    ],
)
def test_the_longest_whole_words_are_found(text, found):
    match = any_phrase(PHRASES).search(text)
    assert (match and match[0]) == found


def test_no_phrases_find_nothing():
    assert any_phrase([]).search("anything") is None
