"""Reads claims files: a YAML file holds one source, a JSON Lines file any number of them."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from factcheck.database.claims_files.entries import ClaimEntry, ClaimsFile, digest
from factcheck.database.claims_files.from_record import claim_of, source_of
from factcheck.database.claims_files.records import ClaimRecord, DateRecord, QuantityRecord, RecordError, SourceRecord
from factcheck.errors import DatabaseError
from factcheck.language.fold import nfc
from factcheck.messages import unknown
from factcheck.model import DateRole, Lang, Modality, Polarity, Status
from factcheck.yaml_text import YamlTextError, line_of, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Source
    from factcheck.yaml_text import KeyPath

JSONL = ".jsonl"
_KEYS = ("source", "claims")
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


class _Misplaced(Exception):  # noqa: N818 never leaves this module
    """An error whose line is not yet known."""

    def __init__(self, message: str, path: KeyPath) -> None:
        super().__init__(message)
        self.path = path


def read_claims_file(name: str, data: bytes, line: int = 1) -> list[ClaimsFile]:
    """Read a claims file; raises DatabaseError that names file, line and remedy.

    `data` may be a part of a JSON Lines file; it then begins in line `line`.
    """
    if name.endswith(JSONL):
        return list(_json_lines(name, BytesIO(data), line))
    return [_yaml(name, _decoded(name, data))]


def _decoded(name: str, data: bytes, first_line: int = 1) -> str:
    try:
        return nfc(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + first_line
        raise DatabaseError(f"{name}:{line}: the file is not UTF-8; save it as UTF-8.") from error


def _yaml(name: str, text: str) -> ClaimsFile:
    try:
        return _document(parse(text))
    except YamlTextError as error:
        raise DatabaseError(f"{name}:{error.line}: {error}; fix it, or delete the file and build again.") from error
    except _Misplaced as error:
        raise DatabaseError(f"{name}:{line_of(text, error.path)}: {error}") from error


def _document(data: Any) -> ClaimsFile:  # noqa: ANN401 plain data of any shape
    if not isinstance(data, dict) or "source" not in data:
        raise _Misplaced('not a claims file: "source" with an "id" is missing.', ())
    for key in data:
        if key not in _KEYS:
            raise _Misplaced(unknown("key", str(key), _KEYS), (key,))
    source = _source(data["source"], ("source",))
    records = data.get("claims") or []
    if not isinstance(records, list):
        raise _Misplaced('"claims" must be a list; begin each claim with "- quote:".', ("claims",))
    entries: dict[str, ClaimEntry] = {}
    for number, record in enumerate(records):
        _add(record, source, entries, ("claims", number))
    return ClaimsFile(source, tuple(entries.values()))


def _json_lines(name: str, lines: Iterable[bytes], first: int) -> Iterator[ClaimsFile]:
    """Yield the sources of JSON Lines: a line with "source" begins one, and the claims below it belong to it."""
    source: Source | None = None
    entries: dict[str, ClaimEntry] = {}
    for number, data in enumerate(lines, first):
        line = _decoded(name, data, number)
        if not line.strip():
            continue
        try:
            record = msgspec.json.decode(line)
            if isinstance(record, dict) and "source" in record:
                if source:
                    yield ClaimsFile(source, tuple(entries.values()))
                source, entries = _source(record["source"], ()), {}
            elif source:
                _add(record, source, entries, ())
            else:
                raise _Misplaced('this claim has no line with its "source" above it.', ())
        except msgspec.DecodeError as error:
            raise DatabaseError(f"{name}:{number}: invalid JSON: {error}.") from error
        except _Misplaced as error:
            raise DatabaseError(f"{name}:{number}: {error}") from error
    if source:
        yield ClaimsFile(source, tuple(entries.values()))


def _source(record: Any, path: KeyPath) -> Source:  # noqa: ANN401
    try:
        return source_of(msgspec.convert(_filled(record), SourceRecord))
    except msgspec.ValidationError as error:
        raise _Misplaced(*_complaint(error, path or ("source",))) from error
    except RecordError as error:
        raise _Misplaced(f"{error}.", (*path, *error.path)) from error


def _add(record: Any, source: Source, entries: dict[str, ClaimEntry], path: KeyPath) -> None:  # noqa: ANN401
    entry = _entry(record, source, path)
    if entry.claim.id in entries:
        id = entry.claim.id.rpartition("#")[2]
        raise _Misplaced(f'duplicate id "{id}"; delete one of the two claims.', (*path, "id"))
    entries[entry.claim.id] = entry


def _entry(record: Any, source: Source, path: KeyPath) -> ClaimEntry:  # noqa: ANN401
    fields = _filled(record)
    for name in ("quantities", "dates"):
        if isinstance(fields, dict) and isinstance(fields.get(name), list):
            fields[name] = [_filled(one) for one in fields[name]]
    try:
        read = msgspec.convert(fields, ClaimRecord)
        claim = claim_of(read, source)
    except msgspec.ValidationError as error:
        raise _Misplaced(*_complaint(error, path)) from error
    except RecordError as error:
        raise _Misplaced(f"{error}.", (*path, *error.path)) from error
    return ClaimEntry(claim, read.note, read.extracted, digest(fields) != read.extracted)


def _filled(record: Any) -> Any:  # noqa: ANN401
    """Leave out keys without a value, which a person may have emptied."""
    return {key: value for key, value in record.items() if value != ""} if isinstance(record, dict) else record


def _complaint(error: msgspec.ValidationError, above: KeyPath) -> tuple[str, KeyPath]:
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
