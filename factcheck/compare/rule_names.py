"""The names of the rules that compare a part of a statement with a passage; `rules.yaml` describes each."""

from __future__ import annotations

from typing import Literal, get_args

ValueRule = Literal[
    "count-mismatch",
    "amount-mismatch",
    "duration-mismatch",
    "ratio-mismatch",
    "ordinal-mismatch",
    "date-mismatch",
    "time-mismatch",
    "identifier-mismatch",
]
RuleName = Literal[
    ValueRule,
    "name-mismatch",
    "place-mismatch",
    "role-swap",
    "negation",
    "antonym",
    "modality",
    "wording-mismatch",
    "rated-false",
    "sources-disagree",
]

VALUE_RULES: frozenset[RuleName] = frozenset(get_args(ValueRule))
"""Rules about values, which the judge cannot overrule."""
WHEN_RULES: frozenset[RuleName] = frozenset({"date-mismatch", "time-mismatch"})
"""Rules about when something happens."""
NAME_RULES: frozenset[RuleName] = frozenset({"name-mismatch", "place-mismatch"})
"""Rules about one name in place of another."""
TURN_RULES: frozenset[RuleName] = frozenset({"negation", "antonym"})
"""Rules about words that turn the sense."""
DISPUTE: RuleName = "sources-disagree"
"""The rule of what sources, or two sides in one source, contradict each other on."""
RATED_FALSE: RuleName = "rated-false"
"""The rule of what a source repeats that others have found false."""
