"""Who does an action and to whom, as its clause tells it: actively, passively, or by a noun, in either language.

"The union sued the port", "the port was sued by the union" and "cảng bị công đoàn kiện" have the same sides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.names import is_party, stands_in
from factcheck.language.lexicon import THINGS_AND_PEOPLE
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import has_listed, listed, listed_in, places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.comparison import Reading, Unit

TOKENS_TO_ROLE = 4
"""Greatest distance in tokens between an action and the words that tell its sides."""
_AUXILIARY = {"vi": 5, "en": 3}
"""How many tokens before an action a passive may begin; Vietnamese has the doer there ("bị lực lượng X bắt giữ")."""
_HYPHENS = (["-"], ["‑"], ["–"])
"""Between a name and an action: "Russian-brokered"."""


class Sides(NamedTuple):
    """The parties and things on both sides of an action, those nearest to it first."""

    doers: tuple[Unit, ...]
    patients: tuple[Unit, ...]
    """Who or what it is done to."""
    is_passive: bool = False
    """Whether the patient comes first."""


@cached_per_lexicon(maxsize=1 << 10)
def sides_of(reading: Reading, deed: Unit) -> Sides | None:
    """Return the sides of an action, or None where its clause leaves open which is which."""
    sentence, behind = reading.sentence, (deed.last, deed.last + 1)
    if has_listed(sentence, "roles", "with", *behind):
        return None
    before, after = _before(reading, deed), _after(reading, deed)
    if before and before[0].is_name and sentence.words[before[0].last : deed.first] in _HYPHENS:
        return Sides(before[:1], after)
    if has_listed(sentence, "roles", "whose", *behind):
        return Sides(after, ()) if deed.key in listed_in("roles", "agents") else None
    passive, by = _passive_at(reading, deed), _by_at(reading, deed)
    if by is not None:
        told = passive is not None or by <= deed.last
        return Sides(tuple(unit for unit in after if unit.first > by), before, is_passive=True) if told else None
    if deed.key in listed_in("roles", "mutual_deeds"):
        return None
    if passive is None:
        return Sides(before, after)
    if sentence.lang == "en":
        return Sides((), before, is_passive=True)
    doers, patients = ([unit for unit in before if (unit.first > passive) == does] for does in (True, False))
    return Sides(tuple(doers), tuple(patients), is_passive=True)


def is_directed(unit: Unit) -> bool:
    """Tell whether a unit is an action whose doer and patient cannot be swapped, or may mean such an action."""
    meanings = {unit.key, *(unit.entry.senses if unit.entry else ())}
    return not all(meanings.isdisjoint(listed_in("roles", key)) for key in ("directed", "done_by"))


def _by_at(reading: Reading, deed: Unit) -> int | None:
    """Return the token of an action, or after it, that introduces its doer, in English only."""
    if reading.sentence.lang != "en":
        return None
    words, by = reading.sentence.words, listed(reading.sentence, "roles", "doer")
    return next((at for at in range(deed.first, min(len(words), deed.last + TOKENS_TO_ROLE)) if words[at] in by), None)


def _passive_at(reading: Reading, deed: Unit) -> int | None:
    """Return the token that makes what precedes an action its patient: "bị", "was … by"; none in "is to pay"."""
    words, lang = reading.sentence.words, reading.sentence.lang
    if lang == "en" and words[deed.last - 1].endswith("ing"):
        return None
    if has_listed(reading.sentence, "roles", "infinitive", deed.first - 1, deed.first):
        return None
    passives = listed(reading.sentence, "roles", "passive")
    first = max(_after_setting_off(reading, deed), deed.first - _AUXILIARY[lang])
    return next((at for at in range(deed.first - 1, first - 1, -1) if words[at] in passives), None)


def _after_setting_off(reading: Reading, deed: Unit) -> int:
    """Return the token behind the last "it is" before an action, which makes no passive; 0 without one."""
    found = places(reading.sentence, "roles", "setting_off")
    return max((place.stop for place in found if place.stop <= deed.first), default=0)


def _before(reading: Reading, deed: Unit) -> tuple[Unit, ...]:
    """Return who and what is before an action in its clause; without a name there, also the names of earlier clauses.

    "Rovers won the cup, beating Hallam".
    """
    before = [unit for unit in reading.units[::-1] if unit.last <= deed.first and _takes_part(reading, unit, deed)]
    own = [unit for unit in before if reading.clauses[unit.first] == reading.clauses[deed.first]]
    return tuple(own if named(own) else own + named(before))


def _after(reading: Reading, deed: Unit) -> tuple[Unit, ...]:
    """Return who and what is between an action and the next one in its clause: who "raises exports to X" raises no X.

    Without a name there, the next one before an "and" counts for actions that have one: "won its match against X".
    """
    after = [unit for unit in reading.units if unit.first >= deed.last]
    end = next((unit.first for unit in after if unit.is_action), len(reading.clauses))
    near = [unit for unit in after if _takes_part(reading, unit, deed)]
    own = [unit for unit in near if unit.first < end and reading.clauses[unit.first] == reading.clauses[deed.first]]
    if named(own) or not (deed.key in listed_in("roles", "directed") or deed.key in listed_in("roles", "agents")):
        return tuple(own)
    words, joints = reading.sentence.words, listed(reading.sentence, "clauses", "adds")
    joint = next((at for at in range(deed.last, len(words)) if words[at] in joints), len(words))
    return (*own, *[unit for unit in named(near) if unit.first < joint][:1])


def named(units: Iterable[Unit]) -> list[Unit]:
    """Return the names among some units."""
    return [unit for unit in units if unit.is_name]


def _takes_part(reading: Reading, unit: Unit, deed: Unit) -> bool:
    """Tell whether a unit may be on a side of an action: who sells to X, but not who wins for X or in X."""
    known = unit.entry is None or unit.entry.kind in THINGS_AND_PEOPLE or is_party(unit)
    if not known or not unit.has_content or stands_in(reading, unit):
        return False
    is_given = deed.key in listed_in("roles", "directed") and deed.key not in listed_in("roles", "for_a_side")
    return is_given or not has_listed(reading.sentence, "roles", "for", unit.first - 1, unit.first)
