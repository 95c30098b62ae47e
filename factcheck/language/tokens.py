"""Splits text into tokens, in linear time; and the ranges of tokens that things found in a sentence take."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, Protocol, TypeVar

import msgspec

from factcheck.language.fold import fold, lower

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Span

Kind = Literal["word", "number", "symbol"]

DASHES = frozenset("-–—−")
"""Hyphen, dashes and the minus sign, which texts use for one another."""
CLAUSE_END = frozenset(',;:.!?()–—"”“')
"""What ends a clause."""

_TOKEN = re.compile(
    r"""-[LR][RS]B-                # a bracket, as corpora of parsed text write it
      | [^\W\d_]+(?:[’'][tT]\b)?\d*   # Bộ  don't  m3  F16
      | \d+(?:[.,]\d+)*            # 15  6.500  1,5  30.4.1975
      | [’'][sS]\b                 # the English genitive stands alone
      | \S                         # any other mark""",
    re.VERBOSE,
)


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, a run of digits with separators between them, or a single symbol."""

    text: str
    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""
    lower: str
    """In lower case with diacritics, tone marks in the traditional place."""
    fold: str
    """In lower case without diacritics."""
    kind: Kind


_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
"""The names of brackets in the Penn Treebank, which files of labelled sentences keep."""

Piece = tuple[str, int, int, str, str, Kind]
"""The fields of a token, with offsets relative to its run."""

_MOST_RUNS = 1 << 15
_LONGEST_RUN = 40


class _Runs(dict[str, list[Piece]]):
    """Cache of runs of characters between two spaces, split into tokens; most runs occur many times.

    Sharing their strings also saves memory, since thousands of sentences are kept.
    """

    def __missing__(self, run: str) -> list[Piece]:
        if run.isalpha():  # most are, and one token each
            pieces = [_piece(run, 0)]
        else:
            pieces = [_piece(match[0], match.start()) for match in _TOKEN.finditer(run)]
        if len(run) <= _LONGEST_RUN and len(self) < _MOST_RUNS:
            self[run] = pieces
        return pieces


def _piece(text: str, at: int) -> Piece:
    kind: Kind = "number" if text[0].isdigit() and text[0].isdecimal() else "word" if text[0].isalpha() else "symbol"
    if bracket := _BRACKETS.get(text):
        return text, at, at + len(text), bracket, bracket, kind
    return text, at, at + len(text), lower(text), fold(text), kind


_runs = _Runs()


def tokenize(text: str) -> list[Token]:
    """Split NFC text into tokens; only white space is dropped."""
    found: list[Token] = []
    start = 0
    for run in text.split(" "):
        for part, at, to, lowered, folded, kind in _runs[run]:
            found.append(Token(part, start + at, start + to, lowered, folded, kind))
        start += len(run) + 1
    return found


class TokenRange(Protocol):
    """Anything that takes some tokens in a row."""

    @property
    def first(self) -> int:
        """Index of its first token."""
        ...

    @property
    def last(self) -> int:
        """Index after its last token."""
        ...


Found = TypeVar("Found", bound=TokenRange)


def tokens_of(found: Iterable[TokenRange]) -> set[int]:
    """Return the indexes of all tokens that some things take."""
    return {at for one in found for at in range(one.first, one.last)}


def in_order(found: Iterable[Found]) -> list[Found]:
    """Return things in the order of their first tokens."""
    return sorted(found, key=attrgetter("first"))


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a span overlaps any of the others."""
    return any(start < span[1] and span[0] < end for start, end in others)
