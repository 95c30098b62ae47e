"""Source texts: `.txt`, `.md` and `.html` files and folders of them, described by a `sources.yaml` beside them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.errors import InputError
from factcheck.language.fold import nfc
from factcheck.model import Source
from factcheck.readers.files import StatementFile
from factcheck.readers.source_notes import NOTES, Note, read_notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")
_LONGEST_TITLE = 150
"""Characters of a first line that may be a title."""
_CLOSED = re.compile(r"[.!?…:;,][\"”’')\]»]*$")
_WORD = re.compile(r"[^\W\d_]")


def read_sources(paths: Sequence[Path]) -> Iterator[Source]:
    """Read source texts in order, those of a folder sorted by path; links to folders are not followed.

    A source's id is the file's stem. Its text is NFC with line feeds as line ends; what `sources.yaml` does not say of
    it is empty, but for the title, which may be the text's first line. Raises InputError that names the file and the
    remedy: nothing to read, not UTF-8, no sentence, two files of one stem, a broken `sources.yaml`.
    """
    stems: dict[str, Path] = {}
    notes: dict[Path, dict[str, Note]] = {}
    for file in _distinct(paths):
        other = stems.setdefault(nfc(file.stem).casefold(), file)
        if other is not file:
            raise InputError(f"{other} and {file}: two sources of one name; rename one of them.")
        if file.parent not in notes:
            notes[file.parent] = read_notes(file.parent, SUFFIXES)
        yield _read(file, notes[file.parent].get(nfc(file.stem), Note()))


def _distinct(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield every file once, though it may be named twice or lie in a folder that is named too."""
    seen: set[str] = set()
    for path in paths:
        for file in _files(path):
            real = os.path.realpath(file)
            if real not in seen:
                seen.add(real)
                yield file


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        found = list(_walk(path))
        if not found:
            raise InputError(f"{path}: no source texts there; known are {', '.join(SUFFIXES)}.")
        yield from found
    elif not path.exists() and not path.is_symlink():
        raise InputError(f"{path}: there is no such file or folder.")
    elif path.name != NOTES:
        if path.suffix.lower() not in SUFFIXES:
            raise InputError(f"{path}: a source text is one of {', '.join(SUFFIXES)}.")
        yield path


def _walk(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if os.path.splitext(name)[1].lower() in SUFFIXES and not name.startswith("."):
                yield Path(here, name)


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
