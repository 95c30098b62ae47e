"""How literally figures are taken."""

from __future__ import annotations

from typing import Literal

from factcheck.errors import UsageError
from factcheck.messages import unknown

Policy = Literal["news", "strict"]
POLICIES: dict[Policy, str] = {"news": "accepts rounded figures", "strict": "takes figures literally"}
"""Each policy and what it does."""


def policy_named(name: str) -> Policy:
    """Return the policy of a name; raises UsageError, which lists the known ones, if there is none."""
    for policy in POLICIES:
        if policy == name:
            return policy
    raise UsageError(unknown("policy", name, POLICIES))
