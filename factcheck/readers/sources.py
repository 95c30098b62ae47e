"""Finds and reads source texts: files and folders, described by a `sources.yaml` beside them.

An archive (`.jsonl`) holds many sources; it is read only if it is named, since a folder may contain any kind of .jsonl
files. A file of rated claims (`.json`, `.jsonld`, or a web page with such claims) holds one source for each claim.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.errors import InputError
from factcheck.language.fold import nfc
from factcheck.readers.source_file import RATED, SUFFIXES, may_be_source, rated_claims, read_source
from factcheck.readers.source_formats.archive import read_archive
from factcheck.readers.source_notes import NOTES, Note, described, read_notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Source

ARCHIVES = (".jsonl", ".ndjson")
_SUPPORTED = (*SUFFIXES, *RATED, *ARCHIVES)


class SourceFile(msgspec.Struct, frozen=True):
    """A source text that was found but not yet read."""

    id: str
    """The file's stem."""
    path: str
    note: Note
    """What `sources.yaml` says about it."""

    def size(self) -> int:
        """Return the size of the file in bytes; 0 if it is gone."""
        try:
            return os.stat(self.path).st_size
        except OSError:
            return 0

    def read(self) -> Source:
        """Read the source, in NFC with line feeds as line ends; raises InputError with file and remedy."""
        return described(read_source(self.path), self.note)


def read_sources(paths: Sequence[Path]) -> Iterator[Source]:
    """Read source texts in order, those of a folder sorted by path; links to folders are not followed.

    A source's id is the file's stem. Its text is in NFC, with line feeds as line ends. Fields that `sources.yaml` does
    not give are empty, except for the title, which may be the first line of the text. Raises InputError that names the
    file and the remedy: nothing to read, not UTF-8, no sentence, two files of one stem, a broken `sources.yaml`.
    """
    for found in find_sources(paths):
        yield found.read() if isinstance(found, SourceFile) else found


def find_sources(paths: Sequence[Path]) -> Iterator[SourceFile | Source]:
    """Find source texts without reading them, except for those in archives. Raises InputError as `read_sources`."""
    stems: dict[str, str] = {}
    notes: dict[str, dict[str, Note]] = {}
    for file in _distinct(paths):
        folder, name = os.path.split(file)
        stem, suffix = os.path.splitext(name)
        if suffix.lower() in ARCHIVES:
            yield from read_archive(file)
            continue
        other = stems.setdefault(nfc(stem).casefold(), file)
        if other is not file:
            raise InputError(f"{other} and {file} would have the same source id; rename one of them.")
        if folder not in notes:
            notes[folder] = read_notes(Path(folder), SUFFIXES)
        note = notes[folder].get(nfc(stem), Note())
        if reviews := rated_claims(file):
            yield from (described(review, note) for review in reviews)
        else:
            yield SourceFile(nfc(stem), file, note)


def _distinct(paths: Sequence[Path]) -> Iterator[str]:
    """Yield every file once, even if it is named twice, or is in a folder that is named as well."""
    seen: set[str] = set()
    folders: dict[str, str] = {}
    for path in paths:
        for file in _files(path):
            real = _real(file, folders)
            if real not in seen:
                seen.add(real)
                yield file


def _real(file: str, folders: dict[str, str]) -> str:
    """Resolve links; the folder of several files is resolved only once."""
    if os.path.islink(file):
        return os.path.realpath(file)
    folder, name = os.path.split(file)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return os.path.join(folders[folder], name)


def _files(path: Path) -> Iterator[str]:
    if path.is_dir():
        found = list(_walk(path))
        if not found:
            raise InputError(
                f"{path}: no source texts found; supported: {', '.join(_SUPPORTED)}; name archives by file."
            )
        yield from found
    elif not path.exists() and not path.is_symlink():
        raise InputError(f"{path}: file or folder not found.")
    elif path.name != NOTES:
        if path.suffix.lower() not in _SUPPORTED:
            raise InputError(f"{path}: not a supported source; use {', '.join(_SUPPORTED)}.")
        yield str(path)


def _walk(folder: Path) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and may_be_source(path := os.path.normpath(os.path.join(here, name))):
                yield path
