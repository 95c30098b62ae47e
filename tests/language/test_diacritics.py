"""Vietnamese typed without diacritics is read as the sources, or else as news, would write it."""

import pytest

from factcheck import Checker
from factcheck.language.diacritics import restored
from factcheck.language.sentence import analyse
from tests.files import read_cases

TABLE = read_cases("language/diacritics.yaml")
CASES = [(row["source"], typed, meant) for row in TABLE for typed, meant in row["restored"].items()]


@pytest.mark.parametrize(("source", "typed", "meant"), CASES, ids=[typed for _, typed, _ in CASES])
def test_restored(source: str, typed: str, meant: str) -> None:
    assert restored(analyse(typed, "vi"), [analyse(source)]).text == meant


def test_english_is_left_alone() -> None:
    sentence = analyse("Ba Dinh square was empty", "en")
    assert restored(sentence, [analyse("Quảng trường Ba Đình vắng người.")]) is sentence


def test_results_quote_what_was_typed() -> None:
    checker = Checker.from_texts({"a": "Mười lăm công nhân thiệt mạng trong vụ cháy kho ở Tân Phong hôm 3/5."})
    result = checker.check("muoi ba cong nhan thiet mang trong vu chay kho o Tan Phong hom 3/5")
    differences = [difference for evidence in result.evidence for difference in evidence.differences]
    assert [(one.stated, one.found) for one in differences] == [("muoi ba", "Mười lăm")]
    assert result.text == "muoi ba cong nhan thiet mang trong vu chay kho o Tan Phong hom 3/5"
    assert "muoi ba" in result.explanation


def test_a_long_text_keeps_its_length() -> None:
    typed = "quan nhan thiet mang " * 2_000
    text = restored(analyse(typed, "vi"), []).text
    assert len(text) == len(typed)
    assert text.startswith("quân nhân thiệt mạng quân nhân")
