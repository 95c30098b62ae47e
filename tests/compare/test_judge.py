"""The judge: its weights, its arithmetic, and where it must keep silent."""

from __future__ import annotations

from collections import defaultdict
from math import log
from typing import TYPE_CHECKING

import msgspec
import pytest

from factcheck.checker import Checker
from factcheck.compare.judge.evidence import evidence_for, nearest_of, reach_of
from factcheck.compare.judge.features.aligned_words import words_of
from factcheck.compare.judge.features.all_features import features
from factcheck.compare.judge.model import STANCES, Feature, Model, Weights, judge, shares, weights
from factcheck.compare.judge.neighbour_values import values_nearby
from factcheck.compare.judge.refuting import may_refute
from factcheck.compare.verdict.decide import decide

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCE = (
    "Sáng 12/4, Trường Đại học Hoa Sen trao 20 suất học bổng cho sinh viên nghèo. "
    "Ông Lê Văn Hùng, hiệu trưởng nhà trường, chủ trì buổi lễ tại hội trường lớn. "
    "Nhà trường không tăng học phí trong năm nay. "
    "Thư viện mới rộng 3.000 m2 sẽ mở cửa vào tháng 9."
)
STATEMENTS = (
    "Trường Đại học Hoa Sen trao 20 suất học bổng cho sinh viên nghèo.",
    "Trường Đại học Hoa Sen trao 20 suất học bổng cho sinh viên giỏi.",
    "Bà Lê Văn Hùng, hiệu trưởng nhà trường, chủ trì buổi lễ.",
    "Nhà trường tăng học phí trong năm nay vì lạm phát.",
    "Thư viện mở cửa vào tháng 9 với 500 chỗ ngồi.",
)
VI = weights().models["vi"]
SURE = {stance: {"supports": -9.0, "refutes": -9.0, "neutral": -9.0} | {stance: 9.0} for stance in STANCES}


def _features(statement: str, source: str = SOURCE) -> dict[str, float]:
    assessments = Checker.from_texts({"a": source}).assessments(statement)
    nearest = nearest_of(assessments)
    assert nearest is not None
    return defaultdict(float, features(nearest, assessments))


def _always(stance: str) -> Model:
    """Return a model that is sure of one stance, whatever it sees."""
    return Model((), SURE[stance], {})  # type: ignore[index, arg-type]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_probabilities_add_up_to_one(statement: str) -> None:
    likely = judge(_features(statement), VI)
    assert set(likely) == set(STANCES)
    assert sum(likely.values()) == pytest.approx(1)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_weights_file_has_a_weight_for_each_feature(statement: str) -> None:
    for fitted in weights().models.values():
        assert set(_features(statement)) <= set(fitted.features)


def test_weights_file_names_its_command() -> None:
    assert weights().made_by.startswith("python -m benchmarks.judge ")
    assert set(weights().models) == {"vi", "en", "across"}
    assert all(feature.scale > 0 for fitted in weights().models.values() for feature in fitted.features.values())


@pytest.mark.parametrize("statement", STATEMENTS)
@pytest.mark.parametrize("stance", STANCES)
def test_shares_explain_the_logit(statement: str, stance: str) -> None:
    seen = _features(statement)
    fitted = VI.fitting(seen)
    logit = fitted.bias[stance] + sum(share for _, share in shares(seen, stance, fitted))  # type: ignore[index, arg-type]
    other = fitted.bias["neutral"] + sum(share for _, share in shares(seen, "neutral", fitted))
    likely = judge(seen, VI)
    assert logit - other == pytest.approx(log(likely[stance] / likely["neutral"]))  # type: ignore[index]


def test_shares_come_weightiest_first() -> None:
    sizes = [abs(share) for _, share in shares(_features(STATEMENTS[1]), "refutes", VI)]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(
    ("statement", "source", "whole"),
    [
        ("Ông Lê Văn Hùng chủ trì buổi lễ.", "Ông Lê Văn Hùng chủ trì buổi lễ.", True),
        ("Ông Lê Văn Hùng chủ trì buổi lễ.", SOURCE, False),
        ("Mr Hung chaired the ceremony.", "Mr Hung chaired the ceremony. The library opens soon.", False),
    ],
)
def test_an_excerpt_of_a_longer_source_is_weighed_apart(statement: str, source: str, whole: bool) -> None:
    seen = _features(statement, source)
    assert (seen["unread"] == 0) is whole
    assert (VI.fitting(seen) is VI) is whole
    assert weights().models["en"].fitting(seen) is weights().models["en"]


def test_a_feature_that_a_model_does_not_know_counts_nothing() -> None:
    known = Model((), dict.fromkeys(STANCES, 0.0), {"a": Feature(0, 1, 1, 0, 0)})
    assert judge({"a": 1.0, "b": 5.0}, known) == judge({"a": 1.0}, known)


@pytest.mark.parametrize("certainty", [0.34, 0.65, 1.0])
@pytest.mark.parametrize("stance", STANCES)
def test_value_rules_are_never_overruled(certainty: float, stance: str) -> None:
    assessments = Checker.from_texts({"a": SOURCE}).assessments(
        "Trường Đại học Hoa Sen trao 50 suất học bổng cho sinh viên nghèo."
    )
    verdict, decisive = decide(assessments, certainty, _always(stance))
    assert str(verdict) == "refuted"
    assert decisive[0].differences()[0].rule == "count-mismatch"


@pytest.mark.parametrize(
    ("certainty", "stance", "verdict"),
    [
        (0.34, "refutes", "refuted"),
        (0.34, "supports", "supported"),
        (0.34, "neutral", "not_enough_evidence"),
        (0.65, "supports", "not_enough_evidence"),  # a figure has no counterpart: the judge alone supports nothing
    ],
)
def test_the_judge_speaks_where_the_rules_are_silent(certainty: float, stance: str, verdict: str) -> None:
    assessments = Checker.from_texts({"a": SOURCE}).assessments(
        "Thư viện mới rộng 3.000 m2 sẽ mở cửa vào tháng 9 với 20 chỗ ngồi."
    )
    assert str(decide(assessments, certainty, _always(stance))[0]) == verdict


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Thư viện mới sẽ mở cửa vào tháng 9 với 500 chỗ ngồi.", "not_enough_evidence"),
        ("Thư viện mới sẽ mở cửa vào tháng 9 với hơn 500 chỗ ngồi.", "not_enough_evidence"),
        ("Thư viện mới sẽ mở cửa vào tháng 9 với hàng trăm chỗ ngồi.", "supported"),
        ("Thư viện mới sẽ mở cửa vào tháng 9 cho 20 sinh viên.", "supported"),  # 20 of something else
        ("Thư viện mới sẽ mở cửa vào tháng 9 với một phòng đọc.", "supported"),
    ],
)
def test_the_judge_supports_no_figure_that_is_nowhere(said: str, verdict: str) -> None:
    assessments = Checker.from_texts({"a": SOURCE}).assessments(said)
    assert str(decide(assessments, 0.34, _always("supports"))[0]) == verdict


def test_quiet_refutes_what_has_nearly_all_of_the_passage() -> None:
    said = "Ông Lê Văn Hùng, hiệu trưởng nhà trường, chủ trì buổi lễ tại sân bóng."
    assessments = Checker.from_texts({"a": SOURCE}).assessments(said)
    assert str(decide(assessments, 0.65, _always("refutes"))[0]) == "refuted"


@pytest.mark.parametrize(("there", "may"), [("nhà cầm quân người Pháp", False), ("HLV Vũ Đình Nam", True)])
def test_a_name_is_replaced_by_a_name_only(there: str, may: bool) -> None:
    told = "Theo tiền vệ Lê Đức Việt, {} yêu cầu các cầu thủ tập sút phạt và chuyền bóng dài vào mỗi buổi sáng."
    found = Checker.from_texts({"news": told.format(there)}).assessments(told.format("HLV Alain Moreau"))
    nearest = nearest_of(found)
    assert nearest
    assert may_refute(nearest) is may


def test_quiet_refutes_nothing_of_another_matter() -> None:
    assessments = Checker.from_texts({"a": SOURCE}).assessments("Giá vàng ở thư viện vừa lập kỷ lục mọi thời đại.")
    assert str(decide(assessments, 0.65, _always("refutes"))[0]) == "not_enough_evidence"


ACROSS = "Mr Le Van Hung, head of the school, chaired the ceremony in the airport hall."


@pytest.mark.parametrize(
    ("certainty", "stance", "verdict"),
    [
        (0.34, "refutes", "refuted"),
        (0.34, "supports", "supported"),
        (0.65, "refutes", "not_enough_evidence"),  # other words in another language need not be another thing
    ],
)
def test_the_judge_speaks_across_languages(certainty: float, stance: str, verdict: str) -> None:
    assessments = Checker.from_texts({"a": SOURCE}).assessments(ACROSS)
    assert str(decide(assessments, certainty, _always(stance))[0]) == verdict


def test_of_two_passages_that_have_as_much_the_one_in_the_own_language_is_judged() -> None:
    both = {"vi": "Ông Lê Văn Hùng chủ trì buổi lễ.", "en": "Mr Le Van Hung chaired the ceremony."}
    for statement in both.values():
        nearest = nearest_of(Checker.from_texts(both).assessments(statement))
        assert nearest is not None
        assert nearest.source_id() == reach_of(nearest) == nearest.stated.sentence.lang


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


def test_evidence_is_read_from_where_it_stands() -> None:
    assessments = Checker.from_texts({"a": SOURCE}).assessments(
        "Ông Lê Văn Hùng chủ trì buổi lễ; thư viện mới mở cửa vào tháng 9."
    )
    nearest = nearest_of(assessments)
    assert nearest is not None
    read = [reading.claim.quote for reading in evidence_for(nearest).in_order()]
    assert [quote.split()[0] for quote in read] == ["Ông", "Thư"]


def test_evidence_is_read_though_the_search_found_other_sentences() -> None:
    aside = "Nhà trường mở lớp học buổi tối cho sinh viên nghèo ở khu trọ số {}."
    source = " ".join((SOURCE, *map(aside.format, range(20))))
    assessments = Checker.from_texts({"a": source}).assessments(
        "Nhà trường mở lớp học buổi tối cho sinh viên nghèo ở khu trọ, lễ do ông Lê Văn Hùng chủ trì."
    )
    nearest = nearest_of(assessments)
    assert nearest is not None
    assert any("chủ trì" in reading.claim.quote for reading in evidence_for(nearest).in_order())


FIRES = {
    "another_after_known": "Sáng 20/4, Trường Đại học Hoa Sen trao 12 suất học bổng cho sinh viên nghèo.",
    "opposites_beside": "Bà Lê Văn Hùng, hiệu trưởng nhà trường, chủ trì buổi lễ tại hội trường lớn.",
    "siblings_beside": "Trường Đại học Hoa Sen trao 20 suất học bổng cho giáo viên nghèo.",
    "bound_kept": "Trường Đại học Hoa Sen trao hơn 15 suất học bổng cho sinh viên nghèo.",
    "bound_met": "Trường Đại học Hoa Sen trao ít nhất 20 suất học bổng cho sinh viên nghèo.",
    "bound_broken": "Trường Đại học Hoa Sen trao hơn 25 suất học bổng cho sinh viên nghèo.",
    "edge_broken": "Trước ngày 12/4, Trường Đại học Hoa Sen trao 20 suất học bổng cho sinh viên nghèo.",
    "replaced_plain_in_frame": "Trường Đại học Hoa Sen trao 20 suất học bổng cho sinh viên giỏi.",
    "end": "Ông Lê Văn Hùng, hiệu trưởng nhà trường, chủ trì buổi lễ tại hội trường lớn bằng tiếng Pháp.",
    "not_put_in": "Ông Lê Văn Hùng, hiệu trưởng nhà trường, không chủ trì buổi lễ tại hội trường lớn.",
    "lacking_only": "Chỉ Trường Đại học Hoa Sen trao 20 suất học bổng cho sinh viên nghèo.",
}


@pytest.mark.parametrize("name", FIRES)
def test_feature_fires(name: str) -> None:
    assert _features(FIRES[name])[name] > 0


@pytest.mark.parametrize("name", FIRES)
def test_feature_does_not_fire_on_a_copy(name: str) -> None:
    assert _features("Ông Lê Văn Hùng, hiệu trưởng nhà trường, chủ trì buổi lễ tại hội trường lớn.")[name] == 0


def test_a_rival_in_another_company_is_only_somewhere() -> None:
    seen = _features("Nhà trường trao 20 suất học bổng, mở thư viện nhỏ bằng gỗ.")
    assert (seen["opposites_anywhere"], seen["opposites_beside"]) == (1, 0)


def test_a_rival_may_stand_nearer_than_the_phrase_itself() -> None:
    source = "Giá vàng đã tăng, còn giá dầu thì giảm."
    assert _features("Giá dầu thì tăng.", source)["opposites_nearer"] == 1
    assert _features("Giá dầu thì giảm.", source)["opposites_nearer"] == 0


def test_english_rivals_stand_for_their_forms() -> None:
    source = "The board approved the merger on Monday."
    assert _features("The board rejects the merger on Monday.", source)["opposites_beside"] == 1
    assert _features("The board approves the merger on Monday.", source)["opposites_anywhere"] == 0


def test_another_word_for_the_same_lacks_nothing() -> None:
    source = "Vụ nổ khiến 3 người thiệt mạng ở Hà Nội."
    assert _features("Vụ nổ khiến 3 người chết ở Hà Nội.", source)["no_content_lacking"] == 1
    assert _features("Vụ nổ khiến 3 người mất tích ở Hà Nội.", source)["no_content_lacking"] == 0


def test_features_are_finite_and_the_same_on_every_run() -> None:
    for statement in STATEMENTS:
        seen = _features(statement)
        assert seen == _features(statement)
        assert all(abs(value) < 100 for value in seen.values())


def test_model_reads_back_as_written() -> None:
    assert msgspec.json.decode(msgspec.json.encode(weights()), type=Weights) == weights()


@pytest.mark.parametrize("typed", [str, str.lower, str.upper])
def test_capitals_are_those_of_the_passage_where_none_are_typed(typed: Callable[[str], str]) -> None:
    source = "In Lyon the Hallmark Foods council made a loss."
    statement = typed("The Hallmark Foods council made a profit.")
    nearest = nearest_of(Checker.from_texts({"a": source}).assessments(statement))
    assert nearest is not None
    ours, _ = words_of(nearest.stated, nearest.passage, nearest.alignment, nearest.slots)
    assert ours.capital == [False, True, True, False, False, False, False]


def test_a_source_without_the_full_name_is_not_the_nearest():
    sources = {
        "brawl": "Trong lúc hỗn chiến, nghi phạm Võ Ngọc Danh bị đánh vào đầu.",
        "lawyer": "Theo luật sư, nhiều vụ bạo lực có tiền sử lâu dài.",
    }
    checker = Checker.from_texts(sources)
    for statement, source in (
        ("Vụ việc mà Võ Ngọc Danh dùng bạo lực ở khu phố có tiền sử lâu dài.", "brawl"),
        ("Vụ việc dùng bạo lực ở khu phố có tiền sử lâu dài.", "lawyer"),
    ):
        nearest = nearest_of(checker.assessments(statement))
        assert nearest
        assert nearest.source_id() == source
