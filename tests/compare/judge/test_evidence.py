"""The sentences that the judge reads."""

from __future__ import annotations

from factcheck.checker import Checker
from factcheck.compare.judge.evidence import evidence_for, nearest_of, reach_of
from tests.compare.judge.statements import SOURCE


def test_of_two_passages_that_have_as_much_the_one_in_the_own_language_is_judged() -> None:
    both = {"vi": "Ông Lê Văn Hùng chủ trì buổi lễ.", "en": "Mr Le Van Hung chaired the ceremony."}
    for statement in both.values():
        nearest = nearest_of(Checker.from_texts(both).assessments(statement))
        assert nearest is not None
        assert nearest.source_id() == reach_of(nearest) == nearest.stated.sentence.lang


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
