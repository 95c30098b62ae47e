"""Which lines are one paragraph, whatever ends them, and which stay apart."""

import pytest

from factcheck.language.sentences import paragraphs, split_sentences
from tests.files import read_cases

CASES = read_cases("language/wrapping.yaml")
ENDS = ("\n", "\r\n", "\r")


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize("end", ENDS, ids=repr)
@pytest.mark.parametrize("case", CASES["wrapped"], ids=lambda case: case["name"])
def test_wrapped_lines_are_one_sentence(case: dict[str, str], end: str) -> None:
    text = case["text"].replace("\n", end)
    assert cut(text) == [text.strip()]


@pytest.mark.parametrize("end", ENDS, ids=repr)
@pytest.mark.parametrize("case", CASES["lines"], ids=lambda case: case["name"])
def test_lines_that_are_not_wrapped_stay_apart(case: dict[str, str], end: str) -> None:
    lines = [line.strip() for line in case["text"].splitlines()]
    assert cut(case["text"].replace("\n", end)) == lines


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \t\n", "\f", "\n\f", "\u2028", "\n\n\n"], ids=repr)
def test_each_block_is_judged_alone(gap: str) -> None:
    one, two = (CASES[kind][0]["text"].strip() for kind in ("wrapped", "lines"))
    assert cut(one + gap + two + gap + one) == [one, *cut(two), one]


def test_sentences_go_on_across_breaks_and_end_at_stops() -> None:
    text = CASES["wrapped"][0]["text"]
    found = [text[start:end] for start, end in split_sentences(text)]
    assert [" ".join(sentence.split()) for sentence in found] == [
        "Theo Bộ Giao thông Vận tải, dự án đường cao tốc này có tổng vốn 2.800 tỷ đồng và sẽ hoàn thành vào năm 2027.",
        "Công trình dài 64 km.",
    ]


@pytest.mark.parametrize("line", ["a", "A" * 70, "the " * 17, "....", "A b\t", "| ", "A - ", " " * 60 + "a"])
def test_long_texts_are_cut_in_one_pass(line: str) -> None:
    assert list(paragraphs(f"Begun {line}\n" * 20_000))
    assert list(paragraphs(line * 20_000 + "\n" + line * 20_000))
