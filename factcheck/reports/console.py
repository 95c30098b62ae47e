"""`console`: for people to read. On a terminal with colours and wrapped lines, elsewhere as plain text."""

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
    from factcheck.reports.console_layout import ConsoleLine

_WITHOUT_STYLES = ("dumb", "unknown")
_PLAIN_MARKS = {"stated": ("[-", "-]"), "found": ("{+", "+}")}


class Report(base.Report):
    """Writes a block for each result, and a line of totals if there are several."""

    def write(self, result: Result) -> None:
        """Write one block, with an empty line between blocks."""
        if self.written > 1:
            self.out.write("\n")
        write_lines(self.out, lines_of(result))

    def close(self) -> None:
        """Write the totals if there was more than one statement."""
        if self.written > 1:
            self.out.write(f"\n{base.tally(self.counts)}\n")


def write_lines(out: TextIO, lines: Iterable[ConsoleLine]) -> None:
    """Write lines: styled and wrapped on a terminal, else as plain text with [-stated-] and {+found+}.

    Without colours a terminal could not show which words are marked, so it gets plain text as well.
    """
    if out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") not in _WITHOUT_STYLES:
        _write_styled(out, lines)
        return
    out.writelines(" " * line.indent + "".join(map(_plain, line.pieces)) + "\n" for line in lines)


def _write_styled(out: TextIO, lines: Iterable[ConsoleLine]) -> None:
    from rich.padding import Padding  # lazy: rich is slow to import
    from rich.text import Text

    for line in lines:
        text = Text.assemble(*((piece, STYLES[style]) for piece, style in line.pieces))
        _console(out).print(Padding(text, (0, 0, 0, line.indent), expand=False))


@lru_cache(maxsize=1)
def _console(out: TextIO) -> Console:
    """Return a console that takes no text for markup; rich is imported only for terminals, to keep other runs fast."""
    from rich.console import Console  # lazy: rich is slow to import

    return Console(file=out, highlight=False, markup=False, emoji=False)


def _plain(piece: tuple[str, str]) -> str:
    text, style = piece
    opening, closing = _PLAIN_MARKS.get(style, ("", ""))
    return f"{opening}{text}{closing}"
