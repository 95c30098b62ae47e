"""A source and statements about it, and what the judge sees of them."""

from __future__ import annotations

from collections import defaultdict

from factcheck.checker import Checker
from factcheck.compare.judge.evidence import nearest_of
from factcheck.compare.judge.features.all_features import features

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


def features_of(statement: str, source: str = SOURCE) -> dict[str, float]:
    """Return the features of a statement beside a source; absent ones are 0, and so are all if nothing is near."""
    assessments = Checker.from_texts({"a": source}).assessments(statement)
    nearest = nearest_of(assessments)
    return defaultdict(float, features(nearest, assessments) if nearest else {})
