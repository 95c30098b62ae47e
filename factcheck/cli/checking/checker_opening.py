"""Opens the checker that settings ask for, with a database or with source texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import streams
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.checker import Checker
    from factcheck.cli.configuring.settings import Settings
    from factcheck.model import Source


def open_checker(settings: Settings) -> Checker:
    """Open a checker; raises DatabaseError, InputError or UsageError."""
    from factcheck.checker import Checker  # lazy: what is wrong with the options is told before

    threshold, policy, lexicon = settings.threshold, settings.policy, settings.config.lexicon
    if settings.against:
        return Checker.from_texts(_texts(settings.against), threshold=threshold, policy=policy, lexicon=lexicon)
    from factcheck.database.locating import find_database  # lazy: texts need no database

    folder = find_database(settings.db, Path.cwd(), settings.config)
    checker = Checker.open(folder, threshold=threshold, policy=policy, lexicon=lexicon)
    if checker.claims.complaint:
        streams.note(f"factcheck: {checker.claims.complaint}")
    return checker


def _texts(paths: list[str]) -> Mapping[str, Source]:
    from factcheck.readers.sources import read_sources  # lazy: a database needs no texts

    sources = {source.id: source for source in read_sources([Path(path) for path in paths])}
    if not sources:
        raise UsageError(f"--against {' '.join(paths)}: no source texts found.")
    return sources
