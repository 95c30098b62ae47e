"""Finds the files that a command is to check: by its paths, and by the list of `--files-from`."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.database.folder import find_database
from factcheck.errors import DatabaseError, UsageError
from factcheck.readers.paths import expand
from factcheck.readers.text_file import TextFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.cli.configuring.settings import Settings
    from factcheck.readers.paths import Found


def files_of(paths: Sequence[str], files_from: str | None, settings: Settings) -> list[Found]:
    """Return the files named by paths and by the list of `--files-from`; raises UsageError if nothing is named."""
    if not paths and not files_from:
        raise UsageError("nothing to check: pass files or folders, or - for standard input.")
    if files_from == "-" and "-" in paths:
        raise UsageError("standard input can be the list for --files-from or a text to check, not both.")
    listed = _read_list(files_from) if files_from else []
    return list(expand([*paths, *listed], apart_from=_database(settings)))


def _database(settings: Settings) -> str:
    """Return the folder of the database, which is not searched for statements; empty if none is used."""
    with suppress(DatabaseError):
        return "" if settings.against else str(find_database(settings.db, Path.cwd(), settings.config))
    return ""


def _read_list(path: str) -> list[str]:
    """Return the paths in a list, one a line or each followed by NUL; "-" is standard input. Raises InputError."""
    raw = TextFile(path).raw()
    names = raw.split(b"\0") if b"\0" in raw else raw.splitlines()
    return [_path_in_list(name) for name in names if name]


def _path_in_list(name: bytes) -> str:
    """Return a path; within a list, "-" is a file of that name."""
    return "./-" if name == b"-" else os.fsdecode(name)
