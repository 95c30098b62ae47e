"""Turns lines of a marked-up text into blocks of visible text, with the place of each character in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.readers.prose import TextBlock

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence


def shown(content: str, marks: re.Pattern[str]) -> tuple[str, Sequence[int]]:
    """Return a text without its markup, and the offset in `content` of each character that stays.

    Of each match of `marks` only the last matching group stays; a match without groups is removed.
    """
    pieces: list[tuple[str, int]] = []
    at = 0
    for mark in marks.finditer(content):
        pieces.append((content[at : mark.start()], at))
        if mark.lastgroup:
            pieces.append((mark[mark.lastgroup], mark.start(mark.lastgroup)))
        at = mark.end()
    if not at:
        return content, range(len(content))
    pieces.append((content[at:], at))
    text = "".join(piece for piece, _ in pieces)
    return text, [start + i for piece, start in pieces for i in range(len(piece))]


class ParagraphLines:
    """Collects the lines of a paragraph until it is complete."""

    def __init__(self, marks: re.Pattern[str]) -> None:
        self._marks = marks
        self.lines: list[tuple[str, int]] = []
        """Lines, each with its offset in the file."""

    def add(self, line: str, start: int) -> None:
        """Add a line, without surrounding white space."""
        inner = line.strip()
        if inner:
            self.lines.append((inner, start + line.index(inner)))

    def taken(self, *, is_heading: bool = False) -> list[TextBlock]:
        """Return the lines so far as one block, if there are any, and start a new paragraph."""
        lines, self.lines = self.lines, []
        if not lines:
            return []
        content = "\n".join(line for line, _ in lines)
        places = [start + i for line, start in lines for i in range(len(line) + 1)]
        text, offsets = shown(content, self._marks)
        return [TextBlock(text.replace("\n", " "), [places[at] for at in offsets], is_heading)]
