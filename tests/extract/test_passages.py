from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.passages import passages
from factcheck.language.tables import table
from tests.files import read_cases

CASES = read_cases("extract/passages.yaml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_read_of_a_page(case: dict[str, object]) -> None:
    text = str(case["text"])
    assert [text[slice(*passage.span)] for passage in passages(text)] == case["passages"]


def test_passages_know_their_paragraph() -> None:
    found = passages("Câu đầu có nghĩa. Câu hai cũng vậy.\n\nThảo luận\nCâu cuối ở dưới.")
    assert [passage.paragraph for passage in found] == [0, 0, 2]


@given(st.lists(st.sampled_from(["Ảnh: ", "(PLO)- ", "Mưa 3 giờ. ", "- ", "|", "\n", "Xem thêm", "? ", "(", "A. "])))
def test_spans_are_in_order_and_hold_something(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = [passage.span for passage in passages(text)]
    assert spans == sorted(spans)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_hostile_texts_are_read_in_one_pass() -> None:
    for piece in ("Ảnh:", "Ảnh: a. ", "A (b) ", "- ", "- \n", "(((( - ", "|", "Xem thêm"):
        assert isinstance(passages(piece * 30_000), list)


def test_the_table_holds_words_only() -> None:
    for words in table("passages").values():
        assert words
        assert all(isinstance(word, str) and word.strip() == word for word in words)
