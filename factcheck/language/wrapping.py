"""Recognises lines that were broken only to fit a width, as in mails and wire copy.

Each is as full as the first word of the next one allows, and at one break at least the sentence clearly continues.
Titles, lists, tables, verse and texts with one paragraph a line lack one or the other. If in doubt, a line
stays a paragraph: two sentences taken for one would be worse than one that is cut.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NARROWEST = 50
"""Characters that the longest line of a wrapped paragraph has at least."""
WIDEST = 140
"""Characters that the longest line of a wrapped paragraph has at most."""
_LONGEST_CLOSE = 20
"""How many characters at the end of a line are searched for the end of its sentence."""
_ENDED = re.compile(r"[.!?…。！？:;][\"”’')\]»*_/.]*(?:\[\d{1,4}\])*$")
_COLUMNS = re.compile(r"\S(?:\s*\t|\s{3,})\S|\|")
_FIRST_WORD = re.compile(r"\S+")
_DATELINE = re.compile(r"\s*(\S{2,30})(?:\s\S[^\n]{0,50}?)?\s[-–—]{1,2}\s")


def is_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether lines without a blank one between them are one paragraph; they must not end in white space."""
    if len(lines) < 2 or _begins_small(lines[0]) or _has_dateline(lines[1]):
        return False
    width = max(map(len, lines))
    breaks = list(pairwise(lines))
    return (
        NARROWEST <= width <= WIDEST
        and all(is_full(line, following, width) for line, following in breaks)
        and any(leaves_open(line) and _begins_small(following) for line, following in breaks)
        and not any(map(_COLUMNS.search, lines))
    )


def is_full(line: str, following: str, width: int) -> bool:
    """Tell whether the first word of the following line would have made a line longer than `width` characters."""
    word = _FIRST_WORD.search(following)
    return word is not None and len(line) + 1 + len(word[0]) > width


def leaves_open(line: str) -> bool:
    """Tell whether the sentence continues after a line."""
    return not _ENDED.search(line[-_LONGEST_CLOSE:])


def _begins_small(line: str) -> bool:
    """Tell whether a line begins with a small letter, unlike a sentence, except for words like "iPhone"."""
    head = line.lstrip()[:2]
    return head[:1].islower() and not head[1:].isupper()


def _has_dateline(line: str) -> bool:
    """Tell whether a line begins a report, as "HÀ NỘI, 3/4 (TTXVN) - …" does, so that its title is above."""
    head = _DATELINE.match(line)
    return head is not None and head[1].isupper()
