"""Source texts: files and folders of them, described by a `sources.yaml` beside them.

An archive (`.jsonl`) holds many sources; it has to be named, as a folder may hold such files of any kind. A file of
rated claims (`.json`, `.jsonld`, or a page that carries some) holds a source for each.
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


class SourceFile(msgspec.Struct, frozen=True):
    """A source text that has been found and not been read."""

    id: str
    """The file's stem."""
    path: str
    note: Note
    """What `sources.yaml` says of it."""

    def size(self) -> int:
        """Bytes of the file; 0 where it is gone."""
        try:
            return os.stat(self.path).st_size
        except OSError:
            return 0

    def read(self) -> Source:
        """Read it: NFC with line feeds as line ends. Raises InputError that names the file and the remedy."""
        return described(read_source(self.path), self.note)


def read_sources(paths: Sequence[Path]) -> Iterator[Source]:
    """Read source texts in order, those of a folder sorted by path; links to folders are not followed.

    A source's id is the file's stem. Its text is NFC with line feeds as line ends; what `sources.yaml` does not say of
    it is empty, but for the title, which may be the text's first line. Raises InputError that names the file and the
    remedy: nothing to read, not UTF-8, no sentence, two files of one stem, a broken `sources.yaml`.
    """
    for found in find_sources(paths):
        yield found.read() if isinstance(found, SourceFile) else found


def find_sources(paths: Sequence[Path]) -> Iterator[SourceFile | Source]:
    """Find what `read_sources` reads; the sources of an archive come as they are. Raises InputError like it."""
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
            raise InputError(f"{other} and {file}: two sources of one name; rename one of them.")
        if folder not in notes:
            notes[folder] = read_notes(Path(folder), SUFFIXES)
        note = notes[folder].get(nfc(stem), Note())
        if reviews := rated_claims(file):
            yield from (described(review, note) for review in reviews)
        else:
            yield SourceFile(nfc(stem), file, note)


def _distinct(paths: Sequence[Path]) -> Iterator[str]:
    """Yield every file once, though it may be named twice or lie in a folder that is named too."""
    seen: set[str] = set()
    folders: dict[str, str] = {}
    for path in paths:
        for file in _files(path):
            real = _real(file, folders)
            if real not in seen:
                seen.add(real)
                yield file


def _real(file: str, folders: dict[str, str]) -> str:
    """Follow links; those of a folder are followed once for all its files."""
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
            raise InputError(f"{path}: no source texts there; known are {', '.join(SUFFIXES)}.")
        yield from found
    elif not path.exists() and not path.is_symlink():
        raise InputError(f"{path}: there is no such file or folder.")
    elif path.name != NOTES:
        if path.suffix.lower() not in (known := (*SUFFIXES, *RATED, *ARCHIVES)):
            raise InputError(f"{path}: a source text is one of {', '.join(known)}.")
        yield str(path)


def _walk(folder: Path) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and may_be_source(path := os.path.normpath(os.path.join(here, name))):
                yield path
