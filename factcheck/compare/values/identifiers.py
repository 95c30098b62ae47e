"""Compares the identifiers of a statement with those of a passage: the same one, or another one of its series."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from factcheck.compare.slots import Slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.compare.layout.passage import Passage
    from factcheck.compare.layout.reading import Reading
    from factcheck.model import Mention

_DOCUMENT = r"(?P<number>\d+)(?:/(?P<year>\d{4}))?[/\-](?P<series>\D.*)"
"""596/QĐ-TTg, 12/2020/NĐ-CP."""
_MODEL = r"(?P<series>[^\W\d_]+)-?(?P<number>\d.*)"
"""MH370, Su-35."""
_MARKS = r"[\W_]+"


class _Parts(msgspec.Struct, frozen=True):
    series: str
    """What is the same in the whole series: "qdttg", "mh"; for phones and plates their shape, with 0 for a digit."""
    number: str
    year: str = ""


def compare_identifiers(stated: Reading, passage: Passage) -> list[Slot]:
    """Return one slot for each identifier of the statement.

    Another one of the same series in its place ("596/QĐ-TTg" for "569/QĐ-TTg", "MH17" for "MH370") differs, unless the
    statement names that one too. One of another series replaces nothing: the passage lacks the statement's.
    """
    named = [_parts(mention) for mention in stated.claim.identifiers]
    return [_slot(stated, mention, passage, named) for mention in stated.claim.identifiers]


def _slot(stated: Reading, mention: Mention, passage: Passage, named: list[_Parts]) -> Slot:
    slot = Slot.missing("identifier", "identifier-mismatch", stated, mention.span)
    parts = _parts(mention)
    if agreeing := _agreeing(slot, parts, passage.sentences):
        return agreeing
    for found in passage.focus.claim.identifiers:
        found_parts = _parts(found)
        if found_parts.series == parts.series and not any(_are_equal(found_parts, other) for other in named):
            return slot.against(passage.focus, found.span, "differ")
    return (_agreeing(slot, parts, (passage.topic,)) if passage.topic else None) or slot


def _agreeing(slot: Slot, parts: _Parts, readings: Iterable[Reading]) -> Slot | None:
    """Return the slot with the first equal identifier of some sentences, if any."""
    for reading in readings:
        for found in reading.claim.identifiers:
            if _are_equal(parts, _parts(found)):
                return slot.against(reading, found.span, "agree")
    return None


def _parts(mention: Mention) -> _Parts:
    """Return the parts of a document number, a model, or any other identifier (a phone, a plate)."""
    if document := re.fullmatch(_DOCUMENT, mention.id):
        return _Parts(re.sub(_MARKS, "", document["series"]), document["number"].lstrip("0"), document["year"] or "")
    if model := re.fullmatch(_MODEL, mention.id):
        return _Parts(model["series"], model["number"])
    shape = re.sub(r"\d", "0", mention.id)
    return _Parts(shape, mention.id)


def _are_equal(one: _Parts, other: _Parts) -> bool:
    """Tell whether two identifiers are equal; a document's year may be omitted."""
    years = {one.year, other.year} - {""}
    return (one.series, one.number) == (other.series, other.number) and len(years) < 2
