"""Rules by the word at which they may begin."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from factcheck.extract.dates.partial import DateRange, Partial
from factcheck.extract.dates.view import DateMatch, DateView

if TYPE_CHECKING:
    from collections.abc import Collection

    from factcheck.language.phrases import Phrases

Rule = Callable[..., DateMatch | None]
"""Takes the view and a token's index; some also `cue`, whether the words before call for a date ("from", "đến")."""

Opening = tuple[str, frozenset[str] | None]
"""The name of a rule to try at a word, and the words of which one must follow; None where any may."""

_LONGEST_COUNT = 3
"""Figures of a number that is not a year."""


class Rules(dict[str, Rule]):
    """Rules by module and function ("periods.decade"), each imported when a sentence first has what opens it."""

    def __init__(self, package: str) -> None:
        """Take the package of a language."""
        self._package = package

    def __missing__(self, name: str) -> Rule:
        module, _, function = name.partition(".")
        rule: Rule = getattr(import_module(f"{self._package}.{module}"), function)
        self[name] = rule
        return rule


class Grammar:
    """The rules of one language, by name; at one word they are tried in the order in which they were put in."""

    def __init__(
        self,
        package: str,
        *,
        at_number: list[str],
        at_glued: str,
        cued: Collection[str],
        after_count: Collection[str] | None = None,
    ) -> None:
        """Take the rules to try at numbers, and at figures that are glued to letters.

        `cued` are the rules that take `cue`; `after_count` the words of which one must follow a short number,
        None for any.
        """
        self.rules = Rules(package)
        self.cued = frozenset(cued)
        self._after_count = after_count
        self._at_number: list[Opening] = [(rule, None) for rule in at_number]
        self._at_glued: list[Opening] = [(at_glued, None)]
        self._at_word: dict[str, list[Opening]] = {}

    def on(self, rule: str, *phrases: Phrases[Any]) -> None:
        """Try a rule wherever one of these phrases may begin."""
        seconds: dict[str, frozenset[str] | None] = {}
        for each in phrases:
            for word, follows in each.openings():
                known = seconds.get(word, frozenset())
                seconds[word] = None if known is None or follows is None else known | follows
        for word, follows in seconds.items():
            self._at_word.setdefault(word, []).append((rule, follows))

    def on_words(self, rule: str, *words: str) -> None:
        """Try a rule at these words."""
        for word in words:
            self._at_word.setdefault(word, []).append((rule, None))

    def names(self) -> set[str]:
        """Return the names of all rules."""
        at_words = (opening for openings in self._at_word.values() for opening in openings)
        return {name for name, _ in (*self._at_number, *self._at_glued, *at_words)}

    def beginnings(self, view: DateView) -> list[int]:
        """Return the indexes of the tokens at which a rule may begin; at most words none does."""
        at_word = self._at_word
        words = [at for at, key in enumerate(view.keys) if key in at_word]
        return sorted({*words, *view.figures}) if view.figures else words

    def read(self, view: DateView, at: int, *, cue: bool = False) -> DateMatch | None:
        """Return the first date that a rule finds at a token; None if none does."""
        for name, seconds in self._openings(view, at) if at < view.size else ():
            if seconds is None or view.keys[at + 1] in seconds:
                rule = self.rules[name]
                date = rule(view, at, cue=True) if cue and name in self.cued else rule(view, at)
                if date is not None:
                    return date
        return None

    def _openings(self, view: DateView, at: int) -> list[Opening]:
        """Return the rules to try at a token, in order."""
        key = view.keys[at]
        if (openings := self._at_word.get(key)) is not None:
            return openings
        if not key[-1:].isdigit() or self._only_counts(view, at):
            return []
        return self._at_number if view.tokens[at].kind == "number" else self._at_glued

    def _only_counts(self, view: DateView, at: int) -> bool:
        """Tell whether a short number has no word after it with which it could make a date."""
        after = self._after_count
        return after is not None and view.keys[at + 1] not in after and view.number(at, _LONGEST_COUNT) is not None


def year_range(low: int, high: int) -> DateRange | None:
    """Return the range from one year to a later one; None if the other is not later."""
    return DateRange(Partial(low), Partial(high)) if low < high else None


def toward(shift: int, default: Literal["past", "future"]) -> Literal["past", "future"]:
    """Return the way a shift points: -1 back, 1 on, 0 wherever is looked by default."""
    return default if shift == 0 else "future" if shift > 0 else "past"
