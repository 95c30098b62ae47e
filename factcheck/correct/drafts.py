"""A draft that is to be corrected: finds the words of a statement in it, and keeps all other bytes."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from factcheck.correct.proposals import Edit, applied
from factcheck.errors import InputError
from factcheck.language.fold import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Location, Span

PLAIN = (".txt", ".md", ".markdown", ".rst", ".adoc", ".asciidoc", ".docx", ".html", ".htm")
STRUCTURED = (".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".yaml", ".yml")
"""Formats in which punctuation may have a meaning, so that no new punctuation is put in."""

_LOST = "it is not found in the file again"
_BOMS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_GAP = r"\s+(?:>\s*)*"
"""What may separate two words of one sentence: white space, and the marks of a quotation after a line break."""
_TAGS = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^>]*>|&#?\w+;?", re.DOTALL | re.IGNORECASE)
_CLUSTER = re.compile("[^\u0300-\u036f]?[\u0300-\u036f]*", re.DOTALL)
"""A letter with its combining marks."""


class Draft:
    """The text of a file; byte order mark, line ends and everything else stay as they are."""

    def __init__(self, name: str, raw: bytes) -> None:
        """Decode the bytes of a file, whose name says the format; raises InputError."""
        self.name = name
        self.suffix = suffix_of(name)
        try:
            self.text = self._read(raw)
        except UnicodeDecodeError as error:
            raise InputError(f"{name}: cannot be re-read: {error}.") from error
        self._nfc = NfcOffsets(self.text)
        self._starts = [0, *(end.end() for end in re.finditer("\r\n|\n|\r", self._nfc.text))]

    def place(self, at: Location, statement: str, edits: Sequence[Edit]) -> list[Edit] | str:
        """Return the edits of a statement as edits of this file, or the reason why they cannot be placed."""
        region = self._region(at)
        wanted = [part for edit in edits for part in _word_by_word(statement, edit)]
        placed = [self._placed(*region, statement, edit) for edit in wanted] if region else []
        found = [edit for edit in placed if edit]
        if not found or len(found) < len(placed):
            return _LOST
        if self.suffix in STRUCTURED and any(_brings_marks(self.text[e.start : e.end], e.new) for e in found):
            return f"the new words would have to be quoted in a {self.suffix} file"
        return found

    def corrected(self, edits: Iterable[Edit]) -> bytes:
        """Return the bytes of the file with its edits."""
        return self._bom + applied(self.text, edits).encode(self._encoding)

    def _read(self, raw: bytes) -> str:
        """Decode the text of the file."""
        self._bom = next((bom for bom in _BOMS if raw.startswith(bom)), b"")
        self._encoding = _BOMS.get(self._bom, "utf-8")
        return raw[len(self._bom) :].decode(self._encoding)

    def _region(self, at: Location) -> tuple[int, str] | None:
        """Return where a statement begins in the composed text, and its text there; None if the file ends before it."""
        if at.end_line > len(self._starts):
            return None
        start = self._starts[at.line - 1] + at.column - 1
        end = self._starts[at.end_line - 1] + at.end_column - 1
        text = self._nfc.text[start:end]
        return (start, _without_tags(text) if self.suffix in (".html", ".htm") else text)

    def _placed(self, start: int, region: str, statement: str, edit: Edit) -> Edit | None:
        """Find the words of an edit in the statement's region, which may have markup between its words.

        The words must occur there as often as in the statement; the edit takes the same occurrence.
        """
        words = statement[edit.start : edit.end].split()
        in_statement, in_region = list(_occurrences(words, statement)), list(_occurrences(words, region))
        number = next((number for number, (begin, _) in enumerate(in_statement) if begin == edit.start), None)
        if number is None or len(in_statement) != len(in_region):
            return None
        span = self._nfc.written(start + in_region[number][0], start + in_region[number][1])
        return Edit(*span, edit.new) if span else None


def suffix_of(name: str) -> str:
    """Return the suffix of a file, which says its format; standard input without a name is read as .txt."""
    return PurePath(name).suffix.lower() or ".txt"


def _word_by_word(statement: str, edit: Edit) -> Iterator[Edit]:
    """Reduce an edit to the words that differ, so that line breaks and tags between the others stay."""
    old, new = list(re.finditer(r"\S+", statement[edit.start : edit.end])), edit.new.split()
    if len(old) != len(new):
        yield edit
        return
    for before, after in zip(old, new, strict=True):
        if before[0] != after:
            yield Edit(edit.start + before.start(), edit.start + before.end(), after)


def _occurrences(words: list[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield the occurrences of words that are not part of others: "17", but not in "1,170"."""
    whole = rf"(?<!\w)(?<!\d[.,]){_GAP.join(map(re.escape, words))}(?!\w|[.,]\d)"
    yield from (found.span() for found in re.finditer(whole, text))


def _without_tags(html: str) -> str:
    """Overwrite tags and character references with NUL characters, which occur in no text."""
    return _TAGS.sub(lambda found: "\0" * len(found[0]), html)


def _brings_marks(old: str, new: str) -> bool:
    marks = {char for char in new if not char.isalnum() and char != " "}
    return not marks <= set(old)


class NfcOffsets:
    """A text in NFC, in which places are counted, that knows where its characters are in the text as it was written."""

    def __init__(self, written: str) -> None:
        self.text = nfc(written)
        self._places = None if self.text == written else _places(written)

    def written(self, start: int, end: int) -> Span | None:
        """Return the span in the original text; None if that cannot be determined."""
        if self._places is None:
            return start, end
        if len(self._places) != len(self.text) + 1:
            return None
        return self._places[start], self._places[end]


def _places(written: str) -> list[int]:
    places: list[int] = []
    for cluster in _CLUSTER.finditer(written):
        places += [cluster.start()] * len(nfc(cluster[0]))
    return [*places, len(written)]
