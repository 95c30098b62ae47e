"""What is told of a finding after some of its differences are silenced."""

import pytest

from factcheck.findings.trimming import without_differences
from factcheck.model import Difference, Evidence, Result, Verdict

STATEMENT = "The city fined the company 30 million dollars on 9 December 2020."
QUOTE = "On 9 November 2020 the company was fined 3 million dollars by the city."
QUOTE_VI = "Ngày 9/11/2020, thành phố phạt công ty 3 triệu đô la."
START = 100


def difference(slot, rule, stated, quote, found):
    at, there = STATEMENT.index(stated), START + quote.index(found)
    return Difference(slot, rule, stated, found, (at, at + len(stated)), (there, there + len(found)))


def result(quote, money, date):
    differences = (
        difference("money", "amount-mismatch", "30 million", quote, money),
        difference("date", "date-mismatch", "9 December 2020", quote, date),
    )
    end = START + len(quote)
    evidence = Evidence(
        stance="refutes",
        claim_id="a#1",
        source_id="a",
        source_title="",
        published="",
        claimant="",
        quote=quote,
        start=START,
        end=end,
        score=0.9,
        agreements=(),
        differences=differences,
    )
    return Result(
        id="",
        text=STATEMENT,
        lang="en",
        location=None,
        verdict=Verdict.REFUTED,
        confidence=0.9,
        rules=("amount-mismatch", "date-mismatch"),
        explanation="Both.",
        evidence=(evidence,),
    )


ENGLISH = result(QUOTE, "3 million", "9 November 2020")
VIETNAMESE = result(QUOTE_VI, "3 triệu", "Ngày 9/11/2020")


@pytest.mark.parametrize(
    ("whole", "silenced", "told"),
    [
        (ENGLISH, "date-mismatch", "The statement says 30 million dollars; the source says 3 million dollars."),
        (ENGLISH, "amount-mismatch", "The statement says 9 December 2020; the source says 9 November 2020."),
        (VIETNAMESE, "date-mismatch", "The statement says 30 million dollars; the source says “3 triệu đô la”."),
        (VIETNAMESE, "amount-mismatch", "The statement says 9 December 2020; the source says “Ngày 9/11/2020”."),
        (ENGLISH, "count-mismatch", "Both."),
    ],
)
def test_the_explanation_is_of_what_is_left(whole, silenced, told):
    assert without_differences(whole, lambda one: one.rule == silenced).explanation == told
