"""Settings of single files: those of the run, overridden by what `per-path` says about the file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from factcheck.cli.configuring.settings import settle_with
from factcheck.config import PathConfig
from factcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pathspec import GitIgnoreSpec

    from factcheck.cli.configuring.options import Options
    from factcheck.cli.configuring.settings import Settings
    from factcheck.config import Config
    from factcheck.findings.grading import Level
    from factcheck.model import Result


class Overrides:
    """The settings of each file; later patterns override earlier ones, and the command line overrides all.

    Rules to ignore and severities are added to those of the run; other settings replace them.
    """

    def __init__(self, options: Options, settings: Settings) -> None:
        """Take the settings of the run; raises ConfigError for an invalid pattern or value."""
        self.general = settings
        self._options = options
        self._folder = str(settings.file.parent) if settings.file else ""
        self._patterns = [(_pattern(settings.file, glob), what) for glob, what in settings.config.per_path.items()]
        self._latest = "", settings
        self._settled: dict[tuple[int, ...], Settings] = {(): settings}
        for number in range(len(self._patterns)):
            self._with((number,))

    def of(self, path: str) -> Settings:
        """Return the settings of a file, by the name that results give it; an empty name returns those of the run."""
        if not self._patterns or not path:
            return self.general
        if path != self._latest[0]:  # results come file after file
            relative = os.path.relpath(os.path.abspath(path), self._folder)
            numbers = tuple(n for n, (spec, _) in enumerate(self._patterns) if spec.match_file(relative))
            self._latest = path, self._with(numbers)
        return self._latest[1]

    def level(self, result: Result) -> Level | None:
        """Return the level of a result by the settings of its file; None if it is not a finding."""
        return self._at(result).grading.level(result)

    def reported(self, result: Result) -> Result | None:
        """Return a result with the rules that its file's settings select; None if none is left."""
        return self._at(result).grading.reported(result)

    def _at(self, result: Result) -> Settings:
        return self.of(result.location.path if result.location else "")

    def _with(self, numbers: tuple[int, ...]) -> Settings:
        if numbers not in self._settled:
            config = merged(self.general.config, (self._patterns[number][1] for number in numbers))
            self._settled[numbers] = settle_with(self._options, config, self.general.file)
        return self._settled[numbers]


def merged(config: Config, overrides: Iterable[PathConfig]) -> Config:
    """Apply overrides to settings, in order."""
    for override in overrides:
        changes: dict[str, Any] = {
            name: value for name in PathConfig.__struct_fields__ if (value := getattr(override, name)) is not None
        }
        if override.ignore is not None:
            changes["ignore"] = [*_listed(config.ignore), *_listed(override.ignore)]
        if override.severity is not None:
            changes["severity"] = (config.severity or {}) | override.severity
        config = replace(config, **changes)
    return config


def _listed(value: str | list[str] | None) -> list[str]:
    return value.split(",") if isinstance(value, str) else value or []


def _pattern(file: Path | None, glob: str) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # lazy: pathspec is slow to import

    try:
        return GitIgnoreSpec.from_lines([glob])
    except ValueError as error:
        raise ConfigError(f'{file}: per-path "{glob}" is not a valid pattern: {error}.') from error
