"""Values of neighbouring sentences in place of those that a sentence lacks."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.compare.judge.evidence import nearest_of
from factcheck.compare.judge.replacements import values_nearby

NEARBY = {  # a figure and a date that a neighbour has otherwise
    "Trận lũ quét qua xã Nậm Kha trong đêm, cuốn trôi 25 căn nhà.": (
        "Trận lũ quét qua xã Nậm Kha trong đêm. Nước cuốn trôi 15 căn nhà.",
        ["15"],
    ),
    "Trận lũ quét qua xã Nậm Kha trong đêm 21/5.": (
        "Trận lũ quét qua xã Nậm Kha trong đêm. Ngày 11/5, trường học phải đóng cửa.",
        ["Ngày 11/5"],
    ),
    "Trận lũ quét qua xã Nậm Kha trong đêm, làm 3 người bị thương.": ("Trận lũ quét qua xã Nậm Kha trong đêm.", []),
}


@pytest.mark.parametrize("said", NEARBY)
def test_a_missing_value_is_held_beside_one_of_its_kind(said: str) -> None:
    source, expected = NEARBY[said]
    nearest = nearest_of(Checker.from_texts({"a": source}).assessments(said))
    assert nearest is not None
    assert [slot.found for slot in values_nearby(nearest)] == expected
