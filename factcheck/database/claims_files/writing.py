"""Writes claims files: their names, their bytes, and the step in which they are replaced."""

from __future__ import annotations

import os
import re
import time
from typing import TYPE_CHECKING

import msgspec

from factcheck.atomic import replacing
from factcheck.database.claims_files.entries import entry_record
from factcheck.database.claims_files.to_record import source_record
from factcheck.database.claims_files.yaml_writing import item_lines, mapping_lines
from factcheck.digest import blake2b
from factcheck.errors import UnwritableError
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from factcheck.database.claims_files.entries import ClaimsFile

_UNSAFE = re.compile(r"[^\w.+@ -]|^[.\s-]|[.\s]$|^$")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|lexicon)(?:\..*)?", re.IGNORECASE)
_LONGEST_NAME = 120
"""Bytes of UTF-8; file systems allow 255, and editors add some for their copies."""


def file_name(source_id: str) -> str:
    """Return the name of a source's file; an id that is not a safe name on every system gets a digest appended."""
    name = _UNSAFE.sub("-", source_id)
    encoded = name.encode("utf-8", "replace")
    if name != source_id or len(encoded) > _LONGEST_NAME or _RESERVED.fullmatch(name):
        mark = blake2b(source_id.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
        name = f"{encoded[:_LONGEST_NAME].decode('utf-8', 'ignore')}-{mark}"
    return f"{name}.yaml"


def to_bytes(file: ClaimsFile) -> bytes:
    """Return a claims file as YAML: the source, then its claims, separated by blank lines."""
    lang = file.source.lang
    head = [*mapping_lines({"source": msgspec.to_builtins(source_record(file.source))}), ""]
    if not file.entries:
        return _joined([*head, "claims: []"])
    lines = [*head, "claims:"]
    for number, entry in enumerate(file.entries):
        lines += [""] * (number > 0)
        lines += item_lines([msgspec.to_builtins(entry_record(entry, lang))])
    return _joined(lines)


def to_json_lines(file: ClaimsFile) -> bytes:
    """Return a source and its claims as JSON Lines."""
    lang = file.source.lang
    records = [{"source": source_record(file.source)}, *(entry_record(entry, lang) for entry in file.entries)]
    return b"\n".join([*map(msgspec.json.encode, records), b""])


def write_atomically(file: Path, pieces: Iterable[bytes]) -> None:
    """Replace a file in one step, so that readers see the old one or the new one; raises UnwritableError.

    Its time is set to the nanosecond: systems count in steps of milliseconds, and an edit right afterwards must have
    another time.
    """
    try:
        with replacing(file) as beside:
            with beside.open("wb") as stream:
                stream.writelines(pieces)
            now = time.time_ns()
            os.utime(beside, ns=(now, now))
    except OSError as error:
        raise UnwritableError(f"{file}: cannot be written: {reason(error)}.") from error


def _joined(lines: list[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()
