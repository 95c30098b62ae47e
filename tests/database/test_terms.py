from __future__ import annotations

import pytest

from factcheck.database.terms import claim_terms, statement_terms
from factcheck.extract.claims import read_statement


@pytest.mark.parametrize(
    ("statement", "claim", "shared"),
    [
        ("Hơn 12.500 người bị thương.", "About 12,500 people were wounded.", {"q:12500", "c:wounded", "c:person"}),
        ("Lũ xảy ra ngày 5/3/2021.", "The flood came on 5 March 2021.", {"d:2021-03-05", "d:03-05", "d:2021-03"}),
        ("Lũ xảy ra ngày 5/3.", "The flood came on 5 March 2021.", {"d:03-05", "c:flood"}),
        ("Giá tăng 1,5%.", "Prices rose by 1.5%.", {"q:1.5", "c:percent"}),
        ("Moscow phủ nhận tin này.", "Nga phủ nhận tin này.", {"n:russia"}),
        ("Some people fled.", "Hai binh sĩ bỏ chạy.", {"c:person"}),
    ],
)
def test_statement_and_claim_meet_on(statement: str, claim: str, shared: set[str]) -> None:
    assert shared <= statement_terms(read_statement(statement)) & claim_terms(read_statement(claim))


def test_dates_of_two_days_do_not_meet() -> None:
    one, other = (claim_terms(read_statement(f"Lũ xảy ra ngày {day}/2021.")) for day in ("5/3", "6/4"))
    assert not {term for term in one & other if term.startswith("d:")}


def test_no_term_has_white_space() -> None:
    claim = read_statement("Ông Nguyễn Văn An gặp bà Mary Smith ở Xanh Pê-téc-bua trong 2 tiếng.")
    assert not [term for term in claim_terms(claim) if len(term.split()) != 1]
