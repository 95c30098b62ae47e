"""What one sentence becomes as a claim, and what a text's sentences hand on to each other."""

import pytest

from factcheck.extract.claims import claim_id, extract_claims, read_statement, reference_day
from factcheck.model import Source
from tests.files import read_cases

CASES = read_cases("extract/claims.yaml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_figures_belong_to_their_group(case):
    claim = read_statement(case["text"])
    assert [[case["text"][slice(*q.figure)], q.measure, q.group] for q in claim.quantities] == case["groups"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Giao tranh nổ ra vào cuối tháng 9 năm 2020. Đêm 10/11, hai bên ngừng bắn.", "2020-11-10"),
        ("Giao tranh nổ ra vào cuối tháng 9 năm 2020.\n\nĐêm 10/11, hai bên ngừng bắn.", "XXXX-11-10"),
        ("War broke out in September 2020. On November 10 the two sides signed a ceasefire.", "2020-11-10"),
        ("It began in 1988 and again in 2020. On November 10 the two sides signed a ceasefire.", "XXXX-11-10"),
    ],
)
def test_a_year_carries_over_to_the_next_sentence_of_its_paragraph(text, edtf):
    assert extract_claims(Source("s", text))[-1].dates[0].edtf == edtf


def test_quotes_slice_to_the_source():
    text = "Mở đầu.\n\nNgày 19/1, 15 người thiệt mạng trong vụ cháy. Theo cảnh sát, 3 người bị thương.\n"
    for claim in extract_claims(Source("s", text)):
        assert text[claim.start : claim.end] == claim.quote


def test_an_id_survives_edits_elsewhere_and_ignores_case_and_marks():
    assert claim_id("s", "Đêm 10/11") == claim_id("s", "dem  10/11") != claim_id("s", "Đêm 11/11")


@pytest.mark.parametrize(("published", "day"), [("2022-08-08", "2022-08-08"), ("2022-08", "None"), ("", "None")])
def test_only_a_full_date_is_a_reference(published, day):
    assert str(reference_day(published)) == day


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Portova beat Ristad. Ristad host the return leg.", ["ristad"]),
        ("Công an khởi tố ông Huỳnh Tấn Đạt. Đạt bị tạm giam.", ["dat"]),
        ("Portova beat Ristad. Rain had fallen.", []),  # no name of the source
        ("The NATO chief spoke. Nato is old.", []),  # the lexicon knows this one
    ],
)
def test_the_first_word_of_a_sentence_is_a_name_if_the_source_has_it_as_one(text, names):
    found = [name.id for name in extract_claims(Source("s", text))[-1].names]
    assert [name for name in found if name != "nato"] == names
