"""Text → tokens, in one pass whose time is linear in the text."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from factcheck.language.fold import fold, lower

Kind = Literal["word", "number", "symbol"]

_TOKEN = re.compile(
    r"""[^\W\d_]+(?:[’'][tT]\b)?\d*   # Bộ  don't  m3  F16
      | \d+(?:[.,]\d+)*            # 15  6.500  1,5  30.4.1975
      | [’'][sS]\b                 # the English genitive stands alone
      | \S                         # any other mark""",
    re.VERBOSE,
)


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, a run of digits with inner separators, or a single mark."""

    text: str
    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""
    lower: str
    """Lower case, marks kept, tone marks in one style."""
    fold: str
    """Lower case without marks."""
    kind: Kind


Forms = tuple[str, str, Kind]
"""Lower form, fold and kind of a token."""
Whole = tuple[str, str, str, Kind]
"""The same behind the text."""
Piece = tuple[str, int, int, Forms]
"""A token's text, its offsets from where its run begins, and its forms."""

_MOST_RUNS = 1 << 15
_LONGEST_RUN = 40


class _Runs(dict[str, tuple[Whole | None, list[Piece]]]):
    """What stands between two spaces, as one token or cut into several; most runs have been met before.

    All tokens of one text share it, for thousands of sentences are kept.
    """

    def __missing__(self, run: str) -> tuple[Whole | None, list[Piece]]:
        if run.isalpha():  # most are, and one token each
            pieces = [(run, 0, len(run), _forms(run))]
        else:
            pieces = [(m[0], m.start(), m.end(), _forms(m[0])) for m in _TOKEN.finditer(run)]
        cut = ((run, *pieces[0][3]) if len(pieces) == 1 and pieces[0][0] == run else None), pieces
        if len(run) <= _LONGEST_RUN and len(self) < _MOST_RUNS:
            self[run] = cut
        return cut


def _forms(text: str) -> Forms:
    kind: Kind = "number" if text[0].isdigit() and text[0].isdecimal() else "word" if text[0].isalpha() else "symbol"
    return lower(text), fold(text), kind


_runs = _Runs()


def tokenize(text: str) -> list[Token]:
    """Cut NFC text into tokens; white space is dropped, all else is kept."""
    found: list[Token] = []
    start = 0
    for run in text.split(" "):
        end = start + len(run)
        whole, pieces = _runs[run]
        if whole is not None:
            text, lowered, folded, kind = whole
            found.append(Token(text, start, end, lowered, folded, kind))
        else:
            found += [Token(part, start + at, start + to, *forms) for part, at, to, forms in pieces]
        start = end + 1
    return found
