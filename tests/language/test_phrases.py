"""Phrases as a tree of words: the longest one that stands there wins."""

from __future__ import annotations

import pytest

from factcheck.language.phrases import index_phrases, longest, match, tree_of

TREE = tree_of([(["at", "least"], 1), (["at"], 2), (["at", "the", "very", "least"], 3), (["at"], 4)])


@pytest.mark.parametrize(
    ("words", "at", "found"),
    [
        ("at least ten", 0, (1, 2)),
        ("at the very least ten", 0, (3, 4)),
        ("at the very end", 0, (2, 1)),  # back to the phrase that ended
        ("look at", 1, (2, 2)),  # of two that are spelled alike the first
        ("least at", 0, None),
        ("the very least", 0, None),
    ],
)
def test_the_longest_phrase_is_found(words, at, found):
    assert match(words.split(), at, TREE) == found
    assert longest(words.split(), at, TREE) == (found[1] - at if found else 0)


@pytest.mark.parametrize(("accented", "known"), [(True, "không hề"), (False, "khong he")])
def test_phrases_are_spelled_as_words_are_looked_up(accented, known):
    tree = index_phrases(["Không hề", "không"], accented=accented)
    assert longest(known.split(), 0, tree) == 2
