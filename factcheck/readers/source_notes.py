"""Reads `sources.yaml`, which describes the source texts in its folder, by file stem.

armenia-2023:
  title: Cháy doanh trại
  publisher: VOV
  url: https://example.org/armenia-2023
  lang: vi
  published: 2023-01-20         EDTF, as exact as it is known
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from factcheck.language.edtf import bounds
from factcheck.messages import unknown
from factcheck.model import LANGS, Lang, Source
from factcheck.readers.statement_file import StatementFile
from factcheck.yaml_text import YamlTextError, line_of, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

NOTES = "sources.yaml"


class Note(msgspec.Struct, frozen=True):
    """What `sources.yaml` says about one source; empty where it says nothing."""

    title: str = ""
    publisher: str = ""
    url: str = ""
    lang: Lang | None = None
    published: str = ""


def described(source: Source, note: Note) -> Source:
    """Return a source with the fields that a note gives; the others stay as they are."""
    given = {name: value for name in note.__struct_fields__ if (value := getattr(note, name))}
    return replace(source, **given)


class _Misplaced(Exception):  # noqa: N818 never leaves this module
    def __init__(self, message: str, *path: str) -> None:
        super().__init__(message)
        self.path = path


def read_notes(folder: Path, suffixes: Sequence[str]) -> dict[str, Note]:
    """Return a folder's notes by stem; {} without a `sources.yaml`. Raises InputError with file, line and remedy."""
    path = folder / NOTES
    if not path.is_file():
        return {}
    file = StatementFile(str(path))
    text = file.text()
    try:
        return _notes(parse(text) or {}, suffixes)
    except YamlTextError as error:
        raise file.error(f"{error}.", error.line) from error
    except _Misplaced as error:
        raise file.error(str(error), line_of(text, error.path)) from error


def _notes(data: Any, suffixes: Sequence[str]) -> dict[str, Note]:  # noqa: ANN401 plain data of any shape
    if not isinstance(data, dict):
        raise _Misplaced("expected a mapping from file names, without suffix, to their fields.")
    for stem in data:
        if stem.lower().endswith(tuple(suffixes)):
            raise _Misplaced(f'write "{Path(stem).stem}", without the file suffix.', stem)
    return {stem: _note(stem, fields) for stem, fields in data.items()}


def _note(stem: str, fields: Any) -> Note:  # noqa: ANN401
    known = Note.__struct_fields__
    if not isinstance(fields, dict):
        raise _Misplaced(f'"{stem}" has no fields; choose from: {", ".join(known)}.', stem)
    for key, value in fields.items():
        if key not in known:
            raise _Misplaced(unknown("key", key, known), stem, key)
        if not isinstance(value, str):
            raise _Misplaced(f'"{key}" must be a string, not {type(value).__name__}.', stem, key)
    given = {key: value for key, value in fields.items() if value}
    if given.get("lang", "vi") not in LANGS:
        raise _Misplaced(f'"lang" must be vi or en, not "{given["lang"]}".', stem, "lang")
    try:
        bounds(given.get("published", "2000"))
    except ValueError as error:
        raise _Misplaced(f"invalid date: {error}; write it like 2023-01-20 or 2023-01.", stem, "published") from error
    return msgspec.convert(given, Note)
