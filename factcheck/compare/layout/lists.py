"""Lists within a sentence: "Russia, Spain and Italy", "21, 18 và 12 phiếu"."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from factcheck.language.listed import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.layout.reading import Reading, Unit
    from factcheck.language.sentence import Sentence

T = TypeVar("T")


def lists_of(members: Iterable[tuple[range, T]], sentence: Sentence) -> list[list[T]]:
    """Return the runs of two or more members between which only commas and words for "and" stand.

    Each member comes with its tokens, in the order of the sentence.
    """
    joints, found, end = listed(sentence, "order", "and"), list[list[T]](), 0
    for tokens, member in members:
        gap = sentence.words[end : tokens.start] if found else []
        if gap and joints.issuperset(gap):
            found[-1].append(member)
        else:
            found.append([member])
        end = tokens.stop
    return [run for run in found if len(run) > 1]


def listed_with(reading: Reading, name: Unit) -> list[Unit]:
    """Return the names of the list that a name belongs to, in order; only the name itself where it is in none."""
    runs = lists_of(((range(unit.first, unit.last), unit) for unit in reading.named), reading.sentence)
    return next((run for run in runs if name in run), [name])
