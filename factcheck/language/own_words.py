"""The user's own lexicons: names and concepts that come before those of the program.

The paths of lexicons in use are kept in the environment, so that child processes use the same ones.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.digest import blake2b
from factcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

VARIABLE = "FACTCHECK_LEXICON"
"""Paths of lexicons that are always used, separated as in $PATH."""
_USED = "FACTCHECK_LEXICON_IN_USE"
"""Paths of further lexicons that are in use, which depend on the database."""

_LISTS = {
    "concepts": ("vi", "en", "en_verbs", "en_nouns", "broader", "senses", "opposites"),
    "names": ("vi", "en", "broader", "vi_only", "vi_marked", "vi_word", "en_word"),
}
"""For each kind of entry the fields that are lists; docs/lexicon.md describes them."""


class Words(msgspec.Struct, frozen=True, gc=False):
    """A set of the user's lexicons, and a digest of their contents; both empty without any."""

    files: tuple[str, ...] = ()
    digest: str = ""


_used: Words | None = None if os.environ.get(_USED) else Words()
"""The lexicons that texts were read with so far; None if the parent process has set them."""


def words_of(files: Iterable[str | Path]) -> Words:
    """Return lexicons with their current contents; raises ConfigError for one that does not exist."""
    paths = tuple(dict.fromkeys(map(os.path.abspath, files)))
    for path in paths:
        if not os.path.isfile(path):
            raise ConfigError(f"{path}: there is no such lexicon.")
    return Words(paths, _digest(paths))


def use(words: Words) -> None:
    """Use these lexicons, besides those of $FACTCHECK_LEXICON, from now on.

    If they differ from those used before, all caches are emptied.
    """
    global _used
    if words is _used or words == _used:
        return
    paths = os.pathsep.join(words.files)
    is_new = _used is not None or os.environ.get(_USED, "") != paths
    os.environ[_USED], _used = paths, words
    if is_new:
        _forget()


def used() -> Words:
    """Return the lexicons that are in use."""
    return words_of(filter(None, os.environ.get(_USED, "").split(os.pathsep))) if _used is None else _used


def own_files() -> list[str]:
    """Return the paths of all lexicons in use, the most important first."""
    named = (os.environ.get(variable, "").split(os.pathsep) for variable in (VARIABLE, _USED))
    return list(dict.fromkeys(path for paths in named for path in paths if path))


def _forget() -> None:
    """Empty the caches of all modules, since most hold something that depends on the lexicons."""
    for name, module in list(sys.modules.items()):
        if name.startswith("factcheck."):
            for value in vars(module).values():
                if clear := getattr(value, "cache_clear", None):
                    clear()


def own_digest() -> str:
    """Return a digest of the contents of all lexicons in use; empty without any."""
    return _digest(own_files())


def own_entries(folder: str, known: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the user's "concepts" or "names" by id; `known` are the program's. Raises ConfigError.

    An entry with the id of a known one extends that with its spellings.
    """
    found: dict[str, dict[str, Any]] = {}
    for path in own_files():
        for id, record in _section(path, folder).items():
            _check(path, folder, str(id), record, known)
            found.setdefault(str(id), {**known.get(str(id), {}), **record})
    return found


def _digest(files: Sequence[str]) -> str:
    return blake2b(b"\0".join(map(_content, files)), digest_size=16).hexdigest() if files else ""


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError as error:
        raise ConfigError(f"{path}: the lexicon cannot be read: {error.strerror}.") from error


def _section(path: str, folder: str) -> dict[Any, Any]:
    import yaml

    from factcheck.language.plain_yaml import load
    from factcheck.yaml_depth import is_too_deep

    try:
        text = _content(path).decode("utf-8-sig")
        if is_too_deep(text):
            raise ConfigError(f"{path}: the YAML is nested too deep.")
        parsed = load(text) or {}
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
