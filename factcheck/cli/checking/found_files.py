"""Finds the files that a command is to check."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.database.locating import find_database
from factcheck.errors import DatabaseError, UsageError
from factcheck.readers.file_list import read_list
from factcheck.readers.paths import expand

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
    listed = read_list(files_from) if files_from else []
    return list(expand([*paths, *listed], apart_from=_database(settings)))


def _database(settings: Settings) -> str:
    """Return the folder of the database, which is not searched for statements; empty if none is used."""
    with suppress(DatabaseError):
        return "" if settings.against else str(find_database(settings.db, Path.cwd(), settings.config))
    return ""
