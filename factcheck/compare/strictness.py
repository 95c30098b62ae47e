"""How strict a check is: how literally figures are taken, and how certain the judge must be."""

from __future__ import annotations

from typing import Literal

from factcheck.errors import UsageError
from factcheck.messages import unknown

Policy = Literal["news", "strict"]
POLICIES: dict[Policy, str] = {"news": "accepts rounded figures", "strict": "takes figures literally"}
"""Each policy and what it does."""
NamedThreshold = Literal["quiet", "balanced"]
NAMED_THRESHOLDS: tuple[NamedThreshold, ...] = ("quiet", "balanced")
Threshold = NamedThreshold | float
"""A name for a probability, or the probability itself, 0 to 1."""

QUIET, BALANCED = 0.66, 0.34
"""Quiet asks for two chances in three; balanced only for no other stance to be likelier."""
_NAMED: dict[str, float] = {"quiet": QUIET, "balanced": BALANCED}


def policy_named(name: str) -> Policy:
    """Return the policy of a name; raises UsageError, which lists the known ones, if there is none."""
    for policy in POLICIES:
        if policy == name:
            return policy
    raise UsageError(unknown("policy", name, POLICIES))


def certainty(threshold: str | float) -> float:
    """Return the probability, 0 to 1, for a name or number of the command line; raises UsageError."""
    if isinstance(threshold, str) and threshold in _NAMED:
        return _NAMED[threshold]
    try:
        value = float(threshold)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise UsageError(unknown("threshold", str(threshold), [*_NAMED, "a number from 0 to 1"]))
    return value
