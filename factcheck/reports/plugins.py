"""Formats that other packages add: entry points of the group `factcheck.reports`, each a subclass of `Report`."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points

from factcheck.errors import UsageError
from factcheck.reports.base import Report

GROUP = "factcheck.reports"


def plugin_names() -> list[str]:
    """Return the names of formats that installed packages add, in alphabetical order."""
    return sorted(entry_points(group=GROUP).names)


def load_plugin(name: str) -> type[Report]:
    """Import the class of a plugin; raises UsageError, which names the package, if it is broken."""
    (entry, *_) = entry_points(group=GROUP, name=name)
    try:
        loaded = entry.load()
    except Exception as error:  # a plugin may fail in any way
        raise UsageError(f"{_whose(entry)} cannot be loaded: {type(error).__name__}: {error}.") from error
    if not (isinstance(loaded, type) and issubclass(loaded, Report)):
        raise UsageError(f"{_whose(entry)} is no subclass of factcheck.reports.base.Report: {entry.value}.")
    return loaded


def _whose(entry: EntryPoint) -> str:
    package = entry.dist.name if entry.dist else "an unknown package"
    return f'The format "{entry.name}" of the package {package}'
