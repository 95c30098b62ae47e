"""The records of claims files: plain and short, the quote first, no offsets to count.

    - quote: Bộ Quốc phòng Azerbaijan cho biết 7 binh sĩ nước này đã thiệt mạng.
      claimant: Bộ Quốc phòng Azerbaijan
      names:
      - azerbaijan: Azerbaijan                  id, and the words in the quote
      concepts:
      - killed: thiệt mạng
      quantities:
      - text: 7 binh sĩ
        value: 7                                see `interval_notation`
        unit: binh si
        measure: killed
        group: azerbaijan
      dates: …                                  text, edtf, and role and alternative if they say anything
      identifiers: …                            like names: 596/qd-ttg: 596/QĐ-TTg
      status: extracted                         or reviewed, or rejected: then it is not used
      id: 5d0c9a41                              what follows "#" in the claim's id
      at: 1034..1177                            offsets of the quote in the source's text
      extracted: 0b1f6c2e                       digest of what the program wrote, to notice what a person has changed

`polarity`, `modality` and `lang` are written only if they are not the usual ones. `note` is for people. Words that
occur more than once in the quote are told apart as described in `quote_spans`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from factcheck.language.edtf import bounds
from factcheck.model import DateRole, Lang, Modality, Polarity, Rating, Status

if TYPE_CHECKING:
    from factcheck.language.edtf import Days
    from factcheck.model import Span
    from factcheck.yaml_text import KeyPath

OPEN = "open"
"""Written for a first or last day that is not known."""
_DIGITS = re.compile(r"\d(?:[\d.,]*\d)?")


class RecordError(ValueError):
    """A record has an impossible value; `path` leads to it within the record."""

    def __init__(self, message: str, *path: str | int) -> None:
        super().__init__(message)
        self.path: KeyPath = path


class _Record(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Base of all records; an unknown key is an error."""


class SourceRecord(_Record, frozen=True):
    """The head of a file: `Source` without its text."""

    id: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    lang: Lang | None = None
    published: str = ""
    sha256: str = ""
    rating: Rating | None = None


class QuantityRecord(_Record, frozen=True):
    """A quantity; unless `figure` says otherwise, the figure is the first digits of the text, or the whole text."""

    text: str
    value: str | int | float
    figure: str | None = None
    unit: str | None = None
    measure: str | None = None
    group: str | None = None


class DateRecord(_Record, frozen=True):
    """A date; its first and last day follow from the EDTF unless they are given ("open" for none)."""

    text: str
    edtf: str = ""
    role: DateRole = "event"
    alternative: str = ""
    earliest: str | None = None
    latest: str | None = None


class ClaimRecord(_Record, frozen=True):
    """A claim."""

    quote: str
    claimant: str = ""
    names: tuple[dict[str, str], ...] = ()
    concepts: tuple[dict[str, str], ...] = ()
    quantities: tuple[QuantityRecord, ...] = ()
    dates: tuple[DateRecord, ...] = ()
    identifiers: tuple[dict[str, str], ...] = ()
    polarity: Polarity = "affirmed"
    modality: Modality = "happened"
    lang: Lang | None = None
    status: Status | None = None
    note: str = ""
    id: str = ""
    at: str = ""
    extracted: str = ""


def default_figure(quote: str, span: Span) -> Span:
    """Return the span of a quantity's figure: the first digits of its text, else the whole text."""
    digits = _DIGITS.search(quote, *span)
    return digits.span() if digits else span


@lru_cache(maxsize=4096)
def default_days(edtf: str) -> Days:
    """Return the first and last day that follow from a date; raises ValueError if it is not EDTF."""
    return bounds(edtf)
