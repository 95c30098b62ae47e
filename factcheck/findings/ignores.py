"""Which lines of a file the comments in it silence, gathered line by line while the file is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.findings.directives import find_directives, read_beside

if TYPE_CHECKING:
    import datetime as dt

    from factcheck.findings.directives import Directive
    from factcheck.model import Location

_FENCE = re.compile(r"[ >]*(```+|~~~+)")


class Ignore:
    """A comment with the lines that it silences, and the rules that it has been of use for."""

    def __init__(
        self, directive: Directive, line: int, first: int, last: int | None, place: Location | None = None
    ) -> None:
        self.directive, self.line = directive, line
        self.first, self.last = first, last
        """Lines counted from 1; None as last is the end of the file, or of what has been read."""
        self._place = place
        """Of the one statement that it is about, where it is about one."""
        self.used: set[str] = set()

    def covers(self, place: Location) -> bool:
        """Whether a statement stands, with some part, in the silenced lines."""
        if self._place:
            return place == self._place
        return place.end_line >= self.first and (self.last is None or place.line <= self.last)

    def names(self, rule: str) -> bool:
        """Whether a rule is among those silenced."""
        return not self.directive.rules or rule in self.directive.rules

    def has_expired(self, today: dt.date) -> bool:
        """Whether its last day has gone by."""
        return self.directive.until is not None and self.directive.until < today

    def idle_rules(self) -> list[str]:
        """Rules that it names in vain; empty if it names none."""
        return [rule for rule in self.directive.rules if rule not in self.used]


class Ignores:
    """The comments of one file."""

    def __init__(self, suffix: str) -> None:
        self.all: list[Ignore] = []
        self._suffix = suffix
        self._waiting: list[Ignore] = []
        self._fence = ""

    def read(self, number: int, line: str) -> str:
        """Take note of a line; return it with blanks for its comments. Raises DirectiveError."""
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

    def add_beside(self, comment: str, first: int, last: int, place: Location | None = None) -> None:
        """Take note of a comment beside the text, about lines or about one statement; raises DirectiveError."""
        self.all.append(Ignore(read_beside(comment), first, first, last, place))

    def covering(self, place: Location) -> list[Ignore]:
        """Return the comments that silence something in the statement's lines."""
        return [ignore for ignore in self.all if ignore.covers(place)]

    def _in_code(self, line: str) -> bool:
        """Follow the fenced code of Markdown: a comment in there is an example."""
        if self._suffix not in (".md", ".markdown") or not (fence := _FENCE.match(line)):
            return bool(self._fence)
        if not self._fence:
            self._fence = fence[1]
        elif line.strip(" >").startswith(self._fence) and not line.strip(" >`~"):
            self._fence = ""
        return True

    def _reach(self, number: int) -> None:
        """Come to a line with words: it is the next one of the comments that stood alone."""
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
        """End the blocks of these rules; without rules, all blocks."""
        for ignore in self.all:
            if ignore.last is None and (not rules or ignore.directive.rules == rules):
                ignore.last = number


def _blanked(line: str, directives: list[Directive]) -> str:
    """Put blanks in place of comments, so that what stands behind them keeps its column; at the line's end, cut it."""
    left = line
    for one in directives:
        left = left[: one.start] + " " * (one.end - one.start) + left[one.end :]
    return left if not directives or line[directives[-1].end :].strip() else left.rstrip()
