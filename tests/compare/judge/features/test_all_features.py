"""The features: finite, known to the weights, and each where it should be."""

from __future__ import annotations

import pytest

from factcheck.compare.judge.model import weights
from tests.compare.judge.statements import STATEMENTS, features_of
from tests.files import read_cases

FIRES = {
    "another_after_known": "Sáng 20/4, Trường Đại học Hoa Sen trao 12 suất học bổng cho sinh viên nghèo.",
    "opposites_beside": "Bà Lê Văn Hùng, hiệu trưởng nhà trường, chủ trì buổi lễ tại hội trường lớn.",
    "siblings_beside": "Trường Đại học Hoa Sen trao 20 suất học bổng cho giáo viên nghèo.",
    "bound_kept": "Trường Đại học Hoa Sen trao hơn 15 suất học bổng cho sinh viên nghèo.",
    "bound_met": "Trường Đại học Hoa Sen trao ít nhất 20 suất học bổng cho sinh viên nghèo.",
    "bound_broken": "Trường Đại học Hoa Sen trao hơn 25 suất học bổng cho sinh viên nghèo.",
    "edge_open": "Trước năm 2020, nhà trường không tăng học phí.",
    "edge_broken": "Trước ngày 12/4, Trường Đại học Hoa Sen trao 20 suất học bổng cho sinh viên nghèo.",
    "replaced_plain_in_frame": "Trường Đại học Hoa Sen trao 20 suất học bổng cho sinh viên giỏi.",
    "end": "Ông Lê Văn Hùng, hiệu trưởng nhà trường, chủ trì buổi lễ tại hội trường lớn bằng tiếng Pháp.",
    "not_put_in": "Ông Lê Văn Hùng, hiệu trưởng nhà trường, không chủ trì buổi lễ tại hội trường lớn.",
    "lacking_only": "Chỉ Trường Đại học Hoa Sen trao 20 suất học bổng cho sinh viên nghèo.",
}


@pytest.mark.parametrize("name", FIRES)
def test_feature_fires(name: str) -> None:
    assert features_of(FIRES[name])[name] > 0


@pytest.mark.parametrize("name", FIRES)
def test_feature_does_not_fire_on_a_copy(name: str) -> None:
    assert features_of("Ông Lê Văn Hùng, hiệu trưởng nhà trường, chủ trì buổi lễ tại hội trường lớn.")[name] == 0


def test_weights_file_has_a_weight_for_each_feature_and_for_nothing_else() -> None:
    seen = {name for statement in (*STATEMENTS, *FIRES.values()) for name in features_of(statement)}
    for row in read_cases("compare/verdicts.yaml")[:90]:
        seen.update(
            name for case in row["statements"] for name in features_of(case.get("vi") or case["en"], row["source"])
        )
    for fitted in weights().models.values():
        assert set(fitted.features) == seen


def test_another_word_for_the_same_lacks_nothing() -> None:
    source = "Vụ nổ khiến 3 người thiệt mạng ở Hà Nội."
    assert features_of("Vụ nổ khiến 3 người chết ở Hà Nội.", source)["no_content_lacking"] == 1
    assert features_of("Vụ nổ khiến 3 người mất tích ở Hà Nội.", source)["no_content_lacking"] == 0


def test_features_are_finite_and_the_same_on_every_run() -> None:
    for statement in STATEMENTS:
        seen = features_of(statement)
        assert seen == features_of(statement)
        assert all(abs(value) < 100 for value in seen.values())
