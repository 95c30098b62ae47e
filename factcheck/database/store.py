"""A claims folder, opened: its YAML and JSON Lines are read once, and after that their compiled copy.

The copy is one MessagePack file a database in the user's cache folder, good as long as the hash of all claims files is
the one it was made of. Where no cache can be written the files are simply read again.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from factcheck import __version__
from factcheck.database.finding import find_database
from factcheck.digest import blake2b
from factcheck.errors import DatabaseError
from factcheck.language.tables import cache_folder
from factcheck.model import Claim, DateSpan, Mention, Quantity, Source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["Database", "find_database", "load"]

SUFFIXES = (".yaml", ".yml", ".jsonl")
_SHAPE = (__version__, *(struct.__struct_fields__ for struct in (Source, Claim, Quantity, DateSpan, Mention)))
"""A copy of records of another shape is stale."""


class Database(msgspec.Struct, frozen=True):
    """All that the sources say."""

    sources: dict[str, Source]
    """By id, without their texts."""
    claims: list[Claim]
    """File by file in the order of names, without those that a person has rejected."""


class _Copy(msgspec.Struct, array_like=True):
    made_of: bytes
    database: Database


def load(folder: Path) -> Database:
    """Open a claims folder; raises DatabaseError where it is missing, empty or broken, with file and line."""
    files = _contents(folder)
    made_of = _hash(files)
    copy = cache_folder() / f"claims-{blake2b(str(folder.resolve()).encode(), digest_size=8).hexdigest()}.msgpack"
    try:
        kept = msgspec.msgpack.decode(copy.read_bytes(), type=_Copy)
        if kept.made_of == made_of:
            return kept.database
    except (OSError, msgspec.DecodeError):
        pass
    from factcheck.database.compiling import compile_files, write_quietly

    database = compile_files(files)
    write_quietly(copy, msgspec.msgpack.encode(_Copy(made_of, database)))
    return database


def _contents(folder: Path) -> dict[str, bytes]:
    """Return the claims files' bytes by path, in order of names."""
    try:
        names = sorted(file for file in folder.iterdir() if file.suffix in SUFFIXES and not file.name.startswith("."))
        contents = {str(file): file.read_bytes() for file in names}
    except FileNotFoundError as error:
        raise DatabaseError(
            f"{folder}: there is no such database; make it: factcheck build SOURCE... --db {folder}"
        ) from error
    except NotADirectoryError as error:
        raise DatabaseError(f"{folder}: a database is a folder; give the one that holds the claims files.") from error
    except OSError as error:
        raise DatabaseError(f"{error.filename or folder}: cannot be read: {error.strerror or error}.") from error
    if not contents:
        raise DatabaseError(f"{folder}: no claims files there; make some: factcheck build SOURCE... --db {folder}")
    return contents


def _hash(files: Mapping[str, bytes]) -> bytes:
    digest = blake2b(repr(_SHAPE).encode(), digest_size=16)
    for name, data in files.items():
        digest.update(os.fsencode(os.path.basename(name)) + b"\0%d\0" % len(data) + data)
    return digest.digest()
