"""Opens a claims folder by its index.

The index is derived from the claims files and kept in the user's cache folder, so that a claims folder may be read-only
and contains nothing but what git knows. The index is fresh if name, size and time of every claims file are unchanged;
where one differs, the content decides, and only files whose content has changed are read again. If the index cannot be
written, changed files are read in every run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.cache import cache_folder
from factcheck.database.archive import Archive
from factcheck.database.folder import scan
from factcheck.digest import blake2b
from factcheck.language.tables import lexicon_digest
from factcheck.model import Claim, DateSpan, Mention, Quantity, Source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factcheck.database.index.prepared_cache import PreparedCache
    from factcheck.processes import Engine

_SHAPE = (2, __version__, *(struct.__struct_fields__ for struct in (Source, Claim, Quantity, DateSpan, Mention)))
"""Part of the name of the index, so that a version with other records, or other lexicons, makes an index of its own."""


def load(folder: Path) -> Archive:
    """Open a claims folder; raises DatabaseError, which names file and line, if it is missing, empty or broken."""
    stamps = scan(folder)
    place = index_folder(folder)
    archive = Archive.open(place, stamps)
    if archive is None:
        from factcheck.database.index.refresh import open_outdated  # lazy: most runs find a fresh index

        return open_outdated(folder, stamps, place)
    return archive


def refresh_index(
    folder: Path,
    on_progress: Callable[[int], object] | None = None,
    *,
    engine: Engine | None = None,
    cache: PreparedCache | None = None,
) -> None:
    """Bring the index of a claims folder up to date; `on_progress` is told how many claims are done.

    An `engine` shares the work out by groups of files. What the `cache` of a build holds is not read from the files.

    Raises DatabaseError for broken files, if the index cannot be written, and if another process is writing it.
    """
    from factcheck.database.index.refresh import refresh  # lazy: most runs find a fresh index

    stamps, place = scan(folder), index_folder(folder)
    if Archive.open(place, stamps) is None:
        refresh(folder, stamps, place, on_progress, engine=engine, cache=cache)


def index_folder(folder: Path) -> Path:
    """Return the folder in which the index of a claims folder is kept, whether it exists or not."""
    whose = blake2b(str(folder.resolve()).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    made_with = blake2b(repr((_SHAPE, lexicon_digest())).encode(), digest_size=4).hexdigest()
    return cache_folder() / f"index-{whose}-{made_with}"
