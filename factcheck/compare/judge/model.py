"""The judge: a linear model over named features, one for each language and one across languages.

Its weights are in `judge.json`, made by `python -m benchmarks.judge`; each feature's share in a decision is its
standardised value times its weight, so every probability can be taken apart.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp
from pathlib import Path
from typing import Literal

import msgspec

from factcheck.model import Stance

WEIGHTS = Path(__file__).with_name("judge.json")
Reach = Literal["vi", "en", "across"]
"""The language of both statement and passage, or "across" where they differ."""
Features = dict[str, float]
"""Values by name; absent features count as 0."""
STANCES: tuple[Stance, ...] = ("supports", "refutes", "neutral")


class Feature(msgspec.Struct, frozen=True):
    """How one feature counts."""

    mean: float
    scale: float
    """Standard deviation in the training pairs; values are standardised before they are weighed."""
    supports: float
    refutes: float
    neutral: float


class Model(msgspec.Struct, frozen=True, omit_defaults=True):
    """A fitted model."""

    made_from: tuple[str, ...]
    """The sets of pairs that it was fitted on, and the weight of each set's rows where it is not 1."""
    bias: dict[Stance, float]
    features: dict[str, Feature]
    article: Model | None = None
    """A model fitted separately for passages from a longer source, which may say the rest elsewhere."""

    def fitting(self, features: Features) -> Model:
        """Return the model for a passage that shows these features."""
        return self.article if self.article and features.get("unread") else self


Probabilities = dict[Stance, float]


class Weights(msgspec.Struct, frozen=True):
    """What `judge.json` holds."""

    made_by: str
    """The command that wrote it."""
    models: dict[Reach, Model]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the shipped weights."""
    return msgspec.json.decode(WEIGHTS.read_bytes(), type=Weights)


def judge(features: Features, fitted: Model) -> Probabilities:
    """Return how likely each stance is; the three add up to 1."""
    fitted = fitted.fitting(features)
    supports, refutes, neutral = (fitted.bias[stance] for stance in STANCES)
    for name, feature in fitted.features.items():
        value = (features.get(name, 0.0) - feature.mean) / feature.scale
        supports += value * feature.supports
        refutes += value * feature.refutes
        neutral += value * feature.neutral
    logits = dict(zip(STANCES, (supports, refutes, neutral), strict=True))
    top = max(logits.values())
    odds = {stance: exp(logits[stance] - top) for stance in STANCES}
    total = sum(odds.values())
    return {stance: odd / total for stance, odd in odds.items()}


def shares(features: Features, stance: Stance, fitted: Model) -> list[tuple[str, float]]:
    """Return what each feature adds to the logit of a stance, the greatest amounts first."""
    added = {
        name: (features.get(name, 0.0) - feature.mean) / feature.scale * getattr(feature, stance)
        for name, feature in fitted.fitting(features).features.items()
    }
    return sorted(added.items(), key=lambda item: -abs(item[1]))
