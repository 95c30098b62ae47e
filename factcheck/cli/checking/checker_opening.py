"""Opens the checker that settings ask for, with a database or with source texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from factcheck.cli import streams
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.checker import Checker
    from factcheck.cli.configuring.settings import Settings


def open_checker(settings: Settings) -> Checker:
    """Open a checker; raises DatabaseError, InputError or UsageError."""
    from factcheck.checker import Checker

    judge: dict[str, Any] = {"threshold": settings.threshold, "policy": settings.policy}
    words = settings.config.lexicon
    if settings.against:
        return Checker.from_texts(_texts(settings.against), **judge, lexicon=words)
    from factcheck.database.locating import find_database

    checker = Checker.open(find_database(settings.db, Path.cwd(), settings.config), **judge, lexicon=words)
    if checker.claims.complaint:
        streams.note(f"factcheck: {checker.claims.complaint}")
    return checker


def _texts(paths: list[str]) -> dict[str, Any]:
    from factcheck.readers.sources import read_sources

    sources = {source.id: source for source in read_sources([Path(path) for path in paths])}
    if not sources:
        raise UsageError(f"--against {' '.join(paths)}: no source text there.")
    return cast("dict[str, Any]", sources)
