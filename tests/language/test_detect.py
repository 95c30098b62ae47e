from __future__ import annotations

import pytest

from factcheck.language.sentence import analyse


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Ông ký quyết định hôm qua.", "vi"),
        ("VIỆT NAM THẮNG THÁI LAN", "vi"),
        ("Vũ khí Nga", "vi"),
        ("15 quan nhan thiet mang trong vu chay", "vi"),
        ("Officials said 15 people were killed.", "en"),
        ("The plan was signed by Phạm Minh Chính in Hà Nội.", "en"),
        ("The prime minister approved the port of Hai Phong.", "en"),
        ("Decision 596/QĐ-TTg was signed on Monday.", "en"),
        ("2-1", "en"),
    ],
)
def test_language(text: str, lang: str) -> None:
    assert analyse(text).lang == lang
