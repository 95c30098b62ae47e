"""Who or what a statement is about, where the passage says the rest of somebody else.

All words of "the museum was founded by Petra Holm" may be spread over three sentences of which none says it: the
action beside another name, hers beside another title, or under words that somebody else has said.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import IN_CONTEXT, found_keys
from factcheck.compare.align.counterparts import find
from factcheck.compare.layout.names import PLACES, is_body, is_person, name_kind, tells_name, tells_party
from factcheck.compare.reason import Reason, any_pair
from factcheck.compare.sense.actors.titles import TITLE, title_is_held_by_another
from factcheck.language.listed import has_listed, listed, listed_in, places, says

if TYPE_CHECKING:
    from factcheck.compare.comparison import Comparison, Pair, Reading, Unit

_FIRST = 2
"""Among how many first names and words of a statement its subject is: "linguist Mika Salonen"."""
_FROM_HIS = 2
"""Greatest number of tokens from "his" to whoever is his: "his two deputies"."""


def _is_done_by_another(comparison: Comparison) -> bool:
    """Tell whether what the subject does is in another sentence than its name, and somebody else does it there."""
    pairs = comparison.pairs
    telling = (pair for pair, after in zip(pairs, [*pairs[1:], None], strict=True) if _tells_deed(pair, after))
    deed = next(telling, None)
    if not deed or not deed.found or not deed.reading:
        return False
    before = takewhile(lambda pair: pair is not deed, pairs)  # "Brazilian striker Marcelo Pinto"
    subjects = (pair.found for pair in before if pair.reading is not deed.reading)
    away = {name_kind(found.key) for found in subjects if found and found.is_name}
    matched, claimant = found_keys(pairs), deed.reading.claim.claimant or ""
    rivals = [unit for unit in deed.reading.named if unit.last <= deed.found.first and name_kind(unit.key) in away]
    return any(unit.key not in matched and deed.reading.text(unit) not in claimant for unit in rivals)


def _tells_deed(pair: Pair, after: Pair | None) -> bool:
    """Tell whether a word says something of its subject; "keeper" in "keeper X" is part of it."""
    heads_name = after is not None and tells_name(after) and not pair.stated.is_action
    return not tells_party(pair) and pair.has_content and not heads_name


def is_done_in_neighbour(comparison: Comparison) -> bool:
    """Tell whether a sentence has only a word near the action, and one beside it the action itself with its doer.

    The Senate approved it; in the next sentence, the president may sign it.
    """
    stated = comparison.stated
    doer = next((unit for unit in stated.units if not is_person(unit)), None)  # titles precede a name
    if doer is None or not doer.is_name or comparison.counterpart(doer).is_found:
        return False
    near = [pair.stated for pair in comparison.pairs if not pair.is_whole and pair.stated.is_action]
    return any(
        find(doer, stated, reading).is_found and find(deed, stated, reading).is_whole
        for reading in comparison.passage.context
        for deed in near
    )


def _body_is_another(comparison: Comparison) -> bool:
    """Tell whether the subject is a court, a company … that the sentence lacks, while it has another body."""
    focus, pairs = comparison.focus, comparison.pairs
    if not pairs or not is_body(pairs[0].stated) or pairs[0].reading is focus:
        return False
    matched = found_keys(pairs)
    return any(is_body(other) and other.key not in matched for other in focus.units)


def _office_or_place_is_another(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the sentence lacks an office or place, and has another of its kind that the statement lacks.

    A place that is the subject does not count: the sentence may say "the city".
    """
    unit, pairs, focus = pair.stated, comparison.pairs, comparison.focus
    if pair.reading is focus or pair.strength > IN_CONTEXT:
        return False
    matched = found_keys(pairs)
    offices = listed_in("roles", "offices")
    if unit.key in offices:
        return any(other.key in offices and other.key not in matched for other in focus.units)
    kind = name_kind(unit.key)
    rivals = (other for other in focus.named if name_kind(other.key) == kind and other.key not in matched)
    return unit.is_name and kind in PLACES and pair is not pairs[0] and any(rivals)


def _speaker_is_another(comparison: Comparison) -> bool:
    """Tell whether another person says it in the sentence, whom the statement does not name."""
    stated, focus, pairs = comparison.stated, comparison.focus, comparison.pairs
    claimant, other_claimant = stated.claim.claimant or "", focus.claim.claimant or ""
    if not claimant or not other_claimant:
        return False
    matched = found_keys(pairs)
    speakers = [pair for pair in pairs if tells_name(pair) and stated.text(pair.stated) in claimant]
    others = [unit for unit in focus.named if focus.text(unit) in other_claimant]
    keys = [*(pair.stated.key for pair in speakers), *(unit.key for unit in others)]
    if not speakers or not others or any(name_kind(key) != "unknown" for key in keys):
        return False
    return all(pair.reading is not focus for pair in speakers) and not any(unit.key in matched for unit in others)


def _subject_only_tells_it(comparison: Comparison) -> bool:
    """Tell whether the sentence ascribes the action to others, and the subject only says so at its end."""
    stated, focus, pairs = comparison.stated, comparison.focus, comparison.pairs
    if not any(unit.is_action for unit in stated.units):
        return False  # "X is the foreign minister"
    before = takewhile(lambda pair: not pair.stated.is_action, pairs[:_FIRST])
    found = next((pair.found for pair in before if pair.found and tells_name(pair) and pair.reading is focus), None)
    tells = bool(stated.claim.claimant) or says(stated.sentence, "attribution", "verbs")
    if not found or tells or len(focus.places.get(found.key, ())) != 1:
        return False
    if focus.text(found) not in (focus.claim.claimant or "") or _may_mean_speaker(focus):
        return False
    rest = [pair.found for pair in pairs[_FIRST:] if pair.found and pair.reading is focus]
    return bool(rest) and all(unit.last <= found.first for unit in rest)


def _is_one_of_his(comparison: Comparison) -> bool:
    """Tell whether a sentence tells of "his deputies" what the statement tells of him, who is only named elsewhere."""
    focus, pairs = comparison.focus, comparison.pairs
    subject = next((pair for pair in pairs[:_FIRST] if tells_name(pair)), None)
    deeds = [pair.found for pair in comparison.pairs_here() if pair.stated.is_action and pair.found]
    if subject is None or subject.reading is focus or not deeds:
        return False
    matched = {pair.found for pair in pairs}
    ahead = [unit for unit in focus.units if unit.last <= deeds[0].first and unit not in matched]
    return any(unit.has_content and not unit.is_name and _is_of_him(focus, unit) for unit in ahead)


def _is_of_him(reading: Reading, unit: Unit) -> bool:
    """Tell whether "his" stands shortly before a unit, or "của ông" right behind it."""
    before = has_listed(reading.sentence, "roles", "his", max(0, unit.first - _FROM_HIS), unit.first)
    return before or any(place.start == unit.last for place in places(reading.sentence, "roles", "of_him"))


def _may_mean_speaker(focus: Reading) -> bool:
    """Tell whether a sentence may say what its speaker does: "it would close the mill, the company said"."""
    return has_listed(focus.sentence, "roles", "meaning_the_speaker", 0, len(focus.sentence.spoken))


def _doer_is_apart_from_action(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the action is not where the doer after "by" is, or a doer typed without capitals is nowhere."""
    sentence, unit = comparison.stated.sentence, pair.stated
    if unit.kind == "word" and not pair.strength and sentence.lang == "vi" and not sentence.cased:
        return has_listed(sentence, "roles", "doer", unit.first - 1, unit.first)
    if not tells_name(pair) or not pair.strength or not is_after_by(comparison.stated, pair.stated):
        return False
    focus = comparison.focus
    deeds = [other for other in comparison.pairs if other.stated.is_action and other.found]
    return pair.reading is not focus or any(other.reading is not focus for other in deeds)


def _doer_is_added(comparison: Comparison, pair: Pair) -> bool:
    """Tell whether the source lacks the person after "by": "was produced by a woman", where it has a name."""
    return is_person(pair.stated) and not pair.strength and is_after_by(comparison.stated, pair.stated)


def is_after_by(stated: Reading, unit: Unit) -> bool:
    """Tell whether a name follows "by", with or without a title: "by finance minister X", "do bà X"."""
    doers = listed(stated.sentence, "roles", "doer")
    for at in range(unit.first - 1, max(-1, unit.first - 1 - TITLE), -1):
        title = stated.unit_at.get(at)
        if stated.sentence.words[at] in doers:
            return True
        if title and title.entry_kind != "person":
            return False
    return False


SUBJECT_VETOES: tuple[Reason[[Comparison]], ...] = (
    Reason("done-by-another", _is_done_by_another),
    Reason("body-is-another", _body_is_another),
    Reason("office-or-place-is-another", any_pair(_office_or_place_is_another)),
    Reason("speaker-is-another", _speaker_is_another),
    Reason("subject-only-tells-it", _subject_only_tells_it),
    Reason("subject-is-one-of-his", _is_one_of_his),
    Reason("doer-apart-from-action", any_pair(_doer_is_apart_from_action)),
    Reason("doer-added", any_pair(_doer_is_added)),
    Reason("title-held-by-another", any_pair(title_is_held_by_another)),
)
"""Reasons to doubt that a passage says of the statement's subject what the statement says."""
