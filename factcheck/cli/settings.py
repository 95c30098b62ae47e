"""What a command works with: its options, the settings file and the defaults, in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import msgspec

from factcheck.config import Config, find_config
from factcheck.errors import UsageError
from factcheck.findings.grading import Grading
from factcheck.model import Lang, Verdict
from factcheck.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.cli.options import Options

NEVER = "never"


class Settings(msgspec.Struct, frozen=True):
    """What a check works with: command line before settings file before default."""

    config: Config
    db: str | None
    """As --db says; None leaves it to the environment, the settings file and the folders."""
    against: list[str]
    format_name: str
    grading: Grading
    policy: str
    threshold: str | float
    lang: Lang | None
    baseline: str | None
    """A file of known findings."""
    update_baseline: bool


def settle(options: Options) -> Settings:
    """Make settings of options; raises UsageError for a value that does not exist, ConfigError for the file's."""
    config = find_config()
    if options.diff and options.fix:
        raise UsageError("--diff and --fix exclude each other: show the changes, or write them.")
    if options.db and options.against:
        raise UsageError("--db and --against exclude each other: use a database, or texts without one.")
    lang = options.lang or config.lang
    return Settings(
        config,
        options.db,
        options.against or [],
        options.format_name or config.format or "console",
        Grading(failing_verdicts(options.fail_on or config.fail_on or Verdict.REFUTED)),
        one_of("policy", options.policy or config.policy or "news", ("news", "strict")),
        options.threshold or (config.threshold if config.threshold is not None else "quiet"),
        cast("Lang | None", one_of("language", lang, ("vi", "en")) if lang else None),
        options.baseline or config.baseline,
        options.update_baseline,
    )


def failing_verdicts(value: str | list[str]) -> frozenset[Verdict]:
    """Read a list of verdicts, or a comma-separated one; "never" is the empty set. Raises UsageError."""
    names = [name.strip().replace("-", "_") for name in (value.split(",") if isinstance(value, str) else value)]
    known = [*map(str, Verdict), NEVER]
    for name in names:
        one_of("verdict", name, known)
    if NEVER in names and len(names) > 1:
        raise UsageError('"never" stands alone in --fail-on.')
    return frozenset(Verdict(name) for name in names if name != NEVER)


def one_of(what: str, value: str | None, known: Sequence[str]) -> str:
    """Return the value; raises UsageError that lists the known ones for any other."""
    if value is None or value not in known:
        suggestion = did_you_mean(str(value), known)
        raise UsageError(f'There is no {what} "{value}".{suggestion} Known are {", ".join(known)}.')
    return value
