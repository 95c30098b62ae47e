"""Settings of a run: options of the command line come before the settings file, and that before the defaults."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.cli.configuring.option_values import failing_verdicts, names_of_rules, one_of, severities, threshold
from factcheck.config import Config, PathConfig, find_file, load_config
from factcheck.errors import ConfigError, UsageError
from factcheck.findings.grading import Grading
from factcheck.model import Lang

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.cli.configuring.options import Options

_DEFAULTS: dict[str, Any] = {
    "format": "console",
    "fail_on": "refuted",
    "policy": "news",
    "threshold": "quiet",
    "severity": {},
    "select": [],
    "ignore": [],
}
_READ: dict[str, Callable[[Any], Any]] = {
    "fail_on": failing_verdicts,
    "policy": lambda value: one_of("policy", value, ("news", "strict")),
    "threshold": threshold,
    "lang": lambda value: one_of("language", value, ("vi", "en")),
    "select": names_of_rules,
    "ignore": names_of_rules,
    "severity": severities,
}
"""Parser of each setting; raises UsageError for an invalid value."""
_OPTIONS = {"format": "format_name"}
"""Settings whose field in `Options` has another name."""


class Settings(msgspec.Struct, frozen=True):
    """Everything that a check can be set to."""

    config: Config
    file: Path | None
    """The settings file; None if there is none."""
    db: str | None
    """Value of --db; None leaves it to the environment, the settings file and the folders."""
    against: list[str]
    format_name: str
    grading: Grading
    policy: str
    threshold: str | float
    lang: Lang | None
    baseline: str | None
    """A file of known findings."""
    origins: dict[str, str]
    """Where each setting comes from, by its name."""


def settle(options: Options) -> Settings:
    """Return the settings of a run; raises UsageError for an invalid option, ConfigError for an invalid file."""
    if options.diff and options.fix:
        raise UsageError("--diff and --fix exclude each other: show the changes, or write them.")
    if options.diff and (options.output or options.update_baseline):
        other = "--output" if options.output else "--update-baseline"
        raise UsageError(f"--diff shows changes and writes nothing: leave out {other}, or check without it first.")
    if options.db and options.against:
        raise UsageError("--db and --against exclude each other: use a database, or texts without one.")
    file = _settings_file(options)
    return settle_with(options, load_config(file) if file else Config(), file)


def settle_with(options: Options, config: Config, file: Path | None) -> Settings:
    """Do the same as `settle`, with a settings file that was read already."""
    names = (*PathConfig.__struct_fields__, "format", "baseline")
    chosen = {name: _choose(name, options, config, file) for name in names}
    value = {name: found for name, (found, _) in chosen.items()}
    return Settings(
        config,
        file,
        options.db,
        options.against or [],
        value["format"],
        Grading(*(value[name] for name in ("fail_on", "severity", "select", "ignore"))),
        value["policy"],
        value["threshold"],
        value["lang"],
        value["baseline"],
        {name: origin for name, (_, origin) in chosen.items()},
    )


def _settings_file(options: Options) -> Path | None:
    """Return the settings file of --config, or else the nearest one; None with --isolated."""
    if options.isolated and options.config:
        raise UsageError("--isolated and --config exclude each other: read no settings file, or that one.")
    if options.config and not Path(options.config).is_file():
        raise ConfigError(f"{options.config}: there is no such settings file.")
    if options.config:
        return Path(options.config).resolve()
    return None if options.isolated else find_file()


def _choose(name: str, options: Options, config: Config, file: Path | None) -> tuple[Any, str]:
    """Return the value of a setting and where it comes from; raises UsageError or ConfigError for an invalid value."""
    given = getattr(options, _OPTIONS.get(name, name), None)
    configured = getattr(config, name)
    flag = f"--{name.replace('_', '-')}"
    value, origin = _DEFAULTS.get(name), "default"
    if given:
        value, origin = given, flag
    elif configured is not None:
        value, origin = configured, str(file)
    if value is None or name not in _READ:
        return value, origin
    try:
        return _READ[name](value), origin
    except UsageError as error:
        raise error if origin == flag else ConfigError(f"{file}: {name.replace('_', '-')}: {error}") from error
