"""What compares the parts of a statement with a passage: its values, then its wording, then its names.

What few passages have is compared by functions that are imported only where a passage has it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.comparison import Comparison
from factcheck.compare.sense.actors.agent_patient import compare_directions
from factcheck.compare.sense.actors.names import compare_moved_names, compare_names
from factcheck.compare.sense.actors.roles import (
    compare_agents,
    compare_routes,
    compare_swapped_clauses,
)
from factcheck.compare.sense.polarity.modality import compare_modality
from factcheck.compare.sense.polarity.opposites import compare_opposites
from factcheck.compare.sense.polarity.phases import compare_phases
from factcheck.compare.sense.polarity.reversals import compare_replaced_places, compare_reversals
from factcheck.compare.sense.things.binding import compare_bindings
from factcheck.compare.slots import Slot, without_overlap
from factcheck.compare.values.dates.clocks import compare_clocks
from factcheck.language.listed import listed_in, says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.strictness import Policy

    Compare = Callable[[Comparison], list[Slot]]

_HALF = "half"
"""The concept of "half", which is read as a figure by itself in English."""


class Comparer(msgspec.Struct, frozen=True):
    """What compares one kind of parts of a statement; its rule, in `rule_names`, is the kind of difference it finds."""

    compare: Compare | str
    """The function that compares; or its full name, if few passages need it, so that only these import its module."""
    yields: bool = False
    """True where it says nothing of words about which an earlier one has said something."""
    when: Callable[[Comparison], bool] | None = None
    """Tells whether statement and passage have what is compared; None where nearly all have."""

    def apply(self, comparison: Comparison, earlier: Sequence[Slot]) -> list[Slot]:
        """Return the slots that it finds; `earlier` are those to which it may have to yield."""
        if self.when is not None and not self.when(comparison):
            return []
        slots = (_imported(self.compare) if isinstance(self.compare, str) else self.compare)(comparison)
        return without_overlap(slots, earlier) if self.yields else slots


@cache
def _imported(name: str) -> Compare:
    """Return the function of a full name."""
    module, _, function = name.rpartition(".")
    found: Compare = getattr(import_module(module), function)
    return found


def compare_values(stated: Reading, passage: Passage, policy: Policy) -> list[Slot]:
    """Return a slot for each figure, date, time of day and identifier of the statement, in this order."""
    claim, slots = stated.claim, list["Slot"]()
    if claim.quantities:
        from factcheck.compare.values.figures.all_figures import compare_all_figures

        slots += compare_all_figures(stated, passage, policy)
    if _HALF in stated.concepts and stated.sentence.lang == "en":
        from factcheck.compare.values.figures.halves import compare_halves

        slots += compare_halves(stated, passage)
    if claim.dates:
        from factcheck.compare.values.dates.all_dates import compare_all_dates

        slots += compare_all_dates(stated, passage)
    slots += compare_clocks(stated, passage)
    if claim.identifiers:
        from factcheck.compare.values.identifiers import compare_identifiers

        slots += compare_identifiers(stated, passage)
    return slots


def _may_have_labels(comparison: Comparison) -> bool:
    sentence = comparison.stated.sentence
    return bool(sentence.figures) or says(sentence, "labels", "lettered")


def _ranks_something(comparison: Comparison) -> bool:
    return any(figure.quantity.measure == "ordinal" for figure in comparison.focus.figures)


def _names_holders(comparison: Comparison) -> bool:
    return bool(comparison.passage.holders)


def _dates_two(comparison: Comparison) -> bool:
    return len(comparison.stated.claim.dates) == 1 and len(comparison.focus.dates) > 1


def _names_country(comparison: Comparison) -> bool:
    sides = (comparison.stated.named, comparison.focus.named)
    return all(len(named) > 1 and any(unit.entry_kind == "country" for unit in named) for named in sides)


def _names_what_one_is(comparison: Comparison) -> bool:
    keys = comparison.stated.concepts.keys() if comparison.stated.named else ()
    return not all(listed_in("roles", key).isdisjoint(keys) for key in ("one_holder", "trades"))


def _sets_off(comparison: Comparison) -> bool:
    return says(comparison.stated.sentence, "roles", "setting_off")


def _negates(comparison: Comparison) -> bool:
    return bool(comparison.stated.negated or comparison.focus.negated)


def _excludes_others(comparison: Comparison) -> bool:
    return not listed_in("polarity", "excluding").isdisjoint(comparison.stated.concepts)


def _accuses(comparison: Comparison) -> bool:
    return "accuse" in comparison.focus.places


def _agrees_in_a_value(comparison: Comparison) -> bool:
    return bool(comparison.agreeing_here())


FRAMED_RIVALS = Comparer("factcheck.compare.sense.polarity.framed_rivals.compare_framed_rivals", yields=True)
"""Which words are in each other's place, where values do not settle it."""
WORDING = (
    Comparer("factcheck.compare.sense.things.labels.compare_labels", yields=True, when=_may_have_labels),
    Comparer("factcheck.compare.values.figures.ranks.compare_first_ranks", when=_ranks_something),
    Comparer(compare_agents),
    Comparer(compare_directions),
    Comparer(compare_swapped_clauses),
    Comparer(compare_routes),
    Comparer("factcheck.compare.sense.actors.what_one_is.compare_tenures", when=_names_holders),
    Comparer("factcheck.compare.sense.actors.what_one_is.compare_posts_and_trades", when=_names_what_one_is),
    Comparer("factcheck.compare.sense.actors.clefts.compare_clefts", when=_sets_off),
    Comparer("factcheck.compare.sense.polarity.corrections.compare_corrections", when=_negates),
    Comparer("factcheck.compare.sense.polarity.negation_mismatch.compare_negations", when=_negates),
    Comparer(compare_opposites, yields=True),
    Comparer("factcheck.compare.values.arithmetic.equal_differences.compare_contrary_changes", when=_agrees_in_a_value),
    Comparer(compare_reversals, yields=True),
)
"""What is compared in words. Those that yield do so to rivals in one frame, which are found first: these say more
exactly which words are in each other's place."""
WORDING_AFTER_RIVALS = (
    Comparer(compare_replaced_places),
    Comparer("factcheck.compare.sense.things.exclusives.compare_exclusives", when=_excludes_others),
    Comparer(compare_modality),
    Comparer("factcheck.compare.sense.actors.accusations.compare_accusations", when=_accuses),
)
"""The same; their slots come after those of rivals in one frame."""
NAMES = (
    Comparer(compare_phases, yields=True),  # looks at the slots of dates: on another day nothing is contradicted
    Comparer("factcheck.compare.sense.actors.what_one_is.compare_nationalities", yields=True, when=_names_country),
    Comparer(compare_names),  # leaves out the names that differ already
    Comparer(compare_moved_names, yields=True),
    Comparer("factcheck.compare.sense.things.dated_predicates.compare_dated_predicates", when=_dates_two),
    Comparer(compare_bindings),  # looks at the values that agree, as the next one does
    Comparer("factcheck.compare.sense.comparing.contrasts.compare_comparanda", when=_agrees_in_a_value),
)
"""What is compared last, each time with the slots of all before it."""
