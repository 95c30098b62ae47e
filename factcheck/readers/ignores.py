"""Collects which lines of a file its comments silence, while the file is read line by line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.readers.directives import find_directives, read_beside

if TYPE_CHECKING:
    import datetime as dt

    from factcheck.model import Location
    from factcheck.readers.directives import Directive

_FENCE = re.compile(r"[ >]*(```+|~~~+)")


class Ignore:
    """A comment, the lines that it silences, and the rules that it has silenced so far."""

    def __init__(
        self, directive: Directive, line: int, first: int, last: int | None, place: Location | None = None
    ) -> None:
        self.directive, self.line = directive, line
        self.first, self.last = first, last
        """First and last silenced line, from 1; None as last means up to the end of the file."""
        self._place = place
        """Place of the only statement that it silences; None if it silences lines."""
        self.used: set[str] = set()

    def covers(self, place: Location) -> bool:
        """Tell whether a statement is at least partly in the silenced lines."""
        if self._place:
            return place == self._place
        return place.end_line >= self.first and (self.last is None or place.line <= self.last)

    def names(self, rule: str) -> bool:
        """Tell whether the comment silences a rule."""
        return not self.directive.rules or rule in self.directive.rules

    def has_expired(self, today: dt.date) -> bool:
        """Tell whether the comment's last day is over."""
        return self.directive.until is not None and self.directive.until < today

    def idle_rules(self) -> list[str]:
        """Return the rules that the comment names but has not silenced."""
        return [rule for rule in self.directive.rules if rule not in self.used]


class Ignores:
    """The comments of one file that silence findings."""

    def __init__(self, suffix: str) -> None:
        self.all: list[Ignore] = []
        self._suffix = suffix
        self._waiting: list[Ignore] = []
        self._fence = ""

    def read(self, number: int, line: str) -> str:
        """Note the comments of a line, and return the line with blanks in their place. Raises DirectiveError."""
        if self._in_code(line):
            return line
        found = find_directives(line, self._suffix)
        directives = [one for one in found if not line.count("`", 0, one.start) % 2]
        left = _blanked(line, directives)
        if left.strip():
            self._reach(number)
        for directive in directives:
            self._add(directive, number, alone=not left.strip())
        return left

    def add_beside(self, comment: str, first: int, last: int, place: Location | None) -> None:
        """Note a comment from outside the text, about lines or about one statement; raises DirectiveError."""
        self.all.append(Ignore(read_beside(comment), line=first, first=first, last=last, place=place))

    def covering(self, place: Location) -> list[Ignore]:
        """Return the comments that silence the lines of a statement."""
        return [ignore for ignore in self.all if ignore.covers(place)]

    def _in_code(self, line: str) -> bool:
        """Tell whether a line of Markdown is in fenced code, where a comment is only an example."""
        if self._suffix not in (".md", ".markdown") or not (fence := _FENCE.match(line)):
            return bool(self._fence)
        if not self._fence:
            self._fence = fence[1]
        elif line.strip(" >").startswith(self._fence) and not line.strip(" >`~"):
            self._fence = ""
        return True

    def _reach(self, number: int) -> None:
        """Make this line, the next one with words, the one that waiting comments silence."""
        for ignore in self._waiting:
            ignore.first = ignore.last = number
        self._waiting.clear()

    def _add(self, directive: Directive, number: int, *, alone: bool) -> None:
        if directive.verb == "on":
            self._close(directive.rules, number)
            return
        ignore = Ignore(directive, number, number, None if directive.verb == "off" else number)
        self.all.append(ignore)
        if directive.verb == "ignore" and alone:
            self._waiting.append(ignore)

    def _close(self, rules: tuple[str, ...], number: int) -> None:
        """End the blocks of comments that name these rules; without rules, all blocks."""
        for ignore in self.all:
            if ignore.last is None and (not rules or ignore.directive.rules == rules):
                ignore.last = number


def _blanked(line: str, directives: list[Directive]) -> str:
    """Replace comments by blanks, so that the text after them keeps its column; cut them off at the line's end."""
    left = line
    for one in directives:
        left = left[: one.start] + " " * (one.end - one.start) + left[one.end :]
    return left if not directives or line[directives[-1].end :].strip() else left.rstrip()
