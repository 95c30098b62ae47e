from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.database.index.layout import ClaimRun, Layout
from factcheck.database.index.memory_part import MemoryPart
from factcheck.database.index.search import Index

CLAIMS = [
    ["fire", "armenia", "killed"],
    ["flood", "vietnam", "killed"],
    ["fire", "vietnam", "killed", "2023"],
    ["rice", "price"],
]


def index(claims: list[list[str]]) -> Index:
    return Index([MemoryPart((), ("",) * len(claims), claims)], Layout([ClaimRun(0, 0, len(claims), 0, 1)]))


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
    assert index(CLAIMS).search(terms, limit) == expected


def test_a_rare_term_outweighs_two_common_ones() -> None:
    claims = [["common", "usual"]] * 50 + [["rare"]]
    assert index(claims).search(["common", "usual", "rare"], 1) == [50]


def test_an_index_without_claims_finds_nothing() -> None:
    assert index([]).search(["fire"], 5) == []
    assert len(index([])) == 0


def test_weights_fall_with_frequency() -> None:
    weight = index(CLAIMS).weight
    assert weight("2023") > weight("fire") > weight("killed") > weight("snow") == 0


def test_a_claim_is_found_by_half_its_terms_among_many() -> None:
    chance = random.Random(7)
    words = [f"w{n}" for n in range(3_000)]
    weights = [1 / (n + 5) for n in range(3_000)]
    claims = [chance.choices(words, weights, k=20) for _ in range(3_000)]
    found_by = index(claims)
    wanted = range(0, 3_000, 30)
    found = [at in found_by.search(chance.sample(claims[at], 10), 20) for at in wanted]
    assert sum(found) / len(found) >= 0.98


@given(st.lists(st.lists(st.sampled_from("abcdefg")), max_size=30), st.lists(st.sampled_from("abcxyz")))
def test_small_databases_are_ranked_exactly(claims: list[list[str]], terms: list[str]) -> None:
    ranked = index(claims)
    ranks = {at: sum(ranked.weight(t) for t in {*claim} & {*terms}) for at, claim in enumerate(claims)}
    found = ranked.search(terms, len(claims))
    assert set(found) == {at for at, rank in ranks.items() if rank}
    assert [round(ranks[at], 9) for at in found] == sorted((round(ranks[at], 9) for at in found), reverse=True)
