"""The judge: a linear model over named features, for what no rule of values decides.

Its weights stand in `judge.json`, made by `python -m benchmarks.judge`; each feature's share in a decision is its
standardised value times its weight, so every probability can be taken apart.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.model import Stance

if TYPE_CHECKING:
    from factcheck.compare.features import Features

WEIGHTS = Path(__file__).with_name("judge.json")
STANCES: tuple[Stance, ...] = ("supports", "refutes", "neutral")


class Feature(msgspec.Struct, frozen=True):
    """How one feature counts."""

    mean: float
    scale: float
    """Standard deviation in the training pairs; values are standardised before they are weighed."""
    supports: float
    refutes: float
    neutral: float


class Model(msgspec.Struct, frozen=True):
    """A fitted model."""

    made_by: str
    """The command and the data that it was made from."""
    bias: dict[Stance, float]
    features: dict[str, Feature]


Probabilities = dict[Stance, float]


@lru_cache(maxsize=1)
def model() -> Model:
    """Return the shipped model."""
    return msgspec.json.decode(WEIGHTS.read_bytes(), type=Model)


def judge(features: Features, by: Model | None = None) -> Probabilities:
    """Return how likely each stance is; the three add up to 1."""
    fitted = by or model()
    logits = dict(fitted.bias)
    for name, feature in fitted.features.items():
        value = (features.get(name, 0.0) - feature.mean) / feature.scale
        logits["supports"] += value * feature.supports
        logits["refutes"] += value * feature.refutes
        logits["neutral"] += value * feature.neutral
    top = max(logits.values())
    weights = {stance: exp(logits[stance] - top) for stance in STANCES}
    total = sum(weights.values())
    return {stance: weight / total for stance, weight in weights.items()}


def shares(features: Features, stance: Stance) -> list[tuple[str, float]]:
    """Return what each feature adds to the logit of a stance, the weightiest first."""
    added = {
        name: (features.get(name, 0.0) - feature.mean) / feature.scale * getattr(feature, stance)
        for name, feature in model().features.items()
    }
    return sorted(added.items(), key=lambda item: -abs(item[1]))
