"""A claims folder with one YAML file for each source."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factcheck.atomic import remove_unfinished
from factcheck.database.building.one_source import Before
from factcheck.database.claims_files.writing import file_name, write_atomically
from factcheck.errors import DatabaseError
from factcheck.messages import reason

if TYPE_CHECKING:
    from pathlib import Path


class YamlFolder:
    """Writes claims as YAML, for people to edit: each file by itself, and only if something in it changes."""

    noun = "file"
    """What the build's report calls the thing that is written for a source."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: dict[str, str] = {}
        remove_unfinished(folder)

    def take(self, source_id: str) -> None:
        """Reserve the file of a source; raises DatabaseError if another source of this build has it.

        Names that differ only in capitals share a file on some systems, and so are taken for the same.
        """
        name = file_name(source_id).casefold()
        if (other := self._taken.setdefault(name, source_id)) is not source_id:
            raise DatabaseError(f"the sources {other!r} and {source_id!r} need the same file; rename one of them.")

    def before(self, source_id: str) -> Before:
        """Return the claims of a source as they are now; raises DatabaseError if they cannot be read."""
        file = self._path(source_id)
        try:
            with open(file, "rb") as stream:
                return Before(file, stream.read())
        except FileNotFoundError:
            return Before(file)
        except OSError as error:
            raise DatabaseError(f"{file}: cannot be read: {reason(error)}.") from error

    def stamp(self, source_id: str) -> bytes:
        """Return what tells the source's file from its later versions without reading it; empty if there is none."""
        try:
            stat = os.stat(self._path(source_id))
        except OSError:
            return b""
        return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ino}".encode()

    def write(self, source_id: str, data: bytes) -> None:
        """Replace the source's file; raises DatabaseError if it cannot be written."""
        write_atomically(self._folder / file_name(source_id), [data])

    def finish(self) -> None:
        """Do nothing: every file has been written already."""

    def _path(self, source_id: str) -> str:
        return os.path.join(self._folder, file_name(source_id))
