"""What a statement adds to a passage: for how many it holds, why it happened, what somebody is or has done.

In "15 soldiers died in the fire, which was due to a short circuit" all but the cause may be found.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import MAY_MEAN
from factcheck.compare.layout.clauses import comparanda
from factcheck.compare.layout.names import is_person
from factcheck.compare.reason import Reason, any_pair
from factcheck.compare.sense.polarity.corrections import corrected
from factcheck.compare.shared_matter import tells_thing
from factcheck.language.lexicon import REASONS, lexicon
from factcheck.language.listed import has_listed, leads_to, listed, places, says
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.comparison import Comparison, Pair, Reading, Unit

_CAUSE = 2
"""Greatest distance in tokens between words of cause and the thing after them: "due to a …"."""
_TO_PARTNER = 2
"""Greatest number of tokens between two who are joined: "and his"."""
_CALLED = 3
"""Number of words of "is listed as"."""
_FROM = 3
"""How many tokens may be from "from" to a time: "from 5 last year"."""
_PREDICATES = frozenset({"quality", "person", "thing"})
"""Kinds of concepts that a statement may say its subject is."""
_STRETCH = 1.6
"""Weight from which missing units in a row are more than another wording."""
_STRETCH_OF_WORDS = 2.2
"""The same for words outside the lexicons, which in Vietnamese may be syllables of one."""


def _stretch_is_missing(comparison: Comparison) -> bool:
    """Tell whether a whole stretch of the statement is missing in the source: "led by a German general"."""
    runs = (list(run) for lacks, run in groupby(comparison.pairs, lambda pair: not pair.strength) if lacks)
    return any(sum([pair.weight for pair in run]) >= _stretch(run) for run in runs if len(run) > 1)


def _stretch(run: Sequence[Pair]) -> float:
    return _STRETCH_OF_WORDS if all(pair.stated.kind == "word" for pair in run) else _STRETCH


def _cause_is_added(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the source lacks what the statement gives as the cause."""
    unit = pair.stated
    if pair.strength or not tells_thing(unit):
        return False
    causes = places(comparison.stated.sentence, "clauses", "causes")
    return any(unit.first - _CAUSE <= place.stop <= unit.first for place in causes)


def _reason_is_added(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the source lacks a thing or person after words that give a reason."""
    unit = pair.stated
    if pair.strength or not pair.has_content or unit.entry_kind not in REASONS:
        return False
    return any(place.stop <= unit.first for place in places(comparison.stated.sentence, "clauses", "reasons"))


def _time_is_added(comparison: Comparison) -> bool:
    """Tell whether only a statement says when something is, counted from another day: "next month", "a day before"."""
    stated, focus = comparison.stated, comparison.focus
    if focus.dates:
        return False
    if _is_about_lately(stated):
        told = says(focus.sentence, "times", "lately_too")
        return not told and not any(says(one.sentence, "times", "lately") for one in comparison.passage.sentences)
    return says(stated.sentence, "times", "counted_from") and not says(focus.sentence, "times", "counted_from")


def _is_about_lately(stated: Reading) -> bool:
    """Tell whether a statement is about last year or the like, and does not only compare with it."""
    lately, compared = places(stated.sentence, "times", "lately"), comparanda(stated)
    from_then = (has_listed(stated.sentence, "roles", "from", one.start - _FROM, one.start) for one in lately)
    return bool(lately) and compared.isdisjoint(one.start for one in lately) and not any(from_then)


def _weekday_is_added(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether only a statement says on which day of the week something is: "took place on a Sunday"."""
    stated, unit = comparison.stated, pair.stated
    return not pair.strength and stated.sentence.words[unit.first] in listed(stated.sentence, "times", "weekdays")


def _partner_is_added(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the source lacks whoever is joined to a name or person: "he and his wife have three children"."""
    stated, unit = comparison.stated, pair.stated
    if pair.strength or not is_person(unit):
        return False
    before, _ = stated.neighbours(unit, _TO_PARTNER)
    if before is None or not (before.is_name or is_person(before)):
        return False
    between = stated.sentence.words[before.last : unit.first]
    return bool(between) and between[0] in listed(stated.sentence, "order", "and")


def _outcome_is_added(_: Comparison, pair: Pair) -> bool:
    """Tell whether the source lacks the stated outcome of something: figures do not show who won or was hurt."""
    unit, outcomes = pair.stated, table("clauses")["outcomes"]
    if pair.strength or unit.entry is None:
        return False
    return unit.key in outcomes or (unit.entry.kind == "event" and not lexicon().kin(unit.key).isdisjoint(outcomes))


def _denied_thing_is_added(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the source lacks what the statement denies: where it tells of no weapons, none are ruled out.

    A sentence that denies something may deny it in other words; and "engineers rather than soldiers"
    says little of soldiers.
    """
    stated, unit = comparison.stated, pair.stated
    if pair.strength or unit.kind != "concept" or not pair.has_content or not stated.is_negated(unit):
        return False
    return not comparison.focus.negated and unit not in corrected(stated)


def _predicate_is_added(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the source lacks what a statement says its subject is: "the relatives were satisfied"."""
    stated, unit = comparison.stated, pair.stated
    if pair.strength or not pair.has_content or unit.entry_kind not in _PREDICATES or not unit.first:
        return False
    if stated.negated or unit.last in stated.unit_at:  # "was not enough"; "is internationally recognised"
        return False
    return _is_after_copula(stated, _phrase_start(stated, unit))


def _phrase_start(stated: Reading, unit: Unit) -> int:
    """Return the first token of the noun phrase that ends with a unit: "the West Division champions"."""
    first, articles = unit.first, listed(stated.sentence, "clauses", "articles")
    while first > 1 and ((before := stated.unit_at.get(first - 1)) or stated.sentence.words[first - 1] in articles):
        if before and before.is_action:
            break
        first = before.first if before else first - 1
    return first


def _is_after_copula(stated: Reading, at: int) -> bool:
    """Tell whether a copula precedes a token, directly or before a participle and "as": "is listed as"."""
    words, sentence = stated.sentence.words, stated.sentence
    copulas = listed(sentence, "clauses", "copulas") | listed(sentence, "clauses", "becomes")
    if words[at - 1] in listed(stated.sentence, "clauses", "called") and at >= _CALLED:
        at -= _CALLED - 1
    return words[at - 1] in copulas


def _scope_is_added(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the sentence lacks a word that makes a statement apply to no other, or to all: "sole", "wholly"."""
    first, scopes = pair.stated.first, places(comparison.stated.sentence, "clauses", "scopes")
    return pair.reading is not comparison.focus and any(place.start <= first < place.stop for place in scopes)


def _charge_is_added(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether somebody is charged with what the sentence does not name, or names only by a broader word."""
    unit = pair.stated
    if "crime" not in lexicon().kin(unit.key) or (pair.reading is comparison.focus and pair.strength >= MAY_MEAN):
        return False
    return leads_to(comparison.stated.sentence, "clauses", "charges", unit.first)


def _next_one_is_added(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether only the statement mentions the next one of a series, "kỳ họp tiếp theo", or says "already"."""
    stated, unit, words = comparison.stated, pair.stated, table("clauses")
    if pair.reading is comparison.focus:
        return False
    beside = unit.first - 1 in stated.unit_at or unit.last in stated.unit_at
    return unit.key in words["stages"] or (beside and unit.key in words["next_ones"])


def _object_is_added(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the source lacks what was published: "released the names of the dead", where it told of them."""
    stated, unit = comparison.stated, pair.stated
    if pair.strength or not tells_thing(unit):
        return False
    before, _ = stated.neighbours(unit, 1)
    return before is not None and before.key in table("clauses")["publishing"]


ADDITION_VETOES: tuple[Reason[[Comparison]], ...] = (
    Reason("denied-thing-added", any_pair(_denied_thing_is_added)),
    Reason("object-added", any_pair(_object_is_added)),
    Reason("stretch-missing", _stretch_is_missing),
    Reason("cause-added", any_pair(_cause_is_added)),
    Reason("reason-added", any_pair(_reason_is_added)),
    Reason("time-added", _time_is_added),
    Reason("weekday-added", any_pair(_weekday_is_added)),
    Reason("partner-added", any_pair(_partner_is_added)),
    Reason("outcome-added", any_pair(_outcome_is_added)),
    Reason("predicate-added", any_pair(_predicate_is_added)),
    Reason("scope-added", any_pair(_scope_is_added)),
    Reason("charge-added", any_pair(_charge_is_added)),
    Reason("next-one-added", any_pair(_next_one_is_added)),
)
"""What a statement may add to a passage that is its very point."""
