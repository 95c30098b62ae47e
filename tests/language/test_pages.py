"""Word lists cut into pages: the same rows, whichever page was opened first."""

from __future__ import annotations

import msgspec
import pytest

from factcheck.language.tables import Pages

WORDS = {"fire": 1, "first": 2, "a": 3, "árbol": 4, "": 5}


@pytest.fixture
def pages(tmp_path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path))
    monkeypatch.setattr("factcheck.language.tables._ROWS_ON_A_PAGE", 2)
    return Pages("numbers", lambda: WORDS, msgspec.msgpack.Decoder(int))


@pytest.mark.parametrize(("word", "number"), [*WORDS.items(), ("fir", None), ("zebra", None)])
def test_a_word_is_found_on_its_page(pages, word, number):
    assert pages.get(word) == number
    assert (word in pages) == (number is not None)
    assert pages.get(word) == number


def test_only_the_pages_asked_for_are_opened(pages):
    assert (pages.get("first"), pages.get("zebra")) == (2, None)
    assert sorted(pages._closed) == ["", "árbol"]


def test_all_rows_in_one_order(pages):
    pages.get("first")
    assert list(pages.items()) == sorted(WORDS.items())
    assert len(pages) == len(WORDS)
