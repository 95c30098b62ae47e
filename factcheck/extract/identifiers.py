"""Finds identifiers: numbers of documents, models, flights, plates and phones. They are equal or different."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.language.fold import fold
from factcheck.language.listed import listed_in
from factcheck.language.tokens import overlaps
from factcheck.model import Mention

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from factcheck.language.sentence import Sentence
    from factcheck.model import Span

_PATTERN = r"""(?<![\w/.\-])(?:
        (?P<document> \d{1,5}(?:/\d{4})?[/\-](?=[^\W\d_]*[^\W\d_]{2})[A-ZĐƯ][^\W\d_]{0,7}(?:[\-/][^\W\d_]{1,8}){0,4}
                      | \d{1,5}/\d{4}/[A-ZĐ]{2,8}\d{1,2} )
      | (?P<plate>    \d{2}[A-ZĐ]\d?\s?-\s?\d{3}\.?\d{2} )
      | (?P<model>    [A-ZĐ][A-Za-z]{0,7}-\d{1,4}[A-Z]{0,3} | [A-Z]{1,3}\d{2,4}[A-Z]{0,2} )
      | (?P<phone>    (?:\+\d{1,3}|0)[\d][\s.\-]?\d{2,4}[\s.\-]?\d{3,4}(?:[\s.\-]?\d{2,4})? | 1[89]00[\s.\-]?\d{4,6} )
    )(?=s?(?![\w%]))"""
"""Compiled when first used, since that takes as long as extracting a whole sentence."""
_SEPARATORS = r"[\s.\-]+"
_LEAST_DIGITS = 8
"""Least number of digits of a phone number."""
_LEAST_LETTERS = 2
"""Least number of letters of a document number; they are capitals if the sentence has any."""


def read_identifiers(sentence: Sentence, taken: Collection[Span] = ()) -> list[Mention]:
    """Return the identifiers of a sentence in order, except for those within the spans `taken`, which are dates.

    `id` is the folded identifier, for phones and plates without separators: "596/QĐ-TTg" → "596/qd-ttg",
    "0912 345 678" → "0912345678". Entries of the lexicon ("COVID-19") are not identifiers. Never raises.
    """
    flags = re.VERBOSE if sentence.cased else re.VERBOSE | re.IGNORECASE
    matches = re.finditer(_PATTERN, sentence.text, flags)
    found = [match for match in matches if _is_identifier(match, cased=sentence.cased)]
    known = [*taken, *_known(sentence)] if found else []
    return [
        Mention(_normal(match), match.group(), match.start(), match.end())
        for match in found
        if not overlaps(match.span(), taken if match.lastgroup == "document" else known)
    ]


def _known(sentence: Sentence) -> Iterable[Span]:
    return ((sentence.tokens[match.first].start, sentence.tokens[match.last - 1].end) for match in sentence.matches)


def _is_identifier(match: re.Match[str], *, cased: bool) -> bool:
    """Tell whether a match has enough digits or letters for its kind, and is not an amount or an ordinary compound."""
    text = match.group()
    if match.lastgroup == "phone":
        return sum(c.isdecimal() for c in text) >= _LEAST_DIGITS
    if match.lastgroup == "document":
        letters = sum(c.isupper() if cased else c.isalpha() for c in text)
        return letters >= _LEAST_LETTERS and (cased or ("/" in text and "-" in text) or text.count("/") > 1)
    is_compound = fold(text).partition("-")[0] in listed_in("counting", "compounds")
    return match.lastgroup != "model" or not (_is_money(text) or is_compound)


def _is_money(text: str) -> bool:
    # lazy: few sentences have an identifier
    from factcheck.extract.figures.glued_money import is_code_and_figure

    return is_code_and_figure(text) or is_code_and_figure(text.upper())


def _normal(match: re.Match[str]) -> str:
    text = fold(match.group())
    return re.sub(_SEPARATORS, "", text) if match.lastgroup in ("phone", "plate") else text
