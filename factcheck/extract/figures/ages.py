"""Ages that are told by the word before the figure: "aged 30", "ở tuổi 58", "at the age of 20"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from factcheck.extract.figures.figure import Figure
    from factcheck.extract.figures.line import Line

_BEFORE = {"vi": (("tuổi",), ("tuoi",)), "en": (("aged",), ("age",), ("age", "of"), ("ages",), ("ages", "of"))}
_CUES = frozenset(words[0] for language in _BEFORE.values() for words in language)
_OLDEST = 130


def with_ages(line: Line, figures: list[Figure]) -> list[Figure]:
    """Give figures without a unit that follow a word for age that unit."""
    if _CUES.isdisjoint(line.keys):
        return figures
    return [_aged(line, figure) for figure in figures]


def _aged(line: Line, figure: Figure) -> Figure:
    if figure.unit is not None or figure.form != "cardinal" or not 0 < figure.value <= _OLDEST:
        return figure
    start = figure.outer if figure.outer >= 0 else figure.first
    if any(tuple(line.keys[max(0, start - len(words)) : start]) == words for words in _BEFORE[line.lang]):
        return msgspec.structs.replace(figure, unit="year_of_age", dimension="age", bare=False)
    return figure
