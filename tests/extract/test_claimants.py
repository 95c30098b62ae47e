"""Who says it, and which words of the sentence only say so."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.claimants import read_claimant
from factcheck.extract.names.reader import read_names
from factcheck.language.sentence import analyse
from tests.files import read_cases

CASES = read_cases("extract/attribution.yaml")


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_claimants(case: dict[str, Any]) -> None:
    text = case["text"]
    sentence = analyse(text, case.get("lang"))
    found = read_claimant(sentence, read_names(sentence))
    assert (found and found.text) == case["claimant"]
    if found and "clause" in case:
        assert text[found.clause_start : found.clause_end] == case["clause"]


PIECES = [
    "theo",
    "Nga",
    "ông",
    "said",
    "according to",
    "cho biết",
    ",",
    "“",
    "(",
    ")",
    "ngày 3/8",
    "Ông Nam",
    "the",
    "-",
    ".",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["vi", "en", None]))
def test_spans_slice_and_nest(pieces: list[str], lang: Any) -> None:
    text = " ".join(pieces)
    sentence = analyse(text, lang)
    found = read_claimant(sentence, read_names(sentence))
    if found:
        assert text[found.start : found.end] == found.text
        assert found.clause_start <= found.start < found.end <= found.clause_end
