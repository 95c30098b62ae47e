"""The records of the program: sources, claims and their parts, and the results of a check.

All records are frozen. Offsets count characters of NFC text, `start` inclusive, `end` exclusive.
"""

# no `from __future__ import annotations` here: msgspec would have to evaluate every annotation at every start

import datetime as dt
from enum import StrEnum
from typing import Literal

import msgspec

Lang = Literal["vi", "en"]
LANGS: tuple[Lang, ...] = ("vi", "en")
Span = tuple[int, int]
"""A part of a text as (start, end)."""

Hedge = Literal["exact", "about", "nearly", "more_than", "at_least", "at_most", "less_than", "between", "dozens"]
"""How a figure is hedged; `dozens` stands for any vague plural ("hàng chục", "hundreds of")."""

DateRole = Literal["event", "start", "end", "until", "report", "dateline"]
Polarity = Literal["affirmed", "negated"]
Modality = Literal["happened", "planned", "possible", "denied", "proposed"]
Status = Literal["extracted", "reviewed", "rejected"]
Stance = Literal["supports", "refutes", "neutral"]
Rating = Literal["true", "false", "mixed"]
"""How a fact checker has rated a claim; `mixed` is everything that is neither true nor false."""
Skip = Literal["question", "heading", "opinion"]
"""Why a sentence of running text is not worth checking."""


class Verdict(StrEnum):
    """What the sources say about a statement, in the terms of AVeriTeC."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """A text from which claims are extracted."""

    id: str
    """The file's stem, unique within a database."""
    text: str = ""
    """The whole text in NFC; empty if only the record is kept."""
    title: str = ""
    publisher: str = ""
    url: str = ""
    lang: Lang | None = None
    published: str = ""
    """EDTF, as exact as it is known; empty if it is not."""
    sha256: str = ""
    """Digest of the text in UTF-8, to notice changes."""
    rating: Rating | None = None
    """How the text was rated, if it is a claim that was fact-checked; None for any other text."""


class Quantity(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A figure and what it counts, as the interval that its words allow."""

    text: str
    """The figure with its unit or counted noun, without the hedge: "300 người"."""
    start: int
    end: int
    low: float | None
    """Smallest possible value, in `unit`; None means open."""
    high: float | None
    low_open: bool = False
    """True if `low` itself is excluded ("more than 6,000")."""
    high_open: bool = False
    hedge: Hedge = "exact"
    unit: str | None = None
    """Id of a unit ("metre", "percent", "USD"), or the counted noun as written, folded ("nguoi")."""
    measure: str | None = None
    """What is measured: an outcome ("killed"), a dimension ("duration", "volume", "money", "percent", "ratio",
    "ordinal", "age", "score"), or the counted noun's concept ("experts")."""
    group: str | None = None
    """Whose figure it is, as the id of a name ("azerbaijan"), if the sentence says so."""
    figure: Span = (0, 0)
    """Span of the bare figure: "300" in "gần 300 người"."""

    @property
    def span(self) -> Span:
        """The offsets of its text."""
        return self.start, self.end


class DateSpan(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A date or period, as EDTF and as the first and last day that it can mean."""

    text: str
    start: int
    end: int
    edtf: str
    """ISO 8601-2: "2020-11-09", "XXXX-01-19", "1988-02/1994-05"."""
    earliest: dt.date | None = None
    """First possible day; None if the year is not known, or before year 1."""
    latest: dt.date | None = None
    role: DateRole = "event"
    alternative: str = ""
    """The other reading of an ambiguous English 11/9/2020, as EDTF."""

    @property
    def span(self) -> Span:
        """The offsets of its text."""
        return self.start, self.end


class Mention(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A name, a concept or an identifier, and its place in the sentence."""

    id: str
    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The offsets of its text."""
        return self.start, self.end


class Claim(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One sentence that can be checked, with everything that was extracted from it."""

    id: str
    """Source id, "#", and a short hash of the folded sentence."""
    source_id: str
    quote: str
    """The sentence, verbatim."""
    start: int
    """Offset of the quote in the source's text."""
    end: int
    lang: Lang
    claimant: str = ""
    """Who says it, as written ("Bộ Quốc phòng Armenia"); empty if the source itself does."""
    names: tuple[Mention, ...] = ()
    concepts: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateSpan, ...] = ()
    identifiers: tuple[Mention, ...] = ()
    """Document numbers, models, plates and the like; `id` is the identifier folded ("596/qd-ttg")."""
    polarity: Polarity = "affirmed"
    modality: Modality = "happened"
    status: Status = "extracted"


class Agreement(msgspec.Struct, frozen=True):
    """A slot in which statement and source agree."""

    slot: str
    stated: str
    found: str
    stated_span: Span
    found_span: Span
    """In the source's text."""


class Difference(msgspec.Struct, frozen=True):
    """A slot in which statement and source differ."""

    slot: str
    rule: str
    stated: str
    found: str
    stated_span: Span
    found_span: Span
    """In the source's text."""


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """One passage of one source, and its stance on the statement."""

    stance: Stance
    claim_id: str
    source_id: str
    source_title: str
    published: str
    claimant: str
    quote: str
    start: int
    end: int
    score: float
    """How sure the judge is of the stance, 0 to 1."""
    agreements: tuple[Agreement, ...] = ()
    differences: tuple[Difference, ...] = ()


class Location(msgspec.Struct, frozen=True):
    """The place of a statement in the file that it was read from; lines and columns count from 1."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


class Statement(msgspec.Struct, frozen=True):
    """A sentence to be checked, as a reader yields it."""

    text: str
    id: str = ""
    lang: Lang | None = None
    date: str = ""
    """Reference day for relative dates, ISO; empty for none."""
    location: Location | None = None
    skip: Skip | None = None
    """Why it is only counted and not checked; None if it is checked."""


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """The result of checking one statement, with the decisive evidence first."""

    id: str
    text: str
    lang: Lang
    location: Location | None
    verdict: Verdict
    confidence: float
    """0 to 1."""
    rules: tuple[str, ...]
    explanation: str
    evidence: tuple[Evidence, ...]


class Disagreement(msgspec.Struct, frozen=True):
    """A point on which sources contradict each other, with all sides."""

    slot: str
    rule: str
    sides: tuple[Evidence, ...]


def as_lang(value: object) -> Lang | None:
    """Return the language of a code, "vi" or "en"; None for anything else."""
    return next((lang for lang in LANGS if lang == value), None)
