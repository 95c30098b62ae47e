"""Error messages for invalid records: what is wrong, where, and how to fix it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from factcheck.database.claims_files.records import ClaimRecord, DateRecord, QuantityRecord, SourceRecord
from factcheck.messages import unknown
from factcheck.model import DateRole, Lang, Modality, Polarity, Status

if TYPE_CHECKING:
    import msgspec

    from factcheck.yaml_text import KeyPath

_PLACE = re.compile(r" - at `\$([^`]*)`$")
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_FIELD = re.compile(r"unknown field `([^`]*)`")
_CHOICES: dict[str, tuple[str, ...]] = {
    "status": get_args(Status),
    "polarity": get_args(Polarity),
    "modality": get_args(Modality),
    "role": get_args(DateRole),
    "lang": get_args(Lang),
}


def complaint(error: msgspec.ValidationError, above: KeyPath) -> tuple[str, KeyPath]:
    """Return a sentence that explains a validation error, and the path to the place that is invalid.

    `above` is the path to the record that was validated.
    """
    message = str(error)
    place = _PLACE.search(message)
    steps = _STEP.finditer(place[1]) if place else ()
    path = (*above, *(int(step[2]) if step[2] else step[1] for step in steps))
    problem = _PLACE.sub("", message).replace("`", '"').replace("Object", "the record")
    if field := _FIELD.search(message):
        known = _record(path).__struct_fields__
        key = field[1]
        return unknown("key", key, known), (*path, key)
    if path and (choices := _CHOICES.get(str(path[-1]))):
        return f"{problem}; choose from: {', '.join(choices)}.", path
    return f"{problem}; see docs/claims-files.md for the format.", path


def _record(path: KeyPath) -> type[ClaimRecord | SourceRecord | QuantityRecord | DateRecord]:
    if "quantities" in path:
        return QuantityRecord
    if "dates" in path:
        return DateRecord
    return SourceRecord if path[:1] == ("source",) else ClaimRecord
