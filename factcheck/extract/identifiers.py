"""Identifiers: document numbers, models, flights, plates, phone numbers. They are equal or different, never near."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.extract.figures.glued_money import is_code_and_figure
from factcheck.language.fold import fold
from factcheck.model import Mention

if TYPE_CHECKING:
    from factcheck.language.sentence import Sentence

_IDENTIFIER = re.compile(
    r"""(?<![\w/.\-])(?:
        (?P<document> \d{1,5}(?:/\d{4})?[/\-](?=[^\W\d_]*[^\W\d_]{2})[A-ZĐƯ][^\W\d_]{0,7}(?:[\-/][^\W\d_]{1,8}){0,4} )
      | (?P<plate>    \d{2}[A-ZĐ]\d?\s?-\s?\d{3}\.?\d{2} )
      | (?P<model>    [A-ZĐ][A-Za-z]{0,7}-\d{1,4}[A-Z]{0,3} | [A-Z]{1,3}\d{2,4}[A-Z]{0,2} )
      | (?P<phone>    (?:\+\d{1,3}|0)[\d][\s.\-]?\d{2,4}[\s.\-]?\d{3,4}(?:[\s.\-]?\d{2,4})? | 1[89]00[\s.\-]?\d{4,6} )
    )(?![\w%])""",
    re.VERBOSE,
)
_SEPARATORS = re.compile(r"[\s.\-]+")
_LEAST_DIGITS = 8
"""Of a phone number."""


def read_identifiers(sentence: Sentence) -> list[Mention]:
    """Return the identifiers of a sentence in order; `id` is the identifier folded, of phones and plates without marks.

    "596/QĐ-TTg" → "596/qd-ttg", "0912 345 678" → "0912345678". Never raises.
    """
    return [
        Mention(_normal(match), match.group(), match.start(), match.end())
        for match in _IDENTIFIER.finditer(sentence.text)
        if _is_identifier(match)
    ]


def _is_identifier(match: re.Match[str]) -> bool:
    if match.lastgroup == "phone":
        return sum(c.isdecimal() for c in match.group()) >= _LEAST_DIGITS
    if match.lastgroup == "document":
        return sum(c.isupper() for c in match.group()) > 1
    return match.lastgroup != "model" or not is_code_and_figure(match.group())


def _normal(match: re.Match[str]) -> str:
    text = fold(match.group())
    return _SEPARATORS.sub("", text) if match.lastgroup in ("phone", "plate") else text
