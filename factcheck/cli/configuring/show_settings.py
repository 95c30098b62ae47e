"""`--show-settings`: prints each setting and where it comes from, in the form of a settings file."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.database.folder import find_database
from factcheck.errors import DatabaseError
from factcheck.reports.escape import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.cli.configuring.overrides import Overrides
    from factcheck.cli.configuring.settings import Settings


def show_settings(overrides: Overrides, paths: Sequence[str]) -> int:
    """Print the settings of the run, and for each path those that differ; return 0."""
    general = overrides.general
    words = general.config.lexicon
    lexicon = f"lexicon = {_toml(words)}  # {general.file if words else 'default'}"
    lines = [f"# settings file: {general.file or 'none'}", *_lines(general), lexicon, _database_line(general)]
    for path in paths:
        own = [line for line in _lines(overrides.of(path)) if line not in lines]
        lines += ["", f"# {path}", *own] if own else []
    sys.stdout.writelines(visible(line) + "\n" for line in lines)
    return 0


def _lines(settings: Settings) -> Iterator[str]:
    """Yield `name = value  # origin`, in the order of names; a comment for settings without a value."""
    grading = settings.grading
    values: dict[str, Any] = {
        "baseline": settings.baseline,
        "fail_on": sorted(map(str, grading.fail_on)) or "never",
        "format": settings.format_name,
        "ignore": sorted(grading.ignore),
        "lang": settings.lang,
        "policy": settings.policy,
        "select": sorted(grading.select),
        "severity": grading.severities,
        "threshold": settings.threshold,
    }
    for name, value in values.items():
        shown = name.replace("_", "-")
        yield f"{shown} = {_toml(value)}  # {settings.origins[name]}" if value is not None else f"# {shown} is not set"


def _database_line(settings: Settings) -> str:
    if settings.against:
        return f"against = {_toml(settings.against)}  # --against"
    try:
        found = str(find_database(settings.db, Path.cwd(), settings.config))
    except DatabaseError:
        return "# db: none found"
    named = {"--db": settings.db, "$FACTCHECK_DB": os.environ.get("FACTCHECK_DB"), settings.file: settings.config.db}
    origin = next((place for place, value in named.items() if value), "nearest folder of this name")
    return f"db = {_toml(found)}  # {origin}"


def _toml(value: Any) -> str:  # noqa: ANN401  a value of any setting
    """Return a value as TOML, which for these types is the same as JSON, except for tables."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_toml(inner)}" for key, inner in value.items()) + "}"
    return msgspec.json.encode(value).decode().replace('","', '", "')
