"""Who or what a statement is about, where the passage says the rest of somebody else.

All words of "the museum was founded by Petra Holm" may stand in three sentences of which none says it: the deed beside
another name, hers beside another title, or under words that somebody else has said.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.compare.align.counterparts import WHOLE
from factcheck.compare.layout.clauses import is_deed
from factcheck.compare.layout.kinds import PLACES, name_kind
from factcheck.compare.matter import LIGHT
from factcheck.compare.sense.parties import is_body, owns, tells_name, tells_party
from factcheck.extract.same_name import same_name
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.align.alignment import Pair
    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading, Unit

TITLE = 4
"""How many words a title may have between "by" and a name, and "is the" between a name and a title."""


def is_said_of_another(stated: Reading, pairs: Sequence[Pair], passage: Passage) -> bool:
    """Tell whether the passage may say what the statement says, but of somebody else."""
    return bool(pairs) and (
        _is_done_by_another(pairs)
        or _is_far_body(stated, pairs, passage.focus)
        or _is_other_speaker(stated, pairs, passage.focus)
        or any(_is_beside_the_deed(stated, pair, pairs, passage.focus) for pair in pairs)
        or any(_is_held_by_another(stated, pair, pairs) for pair in pairs)
    )


def _is_done_by_another(pairs: Sequence[Pair]) -> bool:
    """Tell whether what the subject does stands in another sentence than its name, and there somebody else does it."""
    subject = pairs[0].found
    deed = next((pair for pair in pairs if not tells_party(pair) and pair.weight > LIGHT), None)
    if not subject or subject.kind != "name" or not deed or not deed.found or not deed.reading:
        return False
    if deed.reading is pairs[0].reading:
        return False
    matched = {pair.found.key for pair in pairs if pair.found}
    kind, claimant = name_kind(subject.key), deed.reading.claim.claimant or ""
    rivals = [unit for unit in deed.reading.named if unit.last <= deed.found.first and name_kind(unit.key) == kind]
    return any(unit.key not in matched and deed.reading.text(unit) not in claimant for unit in rivals)


def _is_far_body(stated: Reading, pairs: Sequence[Pair], focus: Reading) -> bool:
    """Tell whether the subject is a court, a company … that the sentence lacks, while it has another body."""
    unit = pairs[0].stated
    if not is_body(unit) or pairs[0].reading is focus or owns(stated, unit):
        return False
    matched = {pair.found.key for pair in pairs if pair.found}
    return any(is_body(other) and other.key not in matched for other in focus.units)


def _is_other_speaker(stated: Reading, pairs: Sequence[Pair], focus: Reading) -> bool:
    """Tell whether the sentence has another person say it, whom the statement does not name."""
    ours, theirs = stated.claim.claimant or "", focus.claim.claimant or ""
    if not ours or not theirs:
        return False
    matched = {pair.found.key for pair in pairs if pair.found}
    speakers = [pair for pair in pairs if tells_name(pair) and stated.text(pair.stated) in ours]
    others = [unit for unit in focus.named if focus.text(unit) in theirs]
    keys = [*(pair.stated.key for pair in speakers), *(unit.key for unit in others)]
    if not speakers or not others or any(name_kind(key) != "unknown" for key in keys):
        return False
    return all(pair.reading is not focus for pair in speakers) and not any(unit.key in matched for unit in others)


def _is_beside_the_deed(stated: Reading, pair: Pair, pairs: Sequence[Pair], focus: Reading) -> bool:
    """Tell whether the doer behind "by" and what was done do not stand in one sentence."""
    if not tells_name(pair) or not pair.strength or not is_behind_by(stated, pair.stated):
        return False
    deeds = [other for other in pairs if is_deed(other.stated) and other.found]
    return pair.reading is not focus or any(other.reading is not focus for other in deeds)


def is_behind_by(stated: Reading, unit: Unit) -> bool:
    """Tell whether a name stands behind "by", with or without a title: "by finance minister X", "do bà X"."""
    doers = table("roles")["doer"][stated.sentence.lang]
    for at in range(unit.first - 1, max(-1, unit.first - 1 - TITLE), -1):
        title = stated.unit_at.get(at)
        if stated.sentence.words[at] in doers:
            return True
        if title and not (title.entry and title.entry.kind == "person"):
            return False
    return False


def _is_held_by_another(stated: Reading, pair: Pair, pairs: Sequence[Pair]) -> bool:
    """Tell whether the statement says what a name is ("X is the director"), and the passage that somebody else is it.

    Or that X is something else, of which the title is but a wider or narrower word. So with "there were foreigners".
    """
    if not _is_title(pair.stated):
        return False
    named = [p for p in pairs if p.found and tells_name(p) and _are_one(stated, p.stated, pair.stated)]
    exists = stated.sentence.words[0] in table("clauses")["exists"][stated.sentence.lang] and pair is pairs[0]
    if (named or exists) and (pair.strength < WHOLE or any(p.reading is not pair.reading for p in named)):
        return True
    held = {name.key for title, name in _titled(pair.reading) if pair.found and title.key == pair.found.key}
    said = [p.found.key for p in named if p.found]
    return bool(held and said) and not any(same_name(one, other) for one in held for other in said)


def _titled(reading: Reading | None) -> list[tuple[Unit, Unit]]:
    """Return each title with the name right behind it, places left out: "foreign minister of France X"."""
    units = [unit for unit in (reading.units if reading else ()) if name_kind(unit.key) not in PLACES]
    beside = [(one, two) for one, two in pairwise(units) if two.kind == "name" and two.first - one.last <= TITLE]
    return [(title, name) for title, name in beside if _is_title(title)]


def _is_title(unit: Unit) -> bool:
    return unit.entry is not None and unit.entry.kind == "person" and unit.weight > LIGHT


def _are_one(stated: Reading, name: Unit, title: Unit) -> bool:
    """Tell whether a statement says that a name is what a title tells."""
    between = stated.sentence.words[name.last : title.first]
    lists, lang = table("clauses"), stated.sentence.lang
    is_so = {*lists["copulas"][lang], *lists["becomes"][lang]}
    return 0 < len(between) <= TITLE and not is_so.isdisjoint(between)
