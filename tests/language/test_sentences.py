from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.sentences import split_sentences
from factcheck.language.tables import table
from tests.files import read_cases

CASES = read_cases("language/sentences.yaml")


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize("sentences", CASES["together"], ids=lambda case: case[0][:40])
def test_sentences_with_a_blank_between(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == [sentence.strip() for sentence in sentences]


@pytest.mark.parametrize("case", CASES["apart"], ids=lambda case: case["text"][:40])
def test_text_is_split_as_the_table_says(case: dict[str, object]) -> None:
    assert split(str(case["text"])) == case["sentences"]


@given(st.text(alphabet='aA.!?…/ \n"”()[]1-Đ\u2028', max_size=80))
def test_spans_are_in_order_and_lose_nothing_but_white_space(text: str) -> None:
    spans = split_sentences(text)
    edges = [0, *[edge for span in spans for edge in span], len(text)]
    assert edges == sorted(edges)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    gaps = zip(edges[::2], edges[1::2], strict=True)
    assert not "".join(text[start:end] for start, end in gaps).strip()


def test_long_texts_without_an_end_are_split_in_one_pass() -> None:
    for piece in ("a", "(", "a. ", ". ", "[1", '."', "((a. ", " "):
        assert isinstance(split_sentences(piece * 50_000), list)


def test_the_table_holds_words_only() -> None:
    for words in table("sentences").values():
        assert words
        assert all(isinstance(word, str) and not word.endswith(".") for word in words)
