"""The names and concepts in the user's own lexicons, and what may be wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from factcheck.errors import ConfigError
from factcheck.language.user_lexicons import lexicons_in_use, read_lexicon
from factcheck.messages import unknown
from factcheck.yaml_loaders import load
from factcheck.yaml_text import is_too_deep

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LISTS = {
    "concepts": ("vi", "en", "en_verbs", "en_nouns", "broader", "senses", "opposites"),
    "names": ("vi", "en", "broader", "vi_only", "vi_marked", "vi_word", "en_word"),
}
"""For each kind of entry the fields that are lists; docs/lexicon.md describes them."""


def user_entries(folder: str, known: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the user's "concepts" or "names" by id; `known` are the program's. Raises ConfigError.

    An entry with the id of a known one extends that with its spellings.
    """
    found: dict[str, dict[str, Any]] = {}
    for path in lexicons_in_use().files:
        for id, record in _section(path, folder).items():
            _check(path, folder, str(id), record, known)
            found.setdefault(str(id), {**known.get(str(id), {}), **record})
    return found


def _section(path: str, folder: str) -> dict[Any, Any]:

    try:
        text = read_lexicon(path).decode("utf-8-sig")
        if is_too_deep(text):
            raise ConfigError(f"{path}: the YAML is nested too deeply.")
        parsed = load(text) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: invalid YAML: {' '.join(str(error).split())}.") from error
    if not isinstance(parsed, dict) or not parsed.keys() <= _LISTS.keys():
        raise ConfigError(f'{path}: a lexicon may only have the keys "names" and "concepts".')
    section = parsed.get(folder) or {}
    if not isinstance(section, dict):
        raise ConfigError(f'{path}: "{folder}" must map ids to entries.')
    return section


def _check(path: str, folder: str, id: str, record: object, known: Mapping[str, Any]) -> None:
    for complaint in _complaints(folder, id, record, known):
        raise ConfigError(f"{path}: {folder}: {id}: {complaint}")


def _complaints(folder: str, id: str, record: object, known: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with an entry, as the end of a sentence."""
    if not isinstance(record, dict):
        yield "an entry must be a mapping."
        return
    fields = ("kind", *_LISTS[folder], *(["stands_for"] if folder == "names" else []))
    for field, value in record.items():
        if field not in fields:
            yield unknown("field", str(field), fields)
        if field in _LISTS[folder] and not _is_list_of_words(value):
            yield f'"{field}" must be a list of words.'
    if id in known:
        return
    kinds = sorted({one["kind"] for one in known.values()})
    if record.get("kind") not in kinds:
        yield f"kind must be one of {', '.join(kinds)}."


def _is_list_of_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value)
