"""Sources that a build has prepared for the index while it had their claims in memory.

The index that is made after the build takes them from here instead of reading the new claims files again. This only
saves time: whatever is missing here is read from the claims files. So the cache is a temporary file without a name,
which disappears with the process, and it is given up when the disk is full.
"""

from __future__ import annotations

import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from factcheck.cache import cache_folder
from factcheck.database.index.preparing import decode_prepared

if TYPE_CHECKING:
    from typing import IO

    from factcheck.database.index.preparing import Prepared
    from factcheck.model import Span


class PreparedCache:
    """Prepared sources by the digest of their claims as they are written; a context manager."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._places: dict[bytes, Span] = {}
        self._end = 0
        with suppress(OSError):
            cache_folder().mkdir(parents=True, exist_ok=True)
            self._file = tempfile.TemporaryFile(dir=cache_folder())  # noqa: SIM115  closed by `_discard`

    def __enter__(self) -> PreparedCache:
        return self

    def __exit__(self, *_: object) -> None:
        self._discard()

    def __contains__(self, digest: bytes) -> bool:
        return digest in self._places

    def add(self, digest: bytes, encoded: bytes) -> None:
        """Keep a source that `encode_prepared` has encoded, under the digest of its claims."""
        if self._file is None:
            return
        try:
            self._file.seek(self._end)
            self._file.write(encoded)
        except OSError:
            self._discard()
            return
        self._places[digest] = self._end, self._end + len(encoded)
        self._end += len(encoded)

    def get(self, digest: bytes) -> Prepared | None:
        """Return a source; None if it is not here, or can no longer be read."""
        start, end = self._places.get(digest, (0, 0))
        if self._file is None or not end:
            return None
        try:
            self._file.seek(start)
            return decode_prepared(self._file.read(end - start))
        except (OSError, msgspec.DecodeError):
            self._discard()
            return None

    def _discard(self) -> None:
        self._places.clear()
        with suppress(OSError):  # closing writes what is buffered, for which there may be no room
            if self._file:
                self._file.close()
        self._file = None
