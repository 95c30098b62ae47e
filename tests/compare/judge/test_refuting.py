"""What may be refuted although no value differs."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.compare.judge.evidence import nearest_of
from factcheck.compare.judge.refuting import may_refute


@pytest.mark.parametrize(("there", "may"), [("nhà cầm quân người Pháp", False), ("HLV Vũ Đình Nam", True)])
def test_a_name_is_replaced_by_a_name_only(there: str, may: bool) -> None:
    told = "Theo tiền vệ Lê Đức Việt, {} yêu cầu các cầu thủ tập sút phạt và chuyền bóng dài vào mỗi buổi sáng."
    found = Checker.from_texts({"news": told.format(there)}).assessments(told.format("HLV Alain Moreau"))
    nearest = nearest_of(found)
    assert nearest
    assert may_refute(nearest) is may
