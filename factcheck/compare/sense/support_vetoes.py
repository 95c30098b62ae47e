"""Reasons why a passage does not support a statement although it has enough of its words.

It says so of somebody or something else, in another order, or has a part of it in a way that supports nothing. Each
reason is a veto; they are asked in the order of the table, and the first that holds decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.reason import Reason, any_pair, first, in_english
from factcheck.compare.sense.actors.agent_patient import ROLE_VETOES
from factcheck.compare.sense.actors.clefts import set_off_is_another
from factcheck.compare.sense.actors.owners import belongs_to_another, owner_differs, owner_is_another, state_differs
from factcheck.compare.sense.actors.roles import way_is_turned
from factcheck.compare.sense.actors.subjects import SUBJECT_VETOES, is_done_in_neighbour
from factcheck.compare.sense.comparing.comparisons import comparison_differs, superlative_differs
from factcheck.compare.sense.comparing.contrasts import contrast_divides
from factcheck.compare.sense.comparing.order import order_differs, order_is_added
from factcheck.compare.sense.comparing.swapped_halves import halves_are_crossed
from factcheck.compare.sense.comparing.swapped_things import may_be_swapped
from factcheck.compare.sense.polarity.modality import figure_is_expected_elsewhere, figure_is_only_planned, is_unlikely
from factcheck.compare.sense.polarity.opposites import one_of_both_is_opposite, opposites_before
from factcheck.compare.sense.things.additions import ADDITION_VETOES
from factcheck.compare.sense.things.exclusives import exclusion_is_added
from factcheck.compare.sense.things.labels import edition_differs
from factcheck.compare.sense.things.modifiers import following_word_differs, modifier_differs
from factcheck.compare.sense.things.objects import complement_differs, object_belongs_to_another_action
from factcheck.compare.sense.things.portions import figure_belongs_to_another_thing
from factcheck.compare.sense.unit_vetoes import UNIT_VETOES
from factcheck.compare.values.arithmetic.equal_differences import is_the_other_way
from factcheck.compare.values.figures.parts import lacks_rate
from factcheck.compare.values.figures.ranks import rank_is_of_another
from factcheck.language.listed import listed_in

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison
    from factcheck.model import Lang


def is_doubtful(comparison: Comparison) -> bool:
    """Tell whether a part of the statement is found only in a way that does not support it."""
    return first_veto(comparison) is not None


def first_veto(comparison: Comparison) -> Reason[[Comparison]] | None:
    """Return the first reason why a passage does not support a statement; None if there is none."""
    return first(VETOES, comparison)


def is_surely_doubtful(comparison: Comparison) -> bool:
    """Tell whether what is found supports nothing, however likely its words make that: it is said of something else."""
    sure = SURE[comparison.stated.sentence.lang]
    return any(veto.applies(comparison) for veto in VETOES if veto.name in sure)


def _figure_follows_opposite(comparison: Comparison) -> bool:
    """Tell whether an agreeing figure directly follows the opposite word: "rose 45%" for "fell 45%"."""
    return any(opposites_before(comparison, slot) for slot in comparison.agreeing_here())


def _object_is_denied(comparison: Comparison) -> bool:
    """Tell whether the sentence lacks an action and denies something of its object: "the status is not determined"."""
    stated, focus = comparison.stated, comparison.focus
    if stated.negated or not focus.negated:
        return False
    lacking = [pair.stated for pair in comparison.pairs if pair.stated.is_action and not pair.strength]
    objects = (
        comparison.counterpart(unit).unit for action in lacking for unit in stated.neighbours(action, 2)[1:] if unit
    )
    matched = {at for pair in comparison.pairs_here() if pair.found for at in range(pair.found.first, pair.found.last)}
    denied = {focus.clauses[at] for at in focus.negated - matched}
    return any(found is not None and focus.clauses[found.first] in denied for found in objects)


def _names_are_apart(comparison: Comparison) -> bool:
    """Tell whether the sentence has one name of a statement and the rest of the source another, and nothing of both.

    "Đỉnh Phia Oắc thuộc tỉnh Lạng Sơn" is not borne out by a sentence that mentions the province of Lạng Sơn.
    """
    told = [pair for pair in comparison.pairs if pair.strength and pair.has_content]
    names = {pair.reading is comparison.focus for pair in told if pair.stated.is_name}
    kinds = listed_in("roles", "kinds_of_place")
    others = (pair for pair in told if not pair.stated.is_name and pair.stated.key not in kinds)
    return names == {True, False} and not any(others) and not comparison.agreeing_here()


def _event_is_of_another_day(comparison: Comparison) -> bool:
    """Tell whether what happened is in another sentence with a date, though the sentence has the statement's day."""
    deeds = [pair.reading for pair in comparison.pairs if pair.stated.is_action]
    away = deeds[0] if len(deeds) == 1 and deeds[0] is not comparison.focus else None
    return away is not None and bool(away.dates) and any(slot.tells_when() for slot in comparison.agreeing_here())


VETOES: tuple[Reason[[Comparison]], ...] = (
    # it is said of somebody else, or two parties have changed places
    *SUBJECT_VETOES,
    Reason("contrast-divides", contrast_divides),
    *ROLE_VETOES,
    Reason("may-be-swapped", may_be_swapped),
    Reason("halves-crossed", halves_are_crossed),
    Reason("way-turned", way_is_turned),
    Reason("set-off-is-another", set_off_is_another),
    Reason("done-in-neighbour", is_done_in_neighbour),
    Reason("owner-differs", in_english(owner_differs)),
    Reason("state-differs", state_differs),
    Reason("owner-is-another", owner_is_another),
    Reason("belongs-to-another", belongs_to_another),
    Reason("names-are-apart", _names_are_apart),
    # it is said of something else, or only planned
    Reason("object-denied", _object_is_denied),
    Reason("one-of-both-is-opposite", one_of_both_is_opposite),
    Reason("only-unlikely", any_pair(is_unlikely)),
    Reason("figure-follows-opposite", _figure_follows_opposite),
    Reason("difference-the-other-way", is_the_other_way),
    Reason("event-of-another-day", _event_is_of_another_day),
    Reason("figure-only-planned", figure_is_only_planned),
    Reason("figure-expected-elsewhere", figure_is_expected_elsewhere),
    Reason("figure-of-another-thing", figure_belongs_to_another_thing),
    Reason("rank-of-another", rank_is_of_another),
    Reason("edition-differs", edition_differs),
    *ADDITION_VETOES,
    Reason("exclusion-added", exclusion_is_added),
    Reason("complement-differs", complement_differs),
    Reason("object-of-another-action", object_belongs_to_another_action),
    Reason("modifier-differs", in_english(modifier_differs)),
    Reason("following-word-differs", following_word_differs),
    Reason("lacks-rate", lacks_rate),
    # it comes in another order, in time or by size
    Reason("order-differs", order_differs),
    Reason("order-added", order_is_added),
    Reason("superlative-differs", superlative_differs),
    Reason("comparison-differs", comparison_differs),
    # one name or word is found in a way that supports nothing
    *UNIT_VETOES,
)
"""All reasons, in the order in which they are asked."""
SURE: dict[Lang, frozenset[str]] = {
    "vi": frozenset({"figure-of-another-thing", "following-word-differs", "reason-added", "scope-added"}),
    "en": frozenset(
        {
            "figure-of-another-thing",
            "doer-apart-from-action",
            "doer-after-by-differs",
            "only-under-negation",
            "reason-added",
        }
    ),
}
"""By language: the reasons that no labelled pair disproves whose words speak for a support."""
