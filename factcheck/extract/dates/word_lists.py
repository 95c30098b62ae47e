"""The words of dates by language, as phrases that can be looked up at a token."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.phrases import Phrases, Tree
from factcheck.language.tables import compiled_rows

if TYPE_CHECKING:
    from factcheck.language.sentence import Mode

_CODE = Path(__file__).parent


class DateWords:
    """All words of one language, with or without diacritics."""

    def __init__(self, valued: dict[str, Tree], lists: dict[str, Tree]) -> None:
        self.months: Phrases[int] = Phrases(valued["months"])
        self.weekdays: Phrases[int] = Phrases(valued["weekdays"])
        self.days: Phrases[int] = Phrases(valued["days"])
        self.shifts: Phrases[int] = Phrases(valued["shifts"])
        self.dated_shifts: Phrases[int] = Phrases(valued["dated_shifts"])
        self.halves: Phrases[int] = Phrases(valued["halves"])
        self.quarters: Phrases[int] = Phrases(valued["quarters"])
        self.spoken_decades: Phrases[int] = Phrases(valued["spoken_decades"])
        self.counts: Phrases[int] = Phrases(valued["counts"])
        self.ranks: Phrases[int] = Phrases(valued["ranks"])
        self.feasts: Phrases[str] = Phrases(valued["feasts"])
        self.units: Phrases[str] = Phrases(valued["units"])
        self.parts: Phrases[str] = Phrases(valued["parts"])
        self.seasons: Phrases[str] = Phrases(valued["seasons"])
        self.lists: dict[str, Phrases[bool]] = {name: Phrases(index) for name, index in lists.items()}

    def any_of(self, name: str) -> Phrases[bool]:
        """Return a list of the table as phrases: `any_of("ago")`; raises KeyError if there is no such list."""
        return self.lists[name]


@cached_per_lexicon(maxsize=3)
def words_of(mode: Mode) -> DateWords:
    """Return the words of a language as they are looked up."""
    found = compiled_rows("dates", _make, dict[str, dict[str, Tree]], code=[_CODE])[mode]
    return DateWords(found["valued"], found["lists"])


def _make() -> dict[str, Any]:
    from factcheck.extract.dates.compile_words import make_words  # lazy: most runs find a copy

    return make_words()
