"""Vietnamese dates: which rules to try at which word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.grammar import Grammar
from factcheck.extract.dates.view import CHAIN_SEPARATORS

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateWords


def grammar(words: DateWords) -> Grammar:
    """Return the rules of Vietnamese; at one word the earlier ones go first."""
    rules = Grammar(
        __name__,
        at_number=["figures.figures", "counted_units.counted_units"],
        at_glued="periods.glued",
        cued=["figures.figures", "counted_units.counted_units", "announced_days.headed_day"],
        after_count=CHAIN_SEPARATORS.union(words.units.first_words(), words.any_of("to").first_words()),
    )
    rules.on("figures.opened_range", words.any_of("from"), words.any_of("between"))
    rules.on("lunar_days.full_moon", words.any_of("full_moon"))
    rules.on("lunar_days.feast", words.feasts)
    rules.on("relative.relative_day", words.days, words.any_of("day_parts"))
    rules.on("announced_days.headed_day", words.any_of("day_heads"), words.any_of("day_parts"), words.weekdays)
    rules.on("periods.part", words.parts, words.halves)
    rules.on("periods.decade", words.any_of("decade_heads"))
    rules.on("periods.period", words.units)
    rules.on("periods.season", words.seasons)
    rules.on("counted_units.counted_units", words.counts, words.any_of("few"), words.any_of("ago_before"))
    return rules
