"""What is made of supported pairs says more than they do, or something else, and is the same each time."""

import pytest

from benchmarks.judge.pairs import Pair, compared
from benchmarks.judge.synthetic import TIMES, WORTH, synthetic_rows

ARTICLES = {
    "flood": "Lũ ở Quảng Bình làm 36 người chết, nhiều tuyến đường bị chia cắt, theo báo cáo tỉnh. Giá gạo tăng mạnh.",
    "team": "Đội tuyển Việt Nam thắng 2-1 ở Hà Nội, trước đông đảo cổ động viên nhà, trong trận đấu tối 5/6.",
}
PAIRS = [
    Pair("1", ARTICLES["flood"], "Lũ ở Quảng Bình làm 36 người chết.", "SUPPORTED", "flood"),
    Pair("2", ARTICLES["flood"], "Giá gạo giảm mạnh.", "REFUTED", "flood"),
    Pair("3", ARTICLES["team"], "Đội tuyển Việt Nam thắng ở Hà Nội.", "SUPPORTED", "team"),
]


@pytest.fixture(scope="module")
def rows():
    return list(compared(PAIRS, 2.0))


def test_rows_are_made_of_the_supported_ones(rows):
    made = list(synthetic_rows(rows))
    assert {(row.pair.id, row.pair.label) for row in made} <= {(one, label) for one in "13" for label in WORTH}
    assert len(made) <= 2 * 2 * TIMES
    assert all(row.weight == 2.0 * WORTH[row.pair.label] for row in made)


def test_what_lacks_evidence_adds_words_and_what_is_refuted_replaces_some(rows):
    told = {pair.id: set(pair.statement.rstrip(".").split()) for pair in PAIRS}
    for row in synthetic_rows(rows):
        words = {word.strip(".,") for word in row.pair.statement.split()}
        assert words != told[row.pair.id]
        assert (told[row.pair.id] <= words) == (row.pair.label == "NEI")


def test_the_same_rows_give_the_same_ones(rows):
    assert [row.pair for row in synthetic_rows(rows)] == [row.pair for row in synthetic_rows(rows)]
