"""A log of what earlier builds made of each source, so that a build can skip sources that have not changed.

Each database has one log in the user's cache folder; its records have a fixed length and are appended as claims are
written. It only saves work: if it is lost, was cut short by a kill or comes from another version of the program,
sources are read again.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck import __version__
from factcheck.cache import cache_folder, write_quietly
from factcheck.digest import blake2b, digest
from factcheck.language.user_lexicons import lexicons_in_use

if TYPE_CHECKING:
    from typing import IO

_DIGEST, _KEY, _COUNT = 16, 8, 4
NO_DIGEST = bytes(_DIGEST)
_RECORD = _KEY + 3 * _DIGEST + _COUNT


class Past(NamedTuple):
    """What a source was at an earlier build, and what was made of it; digests have 16 bytes."""

    read: bytes
    """Digest of the source: its text and all that is known of it."""
    made: bytes
    """Digest of its claims as they were written."""
    stamp: bytes
    """Digest of size and time of the source's file and of its claims file, which are compared first; else zeros."""
    claims: int

    def packed(self) -> bytes:
        """Encode as 52 bytes."""
        return self.read + self.made + self.stamp + self.claims.to_bytes(_COUNT, "little")

    @classmethod
    def unpacked(cls, data: bytes) -> Past:
        """Decode what `packed` encoded."""
        read, made, stamp = (data[at : at + _DIGEST] for at in range(0, 3 * _DIGEST, _DIGEST))
        return cls(read, made, stamp, int.from_bytes(data[3 * _DIGEST :], "little"))


class Ledger:
    """The log of one database folder; if it cannot be read or written, it is empty."""

    def __init__(self, folder: Path | None) -> None:
        """Open the log of a folder; with None nothing is logged."""
        self._known: dict[bytes, bytes] = {}
        self._log: IO[bytes] | None = None
        if folder is None:
            return
        name = digest(str(folder.resolve()).encode("utf-8", "surrogatepass")).hex()
        self._file = cache_folder() / f"built-{name}.log"
        with suppress(OSError):
            self._open()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        """Close the log."""
        with suppress(OSError):
            if self._log:
                self._log.close()

    def past(self, source_id: str) -> Past | None:
        """Return what an earlier build made of a source; None if that is not known."""
        found = self._known.get(_key(source_id))
        return Past.unpacked(found) if found else None

    def add(self, source_id: str, past: Past) -> None:
        """Log what was made of a source."""
        with suppress(OSError):
            if self._log:
                self._log.write(_key(source_id) + past.packed())

    def _open(self) -> None:
        """Read the log; rewrite it if its end is incomplete, records are repeated, or another version wrote it."""
        data = self._file.read_bytes() if self._file.exists() else b""
        head = _program()
        if data.startswith(head):
            ends = range(_DIGEST + _RECORD, len(data) + 1, _RECORD)
            self._known = {data[end - _RECORD : end - _RECORD + _KEY]: data[end - _RECORD + _KEY : end] for end in ends}
        whole = head + b"".join(key + past for key, past in self._known.items())
        if whole != data:
            write_quietly(self._file, whole)
        self._log = self._file.open("ab", buffering=0)  # a kill loses nothing


def _key(source_id: str) -> bytes:
    return blake2b(source_id.encode("utf-8", "surrogatepass"), digest_size=_KEY).digest()


def _program() -> bytes:
    """Return a digest of all that decides what is extracted: the version, and size and time of code and lexicons."""
    seen = [__version__]
    for here, folders, files in os.walk(Path(__file__).parents[2]):
        folders.sort()
        for name in sorted(files):
            if name.endswith((".py", ".yaml")):
                stat = os.stat(os.path.join(here, name))
                seen.append(f"{name} {stat.st_size} {stat.st_mtime_ns}")
    return digest("\n".join([*seen, lexicons_in_use().digest]).encode())
