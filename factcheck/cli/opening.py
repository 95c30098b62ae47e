"""From settings to a Checker: which database, or which texts."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.checker import Checker
    from factcheck.cli.options import Settings


def open_checker(settings: Settings) -> Checker:
    """Open what the settings name; raises DatabaseError, InputError or UsageError."""
    from factcheck.checker import Checker

    judge: dict[str, Any] = {"threshold": settings.threshold, "policy": settings.policy}
    if settings.against:
        return Checker.from_texts(_texts(settings.against), **judge)
    return Checker.open(database_folder(settings), **judge)


def database_folder(settings: Settings) -> Path:
    """Find the database: --db, $FACTCHECK_DB, the settings file, the nearest `claims/`; raises DatabaseError."""
    from factcheck.database.store import find_database

    return cast("Path", find_database(settings.db or _configured(settings), Path.cwd()))


def _configured(settings: Settings) -> str | None:
    """Take the settings file's folder, unless the environment names one, which comes first."""
    return None if os.environ.get("FACTCHECK_DB") else settings.config.db


def _texts(paths: list[str]) -> dict[str, Any]:
    from factcheck.readers.sources import read_sources

    sources = {source.id: source for source in read_sources([Path(path) for path in paths])}
    if not sources:
        raise UsageError(f"--against {' '.join(paths)}: no source text there.")
    return cast("dict[str, Any]", sources)
