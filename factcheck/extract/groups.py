"""Finds whose figure it is: what "its soldiers" and "ten others" refer to, by the names around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.language.lexicon import lexicon
from factcheck.language.listed import listed_in, places

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.extract.claimants import Attribution
    from factcheck.language.sentence import Sentence
    from factcheck.model import Mention, Quantity

_MOST_CHARACTERS_TO_VERB = 4
"""Largest number of characters between a name and the verb of which it is the subject ("Armenia đã mất")."""
_MOST_CHARACTERS_TO_FIGURE = 24
"""Largest number of characters between a figure and the "its" or "others" that belongs to it."""


def with_groups(
    quantities: Iterable[Quantity], sentence: Sentence, names: Sequence[Mention], attribution: Attribution | None
) -> list[Quantity]:
    """Fill in the group of figures that refer back, to the speaker's country or to the figure before."""
    home = _home(names, attribution)
    done: list[Quantity] = []
    for quantity in quantities:
        group = quantity.group or _loser(quantity, sentence, names) or _pointed_at(quantity, sentence, done, home)
        done.append(replace(quantity, group=group) if group else quantity)
    return done


def _loser(quantity: Quantity, sentence: Sentence, names: Sequence[Mention]) -> str | None:
    """Return the name right before "lost": in "Armenia mất 7 binh sĩ" the soldiers are Armenia's."""
    at = sentence.token_at(quantity.start)
    if at < 1 or sentence.words[at - 1] not in listed_in("outcomes", "lost", sentence.lang):
        return None
    verb = sentence.tokens[at - 1].start
    return next((name.id for name in names if 0 <= verb - name.end <= _MOST_CHARACTERS_TO_VERB), None)


def _pointed_at(quantity: Quantity, sentence: Sentence, before: list[Quantity], home: str | None) -> str | None:
    """Return the group that "others" or "its own" around a figure refers to; None if neither is there."""
    if _is_near("others", quantity, sentence):
        return next((q.group for q in reversed(before) if q.group), None)
    if _is_near("own", quantity, sentence) or (home and _counts_soldiers(quantity, sentence)):
        return home
    return None


def _is_near(key: str, quantity: Quantity, sentence: Sentence) -> bool:
    """Tell whether a phrase of a list is among a figure's words or soon after, before the next comma."""
    tokens = sentence.tokens
    until = quantity.end + _MOST_CHARACTERS_TO_FIGURE
    comma = sentence.text.find(",", quantity.start, until)
    until = until if comma < 0 else comma
    near = places(sentence, "groups", key)
    return any(quantity.start <= tokens[place.start].start and tokens[place.stop - 1].end <= until for place in near)


def _counts_soldiers(quantity: Quantity, sentence: Sentence) -> bool:
    """Tell whether a figure counts soldiers; a ministry that names no other side counts its own."""
    tokens = sentence.tokens
    return any(
        "soldier" in lexicon().kin(match.entry.id)
        for match in sentence.matches
        if quantity.start <= tokens[match.first].start < quantity.end
    )


def _home(names: Sequence[Mention], attribution: Attribution | None) -> str | None:
    """Return the country in the claimant's name; None if there is none."""
    if attribution is None:
        return None
    for name in names:
        if attribution.start <= name.start < attribution.end:
            entry = lexicon().entries.get(name.id)
            if entry and (entry.kind == "country" or entry.stands_for):
                return entry.stands_for or entry.id
    return None
