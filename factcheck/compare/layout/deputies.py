"""Titles of deputies, who do not hold the office itself: "phó giám đốc", "deputy mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.listed import listed

if TYPE_CHECKING:
    from factcheck.compare.layout.reading import Reading, Unit


def is_deputy(reading: Reading, unit: Unit) -> bool:
    """Tell whether a title is that of a deputy."""
    return reading.sentence.words[unit.first] in listed(reading.sentence, "roles", "deputies")
