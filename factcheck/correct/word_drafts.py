"""A Word file that is to be corrected: paragraphs count as lines, and everything else stays as it is."""

from __future__ import annotations

import zipfile
from bisect import bisect_right
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.correct.drafts import Draft
from factcheck.correct.proposals import Edit, applied
from factcheck.readers.statement_file import StatementFile
from factcheck.readers.word_document import open_word_file, paragraph_elements, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Location

_TWICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


class _Piece(NamedTuple):
    """A run of words in one format."""

    start: int
    """Where it begins in the text of the file."""
    element: Any


class WordDraft(Draft):
    """A Word file; only words within one run of one format are changed."""

    def place(self, at: Location, statement: str, edits: Sequence[Edit]) -> list[Edit] | str:
        """Return the edits of a statement as edits of this file, or the reason why they cannot be placed."""
        placed = super().place(at, statement, edits)
        if isinstance(placed, list) and not all(map(self._piece_of, placed)):
            return "its words are set in several formats, or in a box"
        return placed

    def _read(self, raw: bytes) -> str:
        self._raw = raw
        self._document = open_word_file(StatementFile(self.name), raw)
        self._pieces: list[_Piece] = []
        lines, at = [], 0
        for paragraph in paragraph_elements(self._document):
            lines.append("".join(self._noted(paragraph, at)))
            at += len(lines[-1]) + 1
        return "\n".join(lines)

    def _noted(self, paragraph: Any, at: int) -> Iterator[str]:  # noqa: ANN401 an element of lxml
        """Yield the words of a paragraph, and note where they are."""
        for words, element in pieces(paragraph):
            self._pieces.append(_Piece(at, element))
            at += len(words)
            yield words

    def _piece_of(self, edit: Edit) -> _Piece | None:
        """Return the run that contains all words of an edit; None if there is none, or the file has it twice."""
        number = bisect_right(self._pieces, edit.start, key=lambda piece: piece.start) - 1
        start, element = piece = self._pieces[number]
        is_whole = edit.end <= start + len(element.text or "")
        return piece if is_whole and next(element.iterancestors(_TWICE), None) is None else None

    def corrected(self, edits: Iterable[Edit]) -> bytes:
        """Return the bytes of the file with its edits."""
        for edit in sorted(edits, reverse=True):
            if piece := self._piece_of(edit):
                within = Edit(edit.start - piece.start, edit.end - piece.start, edit.new)
                piece.element.text = applied(piece.element.text, [within])
        return self._packed()

    def _packed(self) -> bytes:
        """Return the file with the text replaced; all other members of the archive are copied unchanged."""
        from lxml.etree import tostring  # lazy: lxml is slow to import

        part = self._document.part
        xml = tostring(part.element, xml_declaration=True, encoding="UTF-8", standalone=True)
        packed = BytesIO()
        with zipfile.ZipFile(BytesIO(self._raw)) as old, zipfile.ZipFile(packed, "w") as new:
            for member in old.infolist():
                is_text = member.filename == part.partname.lstrip("/")
                new.writestr(member, xml if is_text else old.read(member))
        return packed.getvalue()
