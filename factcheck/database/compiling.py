"""Claims files → the records of a database, and the copy of them in the cache."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from factcheck.database.file_reading import read_claims_file
from factcheck.database.files import write_atomically
from factcheck.database.store import Database
from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from factcheck.model import Claim, Source


def compile_files(files: Mapping[str, bytes]) -> Database:
    """Read claims files, given by path; raises DatabaseError for a broken one and for a source in two of them."""
    sources: dict[str, Source] = {}
    places: dict[str, str] = {}
    claims: list[Claim] = []
    for name, data in files.items():
        for found in read_claims_file(name, data):
            id = found.source.id
            if id in places:
                raise DatabaseError(f"{name}: the source {id!r} stands in {places[id]} as well; delete one of the two.")
            places[id] = name
            sources[id] = found.source
            claims += (entry.claim for entry in found.entries if entry.claim.status != "rejected")
    return Database(sources, claims)


def write_quietly(file: Path, data: bytes) -> None:
    """Write a file of the cache; one that cannot be written is no error."""
    with suppress(OSError, DatabaseError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, data)
