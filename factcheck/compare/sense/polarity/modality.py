"""What is stated as done, but only planned or possible in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.slots import with_status
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import has_listed, leads_to, places, says
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Pair, Reading, Slot, Unit

_TOKENS_TO_MARK = 3
"""How many tokens before an action are searched for a word that marks it as done ("đã", "has")."""
_NOT_YET = frozenset({"planned", "possible", "proposed"})


def compare_modality(comparison: Comparison) -> list[Slot]:
    """Find actions stated as done, which the sentence gives as planned, possible, proposed or denied.

    That is not a contradiction, as the action may have followed; but the source does not support it.
    """
    return [
        comparison.slot("modality", "modality", "unknown", pair.stated, pair.found)
        for pair in comparison.pairs
        if pair.found and pair.is_whole and is_only_planned(comparison, pair)
    ]


def is_only_planned(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether an action is stated as done, and is planned or possible in the sentence."""
    stated, focus = comparison.stated, comparison.focus
    if pair.reading is not focus or not pair.found or pair.found.first not in focus.modal:
        return False
    if not pair.stated.is_action or pair.stated.first in stated.modal or _is_done_too(focus, pair.found):
        return False
    return _is_unsure(focus, pair.found) or _as_done(stated, pair.stated)


def is_unlikely(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether only the sentence says that an action will hardly be done: "giá khó giảm" (is unlikely to fall)."""
    stated, focus = comparison.stated, comparison.focus
    if pair.reading is not focus or pair.found is None or not pair.stated.is_action:
        return False
    if stated.negated or says(stated.sentence, "modality", "unlikely"):
        return False
    return leads_to(focus.sentence, "modality", "unlikely", pair.found.first)


def _is_done_too(focus: Reading, found: Unit) -> bool:
    """Tell whether a sentence gives an action as done too: "is in contact, and may be so at the highest level"."""
    return any(place.first not in focus.modal and not focus.is_negated(place) for place in focus.occurrences(found))


def figure_is_only_planned(comparison: Comparison) -> bool:
    """Tell whether an agreeing figure is that of something planned, possible or proposed in an English sentence.

    Nothing need have been done with it yet: 5.5 billion "set aside" for farmers have not been received by them.
    """
    if not comparison.is_english or comparison.stated.modal:
        return False
    figures = (slot for slot in comparison.agreeing_here() if not slot.tells_when())
    return any(_is_planned_at(comparison.focus, slot.found_tokens().start) for slot in figures)


def figure_is_expected_elsewhere(comparison: Comparison) -> bool:
    """Tell whether a statement tells as done what another sentence expects: "For 2024 it expects 420,000 tonnes"."""
    stated, focus = comparison.stated, comparison.focus
    away = (slot for slot in with_status(comparison.slots, "agree") if slot.reading is not focus)
    figures = [(slot.reading, slot.found_tokens().start) for slot in away if slot.reading and not slot.tells_when()]
    if not figures or stated.modal or says(stated.sentence, "another_case", "expecting"):
        return False
    told_as_done = any(unit.is_action and _as_done(stated, unit) for unit in stated.units)
    return told_as_done and any(_is_expected_at(reading, at) for reading, at in figures)


def _is_expected_at(reading: Reading, at: int) -> bool:
    expecting = places(reading.sentence, "another_case", "expecting")
    return _is_planned_at(reading, at) or any(place.stop <= at for place in expecting)


def _is_planned_at(focus: Reading, at: int) -> bool:
    return focus.modal.get(at) in _NOT_YET and not has_listed(focus.sentence, "modality", "of_what_is", at - 2, at)


def _is_unsure(focus: Reading, found: Unit) -> bool:
    """Tell whether an English sentence gives an action only as possible: that it "imports" is not a future plan."""
    return focus.sentence.lang == "en" and focus.modal[found.first] == "possible"


def _as_done(reading: Reading, unit: Unit) -> bool:
    sentence = reading.sentence
    end = unit.first + (sentence.lang == "vi")  # "đã ký" may be one phrase
    marked = has_listed(sentence, "modality", "done", unit.first - _TOKENS_TO_MARK, end)
    word = sentence.tokens[unit.first].fold
    return marked or (sentence.lang == "en" and (word.endswith("ed") or word in _irregular_pasts()))


@cached_per_lexicon(maxsize=1)
def _irregular_pasts() -> frozenset[str]:
    forms = (form for verb in table("english")["irregular_verbs"].values() for form in verb)
    return frozenset(form for form in forms if not form.endswith(("s", "ing")))
