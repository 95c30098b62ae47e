"""Finds the database that a run uses."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.config import find_config
from factcheck.errors import DatabaseError

if TYPE_CHECKING:
    from factcheck.config import Config


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
