"""How many sentences stay laid out."""

import pytest

from factcheck import Checker
from factcheck.compare import passages
from factcheck.compare.layout.reading import read
from factcheck.extract.claims import read_statement

TEXTS = {
    place: f"A fire in {place} killed {number} people in May 2022. A school in {place} closed. It rained in {place}."
    for number, place in enumerate(("Oslo", "Bergen", "Rome", "Turin", "Lyon", "Hanoi"), 20)
}
STATEMENTS = [f"A fire in {place} killed {number} people." for place in TEXTS for number in (20, 23)]


@pytest.mark.parametrize(("many", "most"), [(19, 9_000), (18, 4)])
def test_of_many_claims_fewer_stay_and_the_answers_are_the_same(many, most, monkeypatch):
    expected = [Checker.from_texts(TEXTS).check(statement) for statement in STATEMENTS]
    monkeypatch.setattr(passages, "MANY", many)
    monkeypatch.setattr(passages, "KEPT_OF_MANY", 4)
    checker = Checker.from_texts(TEXTS)
    assert len(checker.claims) == 18
    assert [checker.check(statement) for statement in STATEMENTS] == expected
    assert len(checker._passages._readings) == min(most, 18)


@pytest.mark.parametrize(
    ("statement", "near"),
    [("A fire in Oslo killed 20 people.", True), ("The price of bread rose by 31% in Oslo's bakeries in June.", False)],
)
def test_a_sentence_about_something_else_is_compared_only_thoroughly(statement, near):
    checker = Checker.from_texts({"source": "The minister resigned on Monday. A fire in Turin killed 20 people."})
    stated, found = read(read_statement(statement)), range(2)
    texts = [near.passage().focus.claim.quote for near in checker._passages.nearest(stated, found, 2)]
    assert bool(texts) == near
    assert len(checker._passages.nearest(stated, found, 2, thorough=True)) == 2


@pytest.mark.parametrize(
    ("statement", "threshold", "compared"),
    [
        ("A fire in a mill in Oslo killed 20 people in May.", "quiet", 1),
        ("A fire in a mill in Oslo killed 20 people in May.", "balanced", 2),
        ("A fire in a mill in Oslo killed 23 people in May.", "quiet", 2),
    ],
)
def test_beside_a_sentence_that_supports_only_near_ones_are_compared(statement, threshold, compared):
    source = "A fire in a mill in Oslo killed 20 people in May. Later another fire in Rome was put out."
    checker = Checker.from_texts({"source": source}, threshold=threshold)
    assert len(checker._decisions((statement, None, "")).compared) == compared
