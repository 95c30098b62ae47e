"""The judge's weights and its arithmetic."""

from __future__ import annotations

from math import log

import msgspec
import pytest

from factcheck.compare.judge.model import STANCES, Feature, Model, Weights, judge, shares, weights
from tests.compare.judge.statements import SOURCE, STATEMENTS, features_of

VI = weights().models["vi"]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_probabilities_add_up_to_one(statement: str) -> None:
    likely = judge(features_of(statement), VI)
    assert set(likely) == set(STANCES)
    assert sum(likely.values()) == pytest.approx(1)


def test_weights_file_names_its_command() -> None:
    assert weights().made_by.startswith("python -m benchmarks.judge ")
    assert set(weights().models) == {"vi", "en", "across"}
    assert all(feature.scale > 0 for fitted in weights().models.values() for feature in fitted.features.values())


@pytest.mark.parametrize("statement", STATEMENTS)
@pytest.mark.parametrize("stance", STANCES)
def test_shares_explain_the_logit(statement: str, stance: str) -> None:
    seen = features_of(statement)
    fitted = VI.fitting(seen)
    logit = fitted.bias[stance] + sum(share for _, share in shares(seen, stance, fitted))
    other = fitted.bias["neutral"] + sum(share for _, share in shares(seen, "neutral", fitted))
    likely = judge(seen, VI)
    assert logit - other == pytest.approx(log(likely[stance] / likely["neutral"]))


def test_shares_come_weightiest_first() -> None:
    sizes = [abs(share) for _, share in shares(features_of(STATEMENTS[1]), "refutes", VI)]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(
    ("statement", "source", "whole"),
    [
        ("Ông Lê Văn Hùng chủ trì buổi lễ.", "Ông Lê Văn Hùng chủ trì buổi lễ.", True),
        ("Ông Lê Văn Hùng chủ trì buổi lễ.", SOURCE, False),
        ("Mr Hung chaired the ceremony.", "Mr Hung chaired the ceremony. The library opens soon.", False),
    ],
)
def test_an_excerpt_of_a_longer_source_is_weighed_apart(statement: str, source: str, whole: bool) -> None:
    seen = features_of(statement, source)
    assert (seen["unread"] == 0) is whole
    assert (VI.fitting(seen) is VI) is whole
    assert weights().models["en"].fitting(seen) is weights().models["en"]


def test_a_feature_that_a_model_does_not_know_counts_nothing() -> None:
    known = Model((), dict.fromkeys(STANCES, 0.0), {"a": Feature(0, 1, 1, 0, 0)})
    assert judge({"a": 1.0, "b": 5.0}, known) == judge({"a": 1.0}, known)


def test_model_reads_back_as_written() -> None:
    assert msgspec.json.decode(msgspec.json.encode(weights()), type=Weights) == weights()
