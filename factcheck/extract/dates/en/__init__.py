"""English dates: which rules to try at which word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.rules import Grammar

if TYPE_CHECKING:
    from factcheck.extract.dates.words import Words


def grammar(words: Words) -> Grammar:
    """The rules of English; at one word the earlier ones go first."""
    at_number = ["days.day_month", "figures.figures", "ranked.by_rank", "counted.counted_units", "years.year"]
    rules = Grammar(__name__, at_number, "days.glued")
    rules.on("figures.opened_range", words.any_of("from"), words.any_of("between"))
    rules.on("names.feast", words.feasts)
    rules.on("shifted.relative_day", words.days)
    rules.on("ranked.ranked", words.halves, words.any_of("wholes"), words.any_of("ends"), words.ranks)
    rules.on("periods.part", words.parts)
    rules.on("days.day_month", words.ranks)
    rules.on("shifted.shifted", words.shifts)
    rules.on("shifted.the_weekend", words.units)
    rules.on("days.month_day", words.months)
    rules.on("names.weekday", words.weekdays)
    rules.on("periods.season", words.seasons)
    rules.on("names.day_part", words.any_of("day_parts"))
    rules.on("years.spoken_decade", words.spoken_decades)
    rules.on("counted.counted_units", words.counts, words.any_of("few"), words.any_of("one"))
    rules.on("years.year_in_words", words.counts)
    rules.on_words("periods.named_part", "q1", "q2", "q3", "q4", "h1", "h2")
    return rules
