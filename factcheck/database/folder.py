"""The folder of a database: where it is, its lexicon, and its claims files with size and time.

Size and time reveal changes without reading the files.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.config import find_config
from factcheck.digest import blake2b
from factcheck.errors import DatabaseError
from factcheck.language.user_lexicons import UserLexicons, load_lexicons
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.config import Config

SUFFIXES = (".yaml", ".yml", ".jsonl")
LEXICON = "lexicon.yaml"
"""The user's own words for this database; not a claims file."""


def find_database(explicit: str | Path | None, start: Path, config: Config | None = None) -> Path:
    """Return the folder of the database, without opening it.

    It is `explicit`, else `$FACTCHECK_DB`, else `db` of `config` or of the settings file nearest to `start`, else the
    nearest folder `claims`, walking up from `start`. Raises DatabaseError if there is none of these, ConfigError for
    broken settings.
    """
    if named := explicit or os.environ.get("FACTCHECK_DB"):
        return Path(named)
    if configured := (config or find_config(start)).db:
        return Path(configured)
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / "claims").is_dir():
            return folder / "claims"
    raise DatabaseError(
        "no database found: create one with `factcheck build SOURCE...`, choose one with --db DIR or $FACTCHECK_DB, "
        "or check against texts with --against PATH."
    )


def lexicons_for(folder: str | Path, lexicon: Iterable[str | Path]) -> UserLexicons:
    """Return the user's own lexicons for a folder, which need not exist; raises ConfigError for a missing lexicon."""
    beside = Path(folder) / LEXICON
    return load_lexicons([*lexicon, *([beside] if beside.is_file() else [])])


class Stamp(msgspec.Struct, frozen=True, array_like=True):
    """A file's size in bytes, and the time of its last change in nanoseconds."""

    size: int
    changed: int


UNSURE = Stamp(-1, -1)
"""Stands for a file that may have changed twice within one tick of the clock."""


def scan(folder: Path) -> dict[str, Stamp]:
    """Return the stamps of all claims files, in the order of names; raises DatabaseError if there are none."""
    try:
        with os.scandir(folder) as entries:
            found = {entry.name: stamp_of(entry.stat()) for entry in entries if _is_claims_file(entry.name)}
    except FileNotFoundError as error:
        if folder.exists():
            raise DatabaseError(f"{error.filename}: cannot be read: {reason(error)}.") from error
        raise DatabaseError(
            f"{folder}: database not found; create it with `factcheck build SOURCE... --db {folder}`."
        ) from error
    except NotADirectoryError as error:
        raise DatabaseError(f"{folder}: a database is a folder; pass the one with the claims files.") from error
    except OSError as error:
        raise DatabaseError(f"{error.filename or folder}: cannot be read: {reason(error)}.") from error
    if not found:
        raise DatabaseError(f"{folder}: no claims files; create them with `factcheck build SOURCE... --db {folder}`.")
    return {name: found[name] for name in sorted(found)}


def digest_of_stamps(stamps: Mapping[str, Stamp]) -> bytes:
    """Return a digest of all names, sizes and times."""
    digest = blake2b(digest_size=16)
    for name, stamp in stamps.items():
        digest.update(os.fsencode(name) + b"\0%d\0%d\0" % (stamp.size, stamp.changed))
    return digest.digest()


def _is_claims_file(name: str) -> bool:
    return name.endswith(SUFFIXES) and not name.startswith(".") and name != LEXICON


def stamp_of(stat: os.stat_result) -> Stamp:
    """Return the stamp of a file."""
    return Stamp(stat.st_size, stat.st_mtime_ns)
