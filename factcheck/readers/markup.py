"""Lines of a marked-up text → blocks of what a reader sees, each character with its place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.readers.prose import Block

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence


def shown(content: str, marks: re.Pattern[str]) -> tuple[str, Sequence[int]]:
    """Return a text without its marks, and for each character that stays its offset in `content`.

    Of each match only the group that matched last stays; a match without a group goes.
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


class Paragraph:
    """Lines that belong together, until they are taken as a block."""

    def __init__(self, marks: re.Pattern[str]) -> None:
        self._marks = marks
        self.lines: list[tuple[str, int]] = []
        """Each with the offset at which it begins in the file."""

    def add(self, line: str, start: int) -> None:
        """Add a line, of which the white space around it is left out."""
        inner = line.strip()
        if inner:
            self.lines.append((inner, start + line.index(inner)))

    def taken(self, *, is_heading: bool = False) -> list[Block]:
        """Return the lines so far as one block, or nothing if there are none, and begin anew."""
        lines, self.lines = self.lines, []
        if not lines:
            return []
        content = "\n".join(line for line, _ in lines)
        places = [start + i for line, start in lines for i in range(len(line) + 1)]
        text, offsets = shown(content, self._marks)
        return [Block(text.replace("\n", " "), [places[at] for at in offsets], is_heading)]
