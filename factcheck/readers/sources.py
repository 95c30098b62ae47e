"""Source texts: `.txt`, `.md` and `.html` files and folders of them, described by a `sources.yaml` beside them.

An archive (`.jsonl`) holds many sources; it has to be named, as a folder may hold such files of any kind.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.errors import InputError
from factcheck.language.fold import nfc
from factcheck.model import Source
from factcheck.readers.archive import read_archive
from factcheck.readers.files import StatementFile
from factcheck.readers.source_notes import NOTES, Note, read_notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")
ARCHIVES = (".jsonl", ".ndjson")
_LONGEST_TITLE = 150
"""Characters of a first line that may be a title."""
_CLOSED = re.compile(r"[.!?…:;,][\"”’')\]»]*$")
_WORD = re.compile(r"[^\W\d_]")


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
        return _read(Path(self.path), self.note)


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
        yield SourceFile(nfc(stem), file, notes[folder].get(nfc(stem), Note()))


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
        if path.suffix.lower() not in (*SUFFIXES, *ARCHIVES):
            raise InputError(f"{path}: a source text is one of {', '.join((*SUFFIXES, *ARCHIVES))}.")
        yield str(path)


def _walk(folder: Path) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if os.path.splitext(name)[1].lower() in SUFFIXES and not name.startswith("."):
                yield os.path.normpath(os.path.join(here, name))


def _read(file: Path, note: Note) -> Source:
    if not file.stem.isprintable():  # a name that is not UTF-8 comes as halves of surrogate pairs
        name = str(file).encode("utf-8", "backslashreplace").decode()
        raise InputError(f"{name}: the file's name cannot be written; rename the file.")
    source = _source(file, StatementFile(str(file)).text())
    if not _WORD.search(source.text):
        raise InputError(f"{file}: there is no sentence in it; give it a text, or remove it.")
    said = {name: value for name in note.__struct_fields__ if (value := getattr(note, name))}
    return msgspec.structs.replace(source, **said)


def _source(file: Path, text: str) -> Source:
    """Read what the text itself says."""
    id = nfc(file.stem)
    suffix = file.suffix.lower()
    if suffix == ".txt":
        return Source(id, text, _title_of(text))
    if suffix in (".md", ".markdown"):
        from factcheck.readers.markdown_source import plain_text

        text = plain_text(text)
        return Source(id, text, _title_of(text))
    from factcheck.readers.html_source import read_page

    page = read_page(text)
    return Source(id, page.text, page.title or _title_of(page.text), lang=page.lang)


def _title_of(text: str) -> str:
    """Return the first line where it is short, not closed by a mark, and not all there is."""
    first, _, rest = text.strip().partition("\n")
    first = first.strip()
    is_title = rest and len(first) <= _LONGEST_TITLE and not _CLOSED.search(first)
    return first if is_title else ""
