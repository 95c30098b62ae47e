"""Names and bytes of claims files, and how they get to the disk."""

from __future__ import annotations

import os
import re
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

from factcheck.database.claims_files.entries import entry_record
from factcheck.database.claims_files.to_record import source_record
from factcheck.database.claims_files.yaml_writing import item_lines, mapping_lines
from factcheck.digest import blake2b
from factcheck.errors import UnwritableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from factcheck.database.claims_files.entries import ClaimsFile

_UNSAFE = re.compile(r"[^\w.+@ -]|^[.\s-]|[.\s]$|^$")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|lexicon)(?:\..*)?", re.IGNORECASE)
_LONGEST_NAME = 120
"""Bytes of UTF-8; file systems allow 255, editors' copies want some."""


def file_name(source_id: str) -> str:
    """Return the name of a source's file; an id that is no safe name everywhere gets a digest behind it."""
    name = _UNSAFE.sub("-", source_id)
    encoded = name.encode("utf-8", "replace")
    if name != source_id or len(encoded) > _LONGEST_NAME or _RESERVED.fullmatch(name):
        mark = blake2b(source_id.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
        name = f"{encoded[:_LONGEST_NAME].decode('utf-8', 'ignore')}-{mark}"
    return f"{name}.yaml"


def to_bytes(file: ClaimsFile) -> bytes:
    """Write a claims file: the source, then its claims with a blank line between."""
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
    """Write a source and its claims as JSON Lines."""
    lang = file.source.lang
    records = [{"source": source_record(file.source)}, *(entry_record(entry, lang) for entry in file.entries)]
    return b"\n".join([*map(msgspec.json.encode, records), b""])


def write_atomically(file: Path, data: bytes) -> None:
    """Write beside and rename, so that a reader finds the old file or the new one; raises UnwritableError."""
    with _beside(file) as beside:
        beside.write_bytes(data)


def write_pieces(file: Path, pieces: Iterable[bytes]) -> None:
    """Write a file too large for the memory; otherwise the same."""
    with _beside(file) as beside, beside.open("wb") as stream:
        stream.writelines(pieces)


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """Name a file to write, which then takes the place of `file`.

    Its time is set to the nanosecond: systems count in steps of milliseconds, and a person's edit right after is to
    bear another time.
    """
    beside = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        try:
            yield beside
            now = time.time_ns()
            os.utime(beside, ns=(now, now))
            os.replace(beside, file)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableError(f"{file}: cannot be written: {error.strerror or error}.") from error


def _joined(lines: list[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()
