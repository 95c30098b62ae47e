"""Word lists of one's own: names and concepts that stand beside the claims, and come before the program's.

Which files count is kept in the environment, so that processes which a run starts know the same words.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from factcheck.digest import blake2b
from factcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

VARIABLE = "FACTCHECK_LEXICON"
"""Paths of the files, separated as in $PATH."""

_LISTS = {
    "concepts": ("vi", "en", "en_verbs", "en_nouns", "broader", "opposites"),
    "names": ("vi", "en", "broader", "vi_only", "vi_marked", "vi_word", "en_word"),
}
"""Folder of the word lists → fields of an entry that are lists; docs/lexicon.md says what they hold."""


def adopt(files: Iterable[str | Path]) -> None:
    """Take these files besides those that the environment names; raises ConfigError for one that is not there."""
    known = own_files()
    added = [path for file in files if (path := os.path.abspath(file)) not in known]
    for path in added:
        if not os.path.isfile(path):
            raise ConfigError(f"{path}: there is no such lexicon.")
    if added:
        os.environ[VARIABLE] = os.pathsep.join([*known, *dict.fromkeys(added)])


def own_files() -> list[str]:
    """Return the paths of the files, those first that come first."""
    return [path for path in os.environ.get(VARIABLE, "").split(os.pathsep) if path]


def own_digest() -> str:
    """Stand for the contents of the files; empty without any."""
    files = own_files()
    return blake2b(b"\0".join(map(_content, files)), digest_size=16).hexdigest() if files else ""


def own_entries(folder: str, known: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the entries for "concepts" or "names" by id; `known` are the program's. Raises ConfigError.

    An entry with the id of a known one adds spellings to that.
    """
    found: dict[str, dict[str, Any]] = {}
    for path in own_files():
        for id, record in _section(path, folder).items():
            _check(path, folder, str(id), record, known)
            found.setdefault(str(id), {**known.get(str(id), {}), **record})
    return found


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError as error:
        raise ConfigError(f"{path}: the lexicon cannot be read: {error.strerror}.") from error


def _section(path: str, folder: str) -> dict[Any, Any]:
    import yaml

    from factcheck.language.plain_yaml import load

    try:
        parsed = load(_content(path)) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: the YAML is broken: {' '.join(str(error).split())}.") from error
    if not isinstance(parsed, dict) or not parsed.keys() <= _LISTS.keys():
        raise ConfigError(f'{path}: a lexicon has the keys "names" and "concepts", and no others.')
    section = parsed.get(folder) or {}
    if not isinstance(section, dict):
        raise ConfigError(f'{path}: "{folder}" is no mapping of entries by their id.')
    return section


def _check(path: str, folder: str, id: str, record: object, known: Mapping[str, Any]) -> None:
    for complaint in _complaints(folder, id, record, known):
        raise ConfigError(f"{path}: {folder}: {id}: {complaint}.")


def _complaints(folder: str, id: str, record: object, known: Mapping[str, Any]) -> Iterator[str]:
    from factcheck.suggest import did_you_mean

    if not isinstance(record, dict):
        yield "an entry is a mapping"
        return
    fields = ("kind", *_LISTS[folder], *(["stands_for"] if folder == "names" else []))
    for field, value in record.items():
        if field not in fields:
            yield f'there is no field "{field}".{did_you_mean(str(field), fields)} Known are {", ".join(fields)}'
        if field in _LISTS[folder] and not _is_list_of_words(value):
            yield f'"{field}" is no list of words'
    if id in known:
        return
    kinds = sorted({one["kind"] for one in known.values()})
    if record.get("kind") not in kinds:
        yield f"its kind is none of {', '.join(kinds)}"


def _is_list_of_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value)
