"""English dates: which rules to try at which word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.grammar import Grammar

if TYPE_CHECKING:
    from factcheck.extract.dates.view import DateWords


def grammar(words: DateWords) -> Grammar:
    """Return the rules of English; at one word the earlier ones go first."""
    rules = Grammar(
        __name__,
        at_number=["days.day_month", "figures.figures", "periods.by_rank", "relative.counted_units", "years.year"],
        at_glued="days.glued",
        cued=["days.month_day", "figures.figures", "years.year", "years.year_in_words", "periods.named_part"],
    )
    rules.on("figures.opened_range", words.any_of("from"), words.any_of("between"))
    rules.on("named_days.feast", words.feasts)
    rules.on("relative.relative_day", words.days)
    rules.on("periods.ranked", words.halves, words.any_of("wholes"), words.any_of("ends"), words.ranks)
    rules.on("periods.part", words.parts)
    rules.on("days.day_month", words.ranks)
    rules.on("relative.shifted", words.shifts)
    rules.on("relative.the_weekend", words.units)
    rules.on("days.month_day", words.months)
    rules.on("named_days.weekday", words.weekdays)
    rules.on("periods.season", words.seasons)
    rules.on("named_days.day_part", words.any_of("day_parts"))
    rules.on("years.spoken_decade", words.spoken_decades)
    rules.on("relative.counted_units", words.counts, words.any_of("few"), words.any_of("one"))
    rules.on("years.year_in_words", words.counts)
    rules.on_words("periods.named_part", "q1", "q2", "q3", "q4", "h1", "h2")
    return rules
