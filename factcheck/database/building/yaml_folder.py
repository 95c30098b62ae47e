"""A folder with one YAML file a source, as a build writes it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factcheck.database.building.one_source import Before
from factcheck.database.claims_files.writing import file_name, write_atomically
from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from pathlib import Path


class YamlFolder:
    """Files that people edit: each is written by itself, and only if something in it changes."""

    noun = "file"
    """What is written for a source."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: dict[str, str] = {}
        for left in folder.glob(".*.tmp"):  # of a killed build
            left.unlink(missing_ok=True)

    def take(self, source_id: str) -> None:
        """Take a source's place; raises DatabaseError if another has it, and names that differ only in capitals do."""
        name = file_name(source_id).casefold()
        if (other := self._taken.setdefault(name, source_id)) is not source_id:
            raise DatabaseError(f"two sources are called {other!r} and {source_id!r}; rename one of them.")

    def before(self, source_id: str) -> Before:
        """Read what stands there; raises DatabaseError if it cannot be read."""
        file = self._path(source_id)
        try:
            with open(file, "rb") as stream:
                return Before(file, stream.read())
        except FileNotFoundError:
            return Before(file)
        except OSError as error:
            raise DatabaseError(f"{file}: cannot be read: {error.strerror or error}.") from error

    def stamp(self, source_id: str) -> bytes:
        """Stand for the file without reading it; empty where there is none."""
        try:
            stat = os.stat(self._path(source_id))
        except OSError:
            return b""
        return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ino}".encode()

    def write(self, source_id: str, data: bytes) -> None:
        """Replace the source's file; raises DatabaseError if it cannot be written."""
        write_atomically(self._folder / file_name(source_id), data)

    def finish(self) -> None:
        """Everything is where it belongs."""

    def _path(self, source_id: str) -> str:
        return os.path.join(self._folder, file_name(source_id))
