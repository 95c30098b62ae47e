"""Reads the dateline of a report: "MANILA, 14 March 2024 (Agency) - …".

It says when the report was written, not when anything happened; so it defines what "Tuesday" and "next year" mean.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.extract.dates import read_dates
from factcheck.language.sentence import analyse
from factcheck.language.tables import table
from factcheck.language.tokens import DASHES

if TYPE_CHECKING:
    import datetime as dt

    from factcheck.language.sentence import Sentence
    from factcheck.model import Claim, Lang

DATELINE_LINES = 3
"""How many lines of a text are searched for a dateline."""
_MOST_CHARACTERS = 150
"""Largest length of a dateline in characters."""
_MOST_TOKENS = 16
"""Largest length of a dateline in tokens."""


def day_written(text: str, lang: Lang | None) -> dt.date | None:
    """Return the day of a text's dateline; None without a dateline, or if it does not give the year."""
    from factcheck.language.sentences import paragraphs  # checking statements does not need it

    for start, end in islice(paragraphs(text), DATELINE_LINES):
        head = text[start : min(end, start + _MOST_CHARACTERS)]
        if DASHES.isdisjoint(head) and not head.startswith("("):
            continue
        line = analyse(head, lang)
        if (dash := dateline_end(line)) and (found := read_dates(analyse(line.text[:dash], lang))):
            return found[0].earliest
    return None


def without_dateline(claim: Claim, sentence: Sentence) -> Claim:
    """Remove the date of the dateline from a claim, or mark it as such if the claim has no other date."""
    dash = dateline_end(sentence)
    others = tuple(date for date in claim.dates if date.start >= dash)
    if len(others) == len(claim.dates):
        return claim
    return replace(claim, dates=others or (replace(claim.dates[0], role="dateline"),))


def dateline_end(sentence: Sentence) -> int:
    """Return the offset at which a dateline ends, mostly with a dash; 0 without one.

    Only names, figures and signs precede the dash. One within brackets does not count: "Vera Menchik (16 February 1906
    – 26 June 1944)". Brackets that a line begins with may hold any words, and need no dash if they have a day: "(Báo
    Miền Trung, 14/10/2023) – …", "(14 March 2019) A fire …".
    """
    words, bracketed = table("passages")["datelines"], False
    for at, token in enumerate(sentence.tokens[:_MOST_TOKENS]):
        bracketed = token.lower == "(" or (bracketed and token.lower != ")")
        if token.text in DASHES and _is_spaced(sentence, at) and not bracketed:
            return token.start
        if token.lower == ")" and _brackets_day(sentence, at):
            return token.end
        is_name = token.text[0].isupper() or not token.text[0].isalpha()
        headed = bracketed and sentence.tokens[0].lower == "("
        if not is_name and not headed and token.lower not in words:
            return 0
    return 0


def _brackets_day(sentence: Sentence, closing: int) -> bool:
    """Tell whether a sentence begins with brackets that hold a day, and no dash follows these."""
    tokens = sentence.tokens
    if tokens[0].lower != "(" or tokens[min(closing + 1, len(tokens) - 1)].text in DASHES:
        return False
    dates = read_dates(analyse(sentence.text[: tokens[closing].start], sentence.lang))
    return any(date.earliest is not None and date.earliest == date.latest for date in dates)


def _is_spaced(sentence: Sentence, at: int) -> bool:
    tokens = sentence.tokens
    return 0 < at < len(tokens) - 1 and tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start
