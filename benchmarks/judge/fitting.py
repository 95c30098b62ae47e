"""Pairs → a model: multinomial logistic regression on standardised features."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from factcheck.compare.judge.model import STANCES, Feature, Model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.wording import Features
    from factcheck.model import Stance

STRENGTH = 0.004
"""Inverse of the L2 penalty, chosen by cross-validation among 0.002, 0.004, 0.005, 0.006, 0.01, 0.02 and 0.08."""

TRUSTED = re.compile(r"(opposites|siblings)_(near|beside|nearer)|(bound|edge)_")
"""Features that come of word lists and arithmetic: seldom wrong, but so rare that the penalty would hold them down."""
TRUST = 3.0
"""What the penalty of a trusted feature's weight is divided by, squared; chosen among 1, 2, 3 and 6."""


def fit(
    rows: Sequence[Features], stances: Sequence[Stance], weights: Sequence[float], made_from: Sequence[str] = ()
) -> Model:
    """Fit a model; the solver is deterministic, so the same rows give the same weights."""
    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    scaler = StandardScaler().fit(table, sample_weight=weights)
    trust = np.array([TRUST if TRUSTED.match(name) else 1.0 for name in names])
    fitted = LogisticRegression(C=STRENGTH, max_iter=5000).fit(
        scaler.transform(table) * trust, list(stances), sample_weight=weights
    )
    at = {stance: list(fitted.classes_).index(stance) for stance in STANCES}
    shares = {
        name: Feature(
            mean=round(float(scaler.mean_[n]), 4),
            scale=round(float(scaler.scale_[n]), 4) or 1.0,
            **{stance: round(float(fitted.coef_[at[stance]][n] * trust[n]), 4) for stance in STANCES},
        )
        for n, name in enumerate(names)
    }
    bias: dict[Stance, float] = {stance: round(float(fitted.intercept_[at[stance]]), 4) for stance in STANCES}
    return Model(tuple(made_from), bias, shares)
