"""A claim as it stands in a file: plain, short, the quote first, no offsets to count.

    - quote: Bộ Quốc phòng Azerbaijan cho biết 7 binh sĩ nước này đã thiệt mạng.
      claimant: Bộ Quốc phòng Azerbaijan
      names:
      - azerbaijan: Azerbaijan                  id: the words in the quote
      concepts:
      - killed: thiệt mạng
      quantities:
      - text: 7 binh sĩ
        value: 7                                see `notation`
        unit: binh si
        measure: killed
        group: azerbaijan
      dates: …                                  text, edtf, and role, alternative where they say something
      identifiers: …                            as names: 596/qd-ttg: 596/QĐ-TTg
      status: extracted                         or reviewed, or rejected: then it is not used
      id: 5d0c9a41                              what stands behind "#" in the claim's id
      at: 1034..1177                            of the quote in the source's text
      extracted: 0b1f6c2e                       digest of what the program wrote, to see what a person has changed

`polarity`, `modality` and `lang` are written where they are not the usual ones. `note` is for people. Words that stand
more than once in the quote are told apart as `places` says.
"""

from __future__ import annotations

import msgspec

from factcheck.model import DateRole, Lang, Modality, Polarity, Rating, Status

Path = tuple[str | int, ...]
"""Keys and positions that lead to a place in a record."""
OPEN = "open"
"""Stands for a first or last day that is not known."""


class RecordError(ValueError):
    """A record says something that cannot be; `path` leads to the place within it."""

    def __init__(self, message: str, *path: str | int) -> None:
        super().__init__(message)
        self.path: Path = path


class _Record(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a file may say."""


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
    """A quantity; the figure is the first run of digits in the text, or the whole text, unless it is said."""

    text: str
    value: str | int | float
    figure: str | None = None
    unit: str | None = None
    measure: str | None = None
    group: str | None = None


class DateRecord(_Record, frozen=True):
    """A date; first and last day follow from the EDTF unless they are said ("open" for none)."""

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
