"""In which clause of a sentence the rest of a statement's clause is, around one part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.slots import VALUE_WEIGHT, Slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.comparison import Comparison, Reading, Unit
    from factcheck.model import Span

_AWAY = 0.34
"""Share of the rest that may be in the clause of a name or date that is bound to something else."""
_TOGETHER = 0.5
"""Share of the rest that must be in the other clause."""

Weights = dict[int, float]
"""How much of the statement's rest each clause has."""


def rest_by_clause(comparison: Comparison, part: Unit | Slot, values: Iterable[Slot] = ()) -> Weights:
    """Weigh for each clause of the sentence what it has of the statement's clause around a part of it, without names.

    What is in several clauses does not count.
    """
    stated, focus = comparison.stated, comparison.focus
    own = clause_at(stated, part.stated_span) if isinstance(part, Slot) else stated.clauses[part.first]
    weights: Weights = {}
    for pair in comparison.pairs_here():
        unit = pair.stated
        if unit is part or stated.clauses[unit.first] != own or unit.is_name or not pair.found or not pair.has_content:
            continue
        clauses = focus.clauses_with(pair.found)
        if len(clauses) == 1:
            clause = clauses.pop()
            weights[clause] = weights.get(clause, 0.0) + pair.found_weight
    for slot in values:
        if slot is not part and clause_at(stated, slot.stated_span) == own:
            clause = clause_at(focus, focus.in_quote(slot.found_span))
            weights[clause] = weights.get(clause, 0.0) + VALUE_WEIGHT
    return weights


def other_clause(rest: Weights, own: set[int]) -> int | None:
    """Return the clause that has most of the rest, if it has much of it and the clauses in `own` have little."""
    total = sum(rest.values())
    if not total:
        return None
    best = max(rest, key=lambda clause: rest[clause])
    near = sum(rest.get(clause, 0.0) for clause in own)
    return best if best not in own and near <= _AWAY * total and rest[best] >= _TOGETHER * total else None


def clause_at(focus: Reading, span: Span) -> int:
    """Return the clause in which a span of a sentence begins."""
    return focus.clauses[min(focus.sentence.tokens_within(*span).start, len(focus.clauses) - 1)]
