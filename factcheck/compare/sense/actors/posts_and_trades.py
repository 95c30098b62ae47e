"""What somebody is: the finance minister whom the source names otherwise, the pilot who is a driver there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.align.alignment import IN_CONTEXT
from factcheck.compare.slots import with_status
from factcheck.extract.names.same_name import same_name
from factcheck.language.listed import listed, listed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Reading, Slot, Unit

_UNITS_TO_NAME = 2
"""How many units are from a post to its holder: "the finance minister of France is Ann Cole"."""
_UNITS_TO_TRADE = 3
"""How many units are from a name to the trade: "Ann Cole as a widowed truck driver"."""


def compare_posts_and_trades(comparison: Comparison) -> list[Slot]:
    """Return a slot for each name whose post is another one's in the sentence, or whose trade is another there."""
    return [*_posts(comparison), *_trades_of_one(comparison)]


def _posts(comparison: Comparison) -> list[Slot]:
    """Return a slot for a name of the statement whose post another name has, where a passage has all else."""
    stated, focus = comparison.stated, comparison.focus
    for post, name in _holders(stated):
        found = comparison.counterpart(post)
        other = next((one for title, one in _holders(focus) if title is found.unit), None) if found.is_whole else None
        if other and not same_name(name.key, other.key) and _is_all_else_there(comparison, name, other):
            return [comparison.slot("roles", "role-swap", "differ", name, other)]
    return []


def _trades_of_one(comparison: Comparison) -> list[Slot]:
    """Return a slot for each trade that the source lacks, where the sentence gives the same name another one."""
    stated, focus = comparison.stated, comparison.focus
    lacking = [pair.stated for pair in comparison.pairs if not pair.strength]
    pairs = ((trade, name) for trade, name in _trades(stated) if trade in lacking)
    others = [(trade, name) for trade, name in _trades(focus) if trade.key not in stated.concepts]
    return [
        comparison.slot("roles", "role-swap", "differ", trade, other)
        for trade, name in pairs
        for other, found in others
        if comparison.counterpart(name).unit is found
    ][:1]


def _holders(reading: Reading) -> Iterator[tuple[Unit, Unit]]:
    """Yield each post with the person who is named right behind it, or told to be its holder."""
    copulas, words = listed(reading.sentence, "clauses", "copulas"), reading.sentence.words
    for at, post in enumerate(reading.units):
        near = reading.units[at + 1 : at + 1 + _UNITS_TO_NAME] if post.key in listed_in("roles", "one_holder") else ()
        between = [(name, words[post.last : name.first]) for name in near if name.is_name and name.entry is None]
        yield from [(post, name) for name, said in between if not said or not copulas.isdisjoint(said)][:1]


def _trades(reading: Reading) -> Iterator[tuple[Unit, Unit]]:
    """Yield each trade with the name right behind it, or else shortly before it."""
    for at, trade in enumerate(reading.units):
        if trade.key in listed_in("roles", "trades"):
            behind = [unit for unit in reading.units[at + 1 : at + 2] if unit.first == trade.last]
            ahead = reading.units[max(0, at - _UNITS_TO_TRADE) : at][::-1]
            if name := next((unit for unit in (*behind, *ahead) if unit.is_name and unit.entry is None), None):
                yield trade, name


def _is_all_else_there(comparison: Comparison, name: Unit, other: Unit) -> bool:
    """Tell whether each side lacks the other's name, and a passage has all else: two hospitals have two directors."""
    if comparison.counterpart(name).is_found or any(same_name(other.key, one.key) for one in comparison.stated.named):
        return False
    rest = [pair for pair in comparison.pairs if pair.stated is not name and pair.has_content]
    tied = any(pair.stated.is_name for pair in rest) or bool(with_status(comparison.slots, "agree"))
    return tied and all(pair.strength >= IN_CONTEXT for pair in rest)
