"""A file as it is, to the byte, and where a statement's words stand in it."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from factcheck.atomic import write_whole
from factcheck.correct.proposals import Edit
from factcheck.errors import InputError
from factcheck.language.fold import nfc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Location

PLAIN = (".txt", ".md", ".markdown", ".rst", ".adoc", ".asciidoc")
STRUCTURED = (".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".yaml", ".yml")
"""Formats in which a mark may mean more than itself, so that none comes in that was not there."""

_BOMS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


class Draft:
    """The text of a file; its marks of byte order, line ends and all else stay as they are."""

    def __init__(self, path: str) -> None:
        """Read a file; raises InputError."""
        self.path = path
        try:
            with open(path, "rb") as stream:
                raw = stream.read()
            self._bom = next((bom for bom in _BOMS if raw.startswith(bom)), b"")
            self._encoding = _BOMS.get(self._bom, "utf-8")
            self.text = raw[len(self._bom) :].decode(self._encoding)
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{path}: cannot be read again: {error}.") from error
        self._starts = [0, *(end.end() for end in re.finditer("\r\n|\n|\r", self.text))]

    def place(self, at: Location, statement: str, edits: Sequence[Edit]) -> list[Edit] | str:
        """Return the edits of a statement as edits of this file, or why they cannot be placed."""
        suffix = PurePath(self.path).suffix.lower()
        if suffix not in PLAIN + STRUCTURED:
            return f"{suffix or 'such'} files are not corrected"
        region = self._region(at)
        if region is None:
            return "it is not found in the file again"
        placed = [self._placed(region, statement, edit) for edit in edits]
        if not all(placed):
            return "it is not found in the file again"
        found = [edit for edit in placed if edit]
        if suffix in STRUCTURED and any(_brings_marks(self.text[e.start : e.end], e.new) for e in found):
            return f"the new words would have to be quoted in a {suffix} file"
        return found

    def write(self, text: str) -> None:
        """Put another text in place of the file's, whole or not at all; raises InputError."""
        try:
            write_whole(self.path, self._bom + text.encode(self._encoding))
        except OSError as error:
            raise InputError(f"{self.path}: cannot be written: {error.strerror}.") from error

    def _region(self, at: Location) -> tuple[int, int] | None:
        """Return where a statement stands in the text; None if its columns cannot be those of the file."""
        if at.end_line > len(self._starts):
            return None
        start = self._starts[at.line - 1] + at.column - 1
        end = self._starts[at.end_line - 1] + at.end_column - 1
        whole = self.text[self._starts[at.line - 1] : end]
        return (start, end) if end <= len(self.text) and nfc(whole) == whole else None

    def _placed(self, region: tuple[int, int], statement: str, edit: Edit) -> Edit | None:
        """Find the words of an edit in the statement's region: the same of as many, since markup stands between."""
        old = statement[edit.start : edit.end]
        here, there = _occurrences(old, statement), _occurrences(old, self.text[region[0] : region[1]])
        if edit.start not in here or len(here) != len(there):
            return None
        start = region[0] + there[here.index(edit.start)]
        return Edit(start, start + len(old), edit.new)


def _occurrences(words: str, text: str) -> list[int]:
    """Return where words stand as such: "17", but not within "1,170"."""
    whole = rf"(?<!\w)(?<!\d[.,]){re.escape(words)}(?!\w|[.,]\d)"
    return [found.start() for found in re.finditer(whole, text)]


def _brings_marks(old: str, new: str) -> bool:
    marks = {char for char in new if not char.isalnum() and char != " "}
    return not marks <= set(old)
