"""Settings of a run: options of the command line come before the settings file, and that before the defaults.

Options that cannot be used together, or mean nothing for statements, are refused.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from factcheck.cli.configuring.option_values import (
    failing_verdicts,
    language,
    names_of_rules,
    report_format,
    severities,
    threshold,
)
from factcheck.compare.strictness import policy_named
from factcheck.config import Config, find_file, load_config
from factcheck.errors import ConfigError, UsageError
from factcheck.findings.grading import Grading
from factcheck.model import Lang

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.cli.configuring.options import Options
    from factcheck.compare.strictness import (
        Policy,  # noqa: TC004
        Threshold,  # noqa: TC004  the fields are never decoded
    )

T = TypeVar("T")

_OPTIONS = {"format": "format_name"}
"""Settings whose field in `Options` has another name."""
_CONFLICTS = (
    ("diff", "fix", "show the changes, or write them"),
    ("diff", "output", "--diff writes no files"),
    ("diff", "update_baseline", "--diff writes no files"),
    ("update_baseline", "resume", "a baseline needs a whole run"),
    ("db", "against", "check against a database, or against texts"),
    ("isolated", "config", "ignore all settings files, or use one"),
)
"""Pairs of options, each with the reason why only one of them can be given."""
_FOR_FILES = {
    "fix": "pass a file or -, or use --diff to see what would change",
    "resume": "pass files whose results have been written to --output",
    "engine": "pass .jsonl or .parquet files",
    "ray": "pass .jsonl or .parquet files",
    "stdin_filename": "pass - to check standard input",
}
"""Options that change nothing for statements, each with what to do instead."""


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
    policy: Policy
    threshold: Threshold
    lang: Lang | None
    baseline: str | None
    """A file of known findings."""
    origins: dict[str, str]
    """Where each setting comes from, by its name."""


def settle(options: Options) -> Settings:
    """Return the settings of a run; raises UsageError for an invalid option, ConfigError for an invalid file."""
    _refuse_conflicts(options)
    file = _settings_file(options)
    settings = settle_with(options, load_config(file) if file else Config(), file)
    if options.update_baseline and not settings.baseline:
        raise UsageError("--update-baseline needs --baseline FILE, or `baseline` in the settings.")
    return settings


def settle_with(options: Options, config: Config, file: Path | None) -> Settings:
    """Return the settings of options and of a settings file that was read already; raises as `settle` does."""
    choice = _Choice(options, config, file)
    fail_on = choice.of("fail_on", failing_verdicts, "refuted")
    policy_ = choice.of("policy", policy_named, "news")
    threshold_ = choice.of("threshold", threshold, "quiet")
    lang = choice.optional("lang", language)
    select = choice.of("select", names_of_rules, [])
    ignore = choice.of("ignore", names_of_rules, [])
    severity = choice.of("severity", severities, {})
    return Settings(
        config=config,
        file=file,
        db=options.db,
        against=options.against or [],
        format_name=choice.of("format", report_format, "console"),
        grading=Grading(fail_on, severity, select, ignore),
        policy=policy_,
        threshold=threshold_,
        lang=lang,
        baseline=choice.optional("baseline", str),
        origins=choice.origins,
    )


def _settings_file(options: Options) -> Path | None:
    """Return the settings file of --config, or else the nearest one; None with --isolated."""
    if options.config and not Path(options.config).is_file():
        raise ConfigError(f"{options.config}: settings file not found.")
    if options.config:
        return Path(options.config).resolve()
    return None if options.isolated else find_file()


class _Choice:
    """Chooses the value of each setting, and notes where it comes from."""

    def __init__(self, options: Options, config: Config, file: Path | None) -> None:
        self.origins: dict[str, str] = {}
        """For each setting an option, the settings file, or "default"."""
        self._options, self._config, self._file = options, config, file

    def of(self, name: str, parse: Callable[[Any], T], default: object) -> T:
        """Return a value, parsed; raises UsageError or ConfigError for one that `parse` rejects."""
        given = getattr(self._options, _OPTIONS.get(name, name), None)
        configured = getattr(self._config, name)
        value, self.origins[name] = default, "default"
        if given:
            value, self.origins[name] = given, flag(name)
        elif configured is not None:
            value, self.origins[name] = configured, str(self._file)
        try:
            return parse(value)
        except UsageError as error:
            if given:
                raise
            raise ConfigError(f"{self._file}: {name.replace('_', '-')}: {error}") from error

    def optional(self, name: str, parse: Callable[[Any], T]) -> T | None:
        """Return a value as `of` does, or None if there is none."""
        return self.of(name, lambda value: None if value is None else parse(value), None)


def _refuse_conflicts(options: Options) -> None:
    """Raise UsageError if two of the options cannot be used together."""
    for one, other, why in _CONFLICTS:
        if getattr(options, one) and getattr(options, other):
            raise UsageError(f"{flag(one)} and {flag(other)} cannot be used together: {why}.")


def refuse_for_statements(options: Options) -> None:
    """Raise UsageError if one of the options only works on files."""
    for name, remedy in _FOR_FILES.items():
        if getattr(options, name):
            raise UsageError(f"{flag(name)} works on files: {remedy}.")


def flag(name: str) -> str:
    """Return an option as it is typed, by the name of its field or setting."""
    return f"--{name.replace('_', '-')}"
