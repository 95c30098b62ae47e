"""`console`: for people. Colours and wrapped lines on a terminal, the same words as plain text elsewhere."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.reports import base
from factcheck.reports.console_layout import STYLES, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from rich.console import Console

    from factcheck.model import Result
    from factcheck.reports.console_layout import Line

_WITHOUT_STYLES = ("dumb", "unknown")
_PLAIN_MARKS = {"stated": ("[-", "-]"), "found": ("{+", "+}")}


class Report(base.Report):
    """Writes a block for each result, and a line of numbers where there are several."""

    def write(self, result: Result) -> None:
        """Write one block, with an empty line between blocks."""
        if self.written > 1:
            self.out.write("\n")
        write_lines(self.out, lines_of(result))

    def close(self) -> None:
        """Write the numbers if there were more statements than one."""
        if self.written > 1:
            self.out.write(f"\n{base.tally(self.counts)}\n")


def write_lines(out: TextIO, lines: Iterable[Line]) -> None:
    """Write laid-out lines: styled and wrapped on a terminal, else plain with [-stated-] and {+found+}.

    A terminal that shows no colours, or is not to, could not tell one side from the other, so it gets plain text too.
    """
    if out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") not in _WITHOUT_STYLES:
        _write_styled(out, lines)
        return
    out.writelines(" " * line.indent + "".join(map(_plain, line.pieces)) + "\n" for line in lines)


def _write_styled(out: TextIO, lines: Iterable[Line]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    for line in lines:
        text = Text.assemble(*((piece, STYLES[style]) for piece, style in line.pieces))
        _console(out).print(Padding(text, (0, 0, 0, line.indent), expand=False))


@lru_cache(maxsize=1)
def _console(out: TextIO) -> Console:
    """Make a console that takes no text for markup; rich is imported for a terminal only, for it takes time."""
    from rich.console import Console

    return Console(file=out, highlight=False, markup=False, emoji=False)


def _plain(piece: tuple[str, str]) -> str:
    text, style = piece
    opening, closing = _PLAIN_MARKS.get(style, ("", ""))
    return f"{opening}{text}{closing}"
