"""Names: the lexicon's in every spelling, unknown ones by their capitals, and what is none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.names.reader import name_id, read_names
from factcheck.language.fold import nfc
from factcheck.language.sentence import analyse
from tests.files import read_cases

CASES = read_cases("extract/names.yaml")


def expected(case: dict[str, Any]) -> list[tuple[str, str]]:
    """Ids and spellings; a name unknown to the lexicon has its fold as id."""
    pairs = (name.split("=") if "=" in name else (name_id(name), name) for name in case["names"])
    return [(id, text) for id, text in pairs]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_names_are_found_as_the_table_says(case: dict[str, Any]) -> None:
    sentence = analyse(case["text"], case.get("lang"))
    found = read_names(sentence)
    assert [(name.id, name.text) for name in found] == expected(case)


def test_tokens_in_use_begin_no_name() -> None:
    sentence = analyse("Vào Tết Trung thu, ông Minh về quê.")
    used = {at for at, token in enumerate(sentence.tokens) if token.text in ("Tết", "Trung")}
    assert [name.text for name in read_names(sentence, used)] == ["Minh"]


ALPHABET = st.sampled_from("aAnNđĐơỡ éÉßİ.,-'’\"“”()[]/&1 9…\n\tУ中😀")
WORDS = st.sampled_from(["Nga", "ông", "Nguyễn", "Tổng thống", "van", "der", "Kim", "-", "un", ".", "al", "Anh", "và"])


@given(st.lists(st.one_of(WORDS, st.text(ALPHABET, max_size=8)), max_size=12), st.sampled_from(["vi", "en", None]))
def test_spans_slice_and_do_not_overlap(parts: list[str], lang: Any) -> None:
    text = nfc(" ".join(parts))
    end = 0
    for name in read_names(analyse(text, lang)):
        assert text[name.start : name.end] == name.text
        assert name.id
        assert name.start >= end
        end = name.end
