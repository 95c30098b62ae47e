"""Text → tokens, in one pass whose time is linear in the text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

import msgspec

from factcheck.language.fold import fold, lower

Kind = Literal["word", "number", "symbol"]

_TOKEN = re.compile(
    r"""[^\W\d_]+(?:[’']t\b)?\d*   # Bộ  don't  m3  F16
      | \d+(?:[.,]\d+)*            # 15  6.500  1,5  30.4.1975
      | [’']s\b                    # the English genitive stands alone
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


@lru_cache(maxsize=1 << 16)
def _forms(text: str) -> tuple[str, str, Kind]:
    kind: Kind = "number" if text[0].isdigit() and text[0].isdecimal() else "word" if text[0].isalpha() else "symbol"
    return lower(text), fold(text), kind


def tokenize(text: str) -> list[Token]:
    """Cut NFC text into tokens; white space is dropped, all else is kept."""
    found: list[Token] = []
    end = 0
    for run in text.split():
        start = text.index(run, end)
        end = start + len(run)
        if run.isalpha():  # most are, and one token each
            found.append(Token(run, start, end, *_forms(run)))
        else:
            found += [Token(m[0], m.start(), m.end(), *_forms(m[0])) for m in _TOKEN.finditer(text, start, end)]
    return found
