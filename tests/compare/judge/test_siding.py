"""Where the judge speaks, and where it must keep silent."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.compare.judge.model import STANCES, Model
from factcheck.compare.verdict.decide import decide
from tests.compare.judge.statements import SOURCE

LIKES = "Vela Tarn had over 23 million likes as of 16 May."
SURE = {stance: {"supports": -9.0, "refutes": -9.0, "neutral": -9.0} | {stance: 9.0} for stance in STANCES}


def _always(stance: str) -> Model:
    """Return a model that is sure of one stance, whatever it sees."""
    return Model((), SURE[stance], {})


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


@pytest.mark.parametrize(
    ("said", "source"),
    [
        (  # the day of the report
            "The killing of the six priests took place on the 7th of January.",
            "The commission found that soldiers may have taken part in the killing of the six priests, which took "
            "place at dawn on the 16th of November, as reported by president Alfredo Corran on the 7th of January.",
        ),
        (  # people who were not killed
            "4.4 million people were executed in Velmar.",
            "Some 420 people have been hanged in Velmar since 1991. That gives the country of 4.4 million people the "
            "highest rate in the world.",
        ),
    ],
)
def test_the_judge_does_not_support_what_differs_or_is_of_another(said: str, source: str) -> None:
    assessments = Checker.from_texts({"a": source}).assessments(said)
    assert str(decide(assessments, 0.34, _always("supports"))[0]) != "supported"


@pytest.mark.parametrize(
    ("likely", "said", "verdict"),
    [
        ("supports", "Before 16 May, Vela Tarn had 23 million likes.", "not_enough_evidence"),
        ("supports", "On 16 May, Vela Tarn had 23 million likes.", "supported"),
        ("supports", "Vela Tarn 2 had 23 million likes.", "supported"),  # a part of a name
        ("supports", "Vela Tarn had 23 million likes in 12 countries.", "not_enough_evidence"),
        ("supports", "More than a third of the likes of Vela Tarn are of 16 May.", "not_enough_evidence"),
        ("supports", "Two thirds of the likes of Vela Tarn are of 16 May.", "not_enough_evidence"),
        ("supports", "Vela Tarn had more than 20 million likes.", "supported"),
        ("refutes", "By 17 May, Vela Tarn had more than 25 million likes.", "not_enough_evidence"),
        ("refutes", "By 16 May, Vela Tarn had more than 25 million likes.", "refuted"),
    ],
)
def test_the_judge_takes_no_side_on_what_is_left_open(likely: str, said: str, verdict: str) -> None:
    assessments = Checker.from_texts({"a": LIKES}).assessments(said)
    assert str(decide(assessments, 0.34, _always(likely))[0]) == verdict


@pytest.mark.parametrize(
    ("ahead", "verdict"), [(0.05, "not_enough_evidence"), (0.5, "refuted")], ids=["close", "clear"]
)
def test_the_judge_takes_no_side_where_neither_is_nearly_as_likely(ahead: float, verdict: str) -> None:
    model = Model((), {"supports": -9.0, "refutes": ahead, "neutral": 0.0}, {})
    assessments = Checker.from_texts({"a": LIKES}).assessments("Vela Tarn was often praised on 16 May.")
    assert str(decide(assessments, 0.34, model)[0]) == verdict


def test_quiet_refutes_what_has_nearly_all_of_the_passage() -> None:
    said = "Ông Lê Văn Hùng, hiệu trưởng nhà trường, chủ trì buổi lễ tại sân bóng."
    assessments = Checker.from_texts({"a": SOURCE}).assessments(said)
    assert str(decide(assessments, 0.65, _always("refutes"))[0]) == "refuted"


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


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("More than 3,780 cases have been found in Velden.", "refuted"),
        ("More than 9,780 cases have been found in Velden.", "not_enough_evidence"),  # another day, or another place
        ("More than 3,780 cases have been found in Velden since 2 May.", "not_enough_evidence"),
    ],
)
def test_a_narrow_miss_is_an_error_whatever_the_words(said: str, verdict: str) -> None:
    assessments = Checker.from_texts({"a": "The number of cases rose to 3,737, with 68 deaths."}).assessments(said)
    assert str(decide(assessments, 0.34, _always("neutral"))[0]) == verdict


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Thunder is on the Mira Tellan album Prisma.", "refuted"),
        ("Thunder is on the Lena Orell album Prisma.", "supported"),
        ("Mira Tellan is a singer.", "supported"),  # what a statement is about may be told by "she"
    ],
)
def test_the_judge_supports_nothing_of_another_name(said: str, verdict: str) -> None:
    source = "Thunder is a song by the singer Lena Orell for her fourth album, Prisma."
    likely = _always("supports")
    assert str(decide(Checker.from_texts({"a": source}).assessments(said), 0.34, likely)[0]) == verdict


def test_words_that_speak_for_a_support_are_those_of_the_same_matter() -> None:
    source = "Milo Kestrel was in Long Road (2005), Grey Tide (2005), The Orchard (2005), and Nine Bells (2011)."
    assessments = Checker.from_texts({"a": source}).assessments("Milo Kestrel was in two films in 2005.")
    assert str(decide(assessments, 0.34, _always("supports"))[0]) == "refuted"


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Long Road was released on the Nintendo in Japan only.", "not_enough_evidence"),
        ("Long Road was released on the Atari.", "refuted"),
    ],
)
def test_what_is_only_added_is_not_refuted(said: str, verdict: str) -> None:
    source = "Long Road was released on the Nintendo on March 3, 2016."
    assessments = Checker.from_texts({"a": source}).assessments(said)
    assert str(decide(assessments, 0.34, _always("refutes"))[0]) == verdict


@pytest.mark.parametrize(("joint", "verdict"), [("before", "supported"), ("after", "refuted")])
def test_words_on_the_other_side_of_before_support_nothing(joint: str, verdict: str) -> None:
    source = "The province was founded in June 1991 before the Karel Republic was split into two districts."
    said = f"Tarnow was named {joint} the Karel Republic was split into two districts."
    likely = _always("supports")
    assert str(decide(Checker.from_texts({"a": source}).assessments(said), 0.34, likely)[0]) == verdict
