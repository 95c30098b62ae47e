"""What a build makes ready for the index while it has the claims at hand, so that their files need not be read again.

It saves work and nothing else: what is not here is read from the claims files. So it lies in a file without a name,
which goes with the process, and where the disk is full it is given up.
"""

from __future__ import annotations

import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from factcheck.database.preparing import decode_one
from factcheck.language.tables import cache_folder

if TYPE_CHECKING:
    from typing import IO

    from factcheck.database.preparing import Prepared
    from factcheck.model import Span


class Ready:
    """Sources made ready, by the digest of their claims as they are written; a context that ends with its file."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._places: dict[bytes, Span] = {}
        self._end = 0
        with suppress(OSError):
            cache_folder().mkdir(parents=True, exist_ok=True)
            self._file = tempfile.TemporaryFile(dir=cache_folder())  # noqa: SIM115  closed by `__exit__`

    def __enter__(self) -> Ready:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Give everything up."""
        self._places.clear()
        with suppress(OSError):  # what is still to be written may not fit
            if self._file:
                self._file.close()
        self._file = None

    def __contains__(self, digest: bytes) -> bool:
        return digest in self._places

    def add(self, digest: bytes, one: bytes) -> None:
        """Take an encoded source (see `preparing`) by the digest of its block."""
        if self._file is None:
            return
        try:
            self._file.seek(self._end)
            self._file.write(one)
        except OSError:
            self.__exit__()
            return
        self._places[digest] = self._end, self._end + len(one)
        self._end += len(one)

    def get(self, digest: bytes) -> Prepared | None:
        """Return a source; None if it is not here, or the disk has failed."""
        start, end = self._places.get(digest, (0, 0))
        if self._file is None or not end:
            return None
        try:
            self._file.seek(start)
            return decode_one(self._file.read(end - start))
        except (OSError, msgspec.DecodeError):
            self.__exit__()
            return None
