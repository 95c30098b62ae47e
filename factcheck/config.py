"""Settings of a project: `factcheck.toml`, or `[tool.factcheck]` of `pyproject.toml`, found by walking up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.errors import ConfigError
from factcheck.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping


class Config(msgspec.Struct, frozen=True, rename="kebab"):
    """What a settings file may say; every value stands for the command-line option of that name."""

    db: str | None = None
    """Absolute, made so from the folder of the settings file."""
    format: str | None = None
    fail_on: str | list[str] | None = None
    policy: str | None = None
    threshold: str | float | None = None
    lang: str | None = None
    baseline: str | None = None
    """Absolute, as `db` is."""


def find_config(start: Path | None = None) -> Config:
    """Return the settings nearest to `start`, walking up from it; without any, an empty Config.

    A folder's `factcheck.toml` comes before its `pyproject.toml`; one without `[tool.factcheck]` is passed by.
    Raises ConfigError for broken TOML, an unknown key, or a value of the wrong kind.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        own, shared = folder / "factcheck.toml", folder / "pyproject.toml"
        if own.is_file():
            return _config(own, _parsed(own))
        if shared.is_file() and b"tool.factcheck" in shared.read_bytes():
            table = _parsed(shared).get("tool", {}).get("factcheck")
            if table is not None:
                return _config(shared, table)
    return Config()


def _parsed(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(file.read_bytes().decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{file}: the settings cannot be read: {error}.") from error


def _config(file: Path, table: Mapping[str, Any]) -> Config:
    known = Config.__struct_encode_fields__
    for key in table:
        if key not in known:
            suggestion = did_you_mean(key, known)
            raise ConfigError(f'{file}: there is no setting "{key}".{suggestion} Known are {", ".join(known)}.')
    try:
        config = msgspec.convert(dict(table), Config)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{file}: a setting is of the wrong kind: {error}.") from error
    return msgspec.structs.replace(config, db=_beside(file, config.db), baseline=_beside(file, config.baseline))


def _beside(file: Path, path: str | None) -> str | None:
    """Take a path of a settings file from the folder of that file."""
    return str(file.parent / path) if path else None
