"""Pairs → a model: multinomial logistic regression on standardised features."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from factcheck.compare.judge import STANCES, Feature, Model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.wording import Features
    from factcheck.model import Stance

STRENGTH = 0.004
"""Inverse of the L2 penalty, chosen by cross-validation among 0.002, 0.004, 0.005, 0.006, 0.01, 0.02 and 0.08."""


def fit(
    rows: Sequence[Features], stances: Sequence[Stance], weights: Sequence[float], made_from: Sequence[str] = ()
) -> Model:
    """Fit a model; the solver is deterministic, so the same rows give the same weights."""
    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    scaler = StandardScaler().fit(table, sample_weight=weights)
    fitted = LogisticRegression(C=STRENGTH, max_iter=5000).fit(
        scaler.transform(table), list(stances), sample_weight=weights
    )
    at = {stance: list(fitted.classes_).index(stance) for stance in STANCES}
    shares = {
        name: Feature(
            mean=round(float(scaler.mean_[n]), 4),
            scale=round(float(scaler.scale_[n]), 4) or 1.0,
            **{stance: round(float(fitted.coef_[at[stance]][n]), 4) for stance in STANCES},
        )
        for n, name in enumerate(names)
    }
    bias: dict[Stance, float] = {stance: round(float(fitted.intercept_[at[stance]]), 4) for stance in STANCES}
    return Model(tuple(made_from), bias, shares)
