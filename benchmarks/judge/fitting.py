"""Fits a model to labelled pairs: multinomial logistic regression on standardised features."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from factcheck.compare.judge.model import STANCES, Feature, Model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from factcheck.compare.judge.model import Features
    from factcheck.model import Stance

    Table: TypeAlias = NDArray[np.float64]

STRENGTH = 0.004
"""Inverse of the L2 penalty, chosen by cross-validation among 0.001, 0.002, 0.004, 0.006, 0.01, 0.02 and 0.08; half as
much where each weight is two."""
TRUSTED = re.compile(r"(opposites|siblings)_(near|beside|nearer)|(bound|edge)_")
"""Features from word lists and arithmetic: seldom wrong, but so rare that the penalty would keep them too small."""
TRUST = 3.0
"""The penalty of a trusted feature is divided by the square of this; chosen among 1, 2, 3 and 6."""
ENOUGH = 100
"""How many rows there must be whose source was read whole, and of the others, for weights of their own."""
OF_SOURCE = ("unread", "whole_source_read")
"""Features that tell the two kinds apart."""


def fit(
    rows: Sequence[Features], stances: Sequence[Stance], weights: Sequence[float], made_from: Sequence[str] = ()
) -> Model:
    """Fit a model; the solver is deterministic, so the same rows give the same weights.

    Where there are enough rows of both kinds, each weight is a shared one and one for sources read whole or for longer
    ones: the penalty holds these two together as far as the rows do not tell them apart.
    """
    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    longer = np.array([bool(row.get("unread")) for row in rows])
    kinds = [~longer, longer] if ENOUGH <= longer.sum() <= len(rows) - ENOUGH else []
    if not kinds:  # what was hardly met cannot be weighed
        table[:, [names.index(name) for name in OF_SOURCE if name in names]] = 0.0
    coefficients, bias = _fitted([table, *(table * kind[:, None] for kind in kinds)], names, stances, weights)
    shared, *own = np.split(coefficients, 1 + len(kinds), axis=1)
    if not kinds:
        return _model(names, bias, shared, table, weights, made_from)
    whole, article = (
        _model(names, bias, shared + part, table[kind], np.array(weights)[kind], made_from)
        for kind, part in zip(kinds, own, strict=True)
    )
    return Model(whole.made_from, whole.bias, whole.features, article)


def _fitted(
    blocks: Sequence[Table], names: Sequence[str], stances: Sequence[Stance], weights: Sequence[float]
) -> tuple[Table, Table]:
    """Return what each column counts as it is, not standardised, a row for each of STANCES, and the bias."""
    wide = np.hstack(blocks)
    scaler = StandardScaler().fit(wide, sample_weight=weights)
    trust = np.tile([TRUST if TRUSTED.match(name) else 1.0 for name in names], len(blocks))
    strength = STRENGTH / max(1, len(blocks) - 1)
    fitted = LogisticRegression(C=strength, max_iter=5000).fit(
        scaler.transform(wide) * trust, list(stances), sample_weight=weights
    )
    order = [list(fitted.classes_).index(stance) for stance in STANCES]
    coefficients = fitted.coef_[order] * trust / scaler.scale_
    return coefficients, fitted.intercept_[order] - coefficients @ scaler.mean_


def _model(
    names: Sequence[str],
    bias: Table,
    coefficients: Table,
    rows: Table,
    weights: Sequence[float],
    made_from: Sequence[str],
) -> Model:
    """Convert coefficients to weights of standardised features, whose shares can be compared."""
    scaler = StandardScaler().fit(rows, sample_weight=weights)
    at_mean, shares = bias + coefficients @ scaler.mean_, coefficients * scaler.scale_
    features = {
        name: Feature(
            mean=round(float(scaler.mean_[n]), 4),
            scale=round(float(scaler.scale_[n]), 4) or 1.0,
            **{stance: round(float(shares[at, n]), 4) for at, stance in enumerate(STANCES)},
        )
        for n, name in enumerate(names)
    }
    return Model(
        tuple(made_from), {stance: round(float(at_mean[at]), 4) for at, stance in enumerate(STANCES)}, features
    )
