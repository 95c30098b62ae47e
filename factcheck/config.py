"""Reads the settings of a project: `factcheck.toml`, or `[tool.factcheck]` in `pyproject.toml`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from factcheck.errors import ConfigError
from factcheck.messages import reason, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = {
    "str": "a string",
    "int": "a number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
}
"""Names of types in msgspec's messages, and what a user of TOML calls them."""

NAMES = ("factcheck.toml", "pyproject.toml")


class PathConfig(msgspec.Struct, frozen=True, rename="kebab"):
    """Settings that may differ from file to file; each corresponds to the command-line option of its name."""

    fail_on: str | list[str] | None = None
    policy: str | None = None
    threshold: str | float | None = None
    lang: str | None = None
    select: str | list[str] | None = None
    ignore: str | list[str] | None = None
    severity: dict[str, str] | None = None
    """Rule → error, warning or info."""


class Config(PathConfig, frozen=True, rename="kebab"):
    """Everything that a settings file may contain."""

    db: str | None = None
    """Absolute path; like all paths here it is relative to the settings file when written."""
    format: str | None = None
    baseline: str | None = None
    lexicon: list[str] = []
    """Files with the user's own names and concepts (docs/lexicon.md)."""
    per_path: dict[str, PathConfig] = {}
    """For each pattern, as in .gitignore and relative to the settings file, the settings that differ there."""


def find_config(start: Path | None = None) -> Config:
    """Return the settings of the file nearest to `start`, or an empty Config. Raises ConfigError as `load_config`."""
    file = find_file(start)
    return load_config(file) if file else Config()


def find_file(start: Path | None = None) -> Path | None:
    """Return the settings file nearest to `start` (default: the working folder), walking up.

    A folder's `factcheck.toml` comes before its `pyproject.toml`, which is skipped unless it has `[tool.factcheck]`.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        own, shared = (folder / name for name in NAMES)
        if own.is_file():
            return own
        if shared.is_file() and b"tool.factcheck" in shared.read_bytes() and _table(shared) is not None:
            return shared
    return None


def load_config(file: Path) -> Config:
    """Read a settings file; raises ConfigError for broken TOML, an unknown key, or a value of the wrong kind."""
    table = _table(file)
    if table is None:
        raise ConfigError(f"{file}: no table [tool.factcheck]; add it, or use a factcheck.toml.")
    for path, inner in table.get("per-path", {}).items() if isinstance(table.get("per-path"), dict) else ():
        _check_keys(file, inner, PathConfig, f' under per-path "{path}"')
    _check_keys(file, table, Config)
    try:
        config = msgspec.convert(table, Config)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{file}: {_plainly(str(error))}") from error
    lexicon = [str(file.parent / path) for path in config.lexicon]
    return replace(config, lexicon=lexicon, **dict(_absolute(file, config)))


def _table(file: Path) -> dict[str, Any] | None:
    """Parse a file; of a pyproject.toml return the table [tool.factcheck], or None if it has none."""
    import tomllib  # lazy: many projects have no settings file

    try:
        parsed = tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {reason(error)}.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: the file is not UTF-8; save it as UTF-8.") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{file}: invalid TOML: {error}.") from error
    return parsed if file.name != NAMES[1] else parsed.get("tool", {}).get("factcheck")


def _check_keys(file: Path, table: object, kind: type[PathConfig], where: str = "") -> None:
    known = kind.__struct_encode_fields__
    for key in table if isinstance(table, dict) else ():
        if key not in known:
            raise ConfigError(f"{file}: {unknown('setting', key, known, where)}")


def _plainly(complaint: str) -> str:
    """Put msgspec's message into plain words: `Expected `str | null`, got `int` - at `$.lang``."""
    mismatch = re.match(r"Expected `(.*?)`, got `(\w+)`(?: - at `\$\.([\w-]+))?", complaint)
    if mismatch is None:
        return f"a setting has the wrong type: {complaint}."
    wanted = " or ".join(_KINDS[kind] for kind in mismatch[1].split(" | ") if kind in _KINDS)
    return f'"{mismatch[3]}" must be {wanted}, not {_KINDS.get(mismatch[2], mismatch[2])}.'


def _absolute(file: Path, config: Config) -> Iterator[tuple[str, str]]:
    """Yield the paths in a settings file, made absolute."""
    for name in ("db", "baseline"):
        if path := getattr(config, name):
            yield name, str(file.parent / path)
