from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.database.index import Index

CLAIMS = [
    ["fire", "armenia", "killed"],
    ["flood", "vietnam", "killed"],
    ["fire", "vietnam", "killed", "2023"],
    ["rice", "price"],
]


@pytest.mark.parametrize(
    ("terms", "limit", "expected"),
    [
        (["fire", "2023"], 10, [2, 0]),
        (["killed"], 10, [0, 1, 2]),
        (["killed"], 2, [0, 1]),
        (["rice", "rice", "rice"], 1, [3]),
        (["vietnam", "flood", "killed"], 1, [1]),
        (["snow"], 10, []),
        ([], 10, []),
        (["fire"], 0, []),
        (["fire"], -1, []),
    ],
)
def test_claims_come_by_the_weight_of_shared_terms(terms: list[str], limit: int, expected: list[int]) -> None:
    assert Index(CLAIMS).search(terms, limit) == expected


def test_a_rare_term_outweighs_two_common_ones() -> None:
    claims = [["common", "usual"]] * 50 + [["rare"]]
    assert Index(claims).search(["common", "usual", "rare"], 1) == [50]


def test_an_index_without_claims_finds_nothing() -> None:
    assert Index([]).search(["fire"], 5) == []
    assert len(Index([])) == 0


def test_weights_fall_with_frequency() -> None:
    index = Index(CLAIMS)
    assert index.weight("2023") > index.weight("fire") > index.weight("killed") > index.weight("snow") == 0


def test_terms_may_come_as_any_iterable() -> None:
    index = Index(iter([iter(["a", "a"]), {"b"}]))
    assert len(index) == 2
    assert index.search((term for term in "a"), 5) == [0]


def test_a_claim_is_found_by_half_its_terms_among_many() -> None:
    chance = random.Random(7)
    words = [f"w{n}" for n in range(3_000)]
    weights = [1 / (n + 5) for n in range(3_000)]
    claims = [chance.choices(words, weights, k=20) for _ in range(3_000)]
    index = Index(claims)
    wanted = range(0, 3_000, 30)
    found = [at in index.search(chance.sample(claims[at], 10), 20) for at in wanted]
    assert sum(found) / len(found) >= 0.98


@given(st.lists(st.lists(st.sampled_from("abcdefg")), max_size=30), st.lists(st.sampled_from("abcxyz")))
def test_small_databases_are_ranked_exactly(claims: list[list[str]], terms: list[str]) -> None:
    index = Index(claims)
    ranks = {at: sum(index.weight(t) for t in {*claim} & {*terms}) for at, claim in enumerate(claims)}
    found = index.search(terms, len(claims))
    assert set(found) == {at for at, rank in ranks.items() if rank}
    assert [round(ranks[at], 9) for at in found] == sorted((round(ranks[at], 9) for at in found), reverse=True)
