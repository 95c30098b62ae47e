"""`.rst`: the sentences of a reStructuredText, read as plain text without its markup.

Comments, literal blocks, doctests, fields and directives whose content is not prose are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.readers.markup import ParagraphLines
from factcheck.readers.prose import Lines, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Statement
    from factcheck.readers.prose import TextBlock
    from factcheck.readers.statement_file import StatementFile

# fmt: off
_PROSE = frozenset((
    "admonition", "attention", "caution", "compound", "container", "danger", "deprecated", "epigraph", "error",
    "figure", "highlights", "hint", "important", "list-table", "note", "parsed-literal", "pull-quote", "rubric",
    "seealso", "sidebar", "table", "tip", "topic", "versionadded", "versionchanged", "warning",
))
_TITLED = frozenset(("admonition", "list-table", "rubric", "sidebar", "table", "topic"))
_WORDLESS = frozenset(("figure", "container", "compound"))
# fmt: on
"""Directives that contain prose; those of them whose argument is a heading; those whose argument is not text."""
_DIRECTIVE = re.compile(r"\.\.\s+(?:\|[^|]+\|\s+)?([\w:.+-]+)::(?:\s+|$)")
_NOTE = re.compile(r"\.\.\s+\[[^\]\s]+\]\s+(?=\S)")
_EXPLICIT = re.compile(r"\.\.(?:\s|$)|__\s")
_FIELD = re.compile(r":(?!\s)[^:`\n]{1,80}:(?:\s|$)")
_ADORNMENT = re.compile(r"""([!-/:-@\[-`{-~])\1{2,}""")
_COLUMNS = re.compile(r"=+(?:\s+=+)+")
_ITEM = re.compile(r"(?:[-*+•‣⁃]|\(?(?:\d{1,3}|\#|[a-zA-Z]|[ivxIVX]{1,5})[.)])\s+(?=\S)|\|\s+(?=\S)")
_RULE = re.compile(r"\+(?:[-=]+\+)+")
_BARRED = re.compile(r"(?<=\|)[^|]*(?=\|)")
_WIDE = re.compile(r"\S+(?:\s\S+)*")
_INLINE = re.compile(
    r"""\\(?P<escaped>\S) | \\\s
      | ``.{0,500}?``
      | :(?:code|math|literal|samp|kbd|raw)[\w:-]{0,40}:`[^`]{0,500}`
      | (?::[a-zA-Z][\w:.+-]{0,40}:)?`(?P<linked>[^`<]{1,500}?)(?:\s*<[^`<>]{0,500}>)?`(?:__?)?(?::[a-z]\w{0,30}:)?
      | (?:\s)?\[(?:\d{1,4}|\#[\w-]{0,60}|\*|[A-Za-z][\w.-]{0,60})\]_
      | https?://[^\s<>()\[\]]*[^\s<>()\[\].,;:!?'"”’]
      | \|(?P<put>[^|\s](?:[^|]{0,100}[^|\s])?)\|(?:__?)?
      | (?P<figures>(?<=\d)\*+(?=\d)) | (?P<lone>(?<=\s)\*+(?=\s)) | \*{1,2}
      | (?<=\w)__?(?=[\s.,;:!?)]|$)""",
    re.VERBOSE,
)


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield the sentences of two words or more, with whether they are worth checking."""
    lines = Lines(file.text())
    yield from sentences(file, lines, _Scanner(lines).blocks())


class _Scanner:
    def __init__(self, lines: Lines) -> None:
        self._lines = zip(lines.lines, lines.starts, strict=False)
        self._paragraph = ParagraphLines(_INLINE)
        self._indent, self._hangs = 0, False
        """Column at which the paragraph begins, and whether its further lines may be indented."""
        self._skipped = -1
        """Lines with a larger indentation are skipped; -1 for none."""
        self._row: list[ParagraphLines] = []
        """The cells of the current table row."""
        self._in_columns = False

    def blocks(self) -> Iterator[TextBlock]:
        for line, start in self._lines:
            text, indent = line.strip(), len(line) - len(line.lstrip())
            if self._skipped >= 0 and (not text or indent > self._skipped):
                continue
            self._skipped = -1
            if not text:
                yield from self._ended()
            elif _COLUMNS.fullmatch(text) or _RULE.fullmatch(text):
                yield from self._cells_taken()
                self._in_columns = text[0] == "="
            elif self._in_columns or (text[0] == text[-1] == "|" and len(text) > 1):
                self._add_cells(line, start)
                yield from self._cells_taken() if self._in_columns else ()
            else:
                yield from self._line(text, indent, start + indent)
        yield from self._ended()

    def _ended(self) -> Iterator[TextBlock]:
        """End a paragraph; after one that ends with "::", indented lines are a literal block."""
        self._in_columns = False
        yield from self._cells_taken()
        lines = self._paragraph.lines
        if lines and lines[0][0].startswith(">>>"):
            lines.clear()
        if lines and lines[-1][0].endswith("::"):
            line, start = lines.pop()
            self._paragraph.add(line[:-1] if len(line) > 2 else "", start)
            self._skipped = self._indent
        yield from self._paragraph.taken()

    def _line(self, text: str, indent: int, start: int) -> Iterator[TextBlock]:
        item = _ITEM.match(text)
        if _ADORNMENT.fullmatch(text):
            yield from self._paragraph.taken(is_heading=len(self._paragraph.lines) == 1)
        elif self._paragraph.lines and not (item if self._hangs else indent > self._indent):
            self._paragraph.add(text, start)
        else:
            yield from self._paragraph.taken()
            if _EXPLICIT.match(text):
                yield from self._explicit(text, indent, start)
            elif _FIELD.match(text):
                self._skipped = indent
            else:
                self._begin(text, indent, start, item.end() if item else 0)

    def _explicit(self, text: str, indent: int, start: int) -> Iterator[TextBlock]:
        """Read a line that begins with two dots: a note, a directive with prose, or something to skip."""
        directive = _DIRECTIVE.match(text)
        name = directive[1].lower() if directive else ""
        if (words := directive if name in _PROSE else _NOTE.match(text)) and name not in _WORDLESS:
            self._begin(text, indent, start, words.end())
            self._indent = indent
            if name in _TITLED:
                yield from self._paragraph.taken(is_heading=True)
        elif name not in _WORDLESS:
            self._skipped = indent

    def _begin(self, text: str, indent: int, start: int, at: int) -> None:
        """Begin a paragraph after the mark of an item or a note, which is `at` characters long."""
        self._indent, self._hangs = indent + at, at > 0
        self._paragraph.add(text[at:], start + at)

    def _add_cells(self, line: str, start: int) -> None:
        """Add a line of a table to the cells of its row, split at bars or at wide gaps."""
        cells = list((_WIDE if self._in_columns else _BARRED).finditer(line))
        self._row += [ParagraphLines(_INLINE) for _ in cells[len(self._row) :]]
        for cell, paragraph in zip(cells, self._row, strict=False):
            paragraph.add(cell.group(), start + cell.start())

    def _cells_taken(self) -> Iterator[TextBlock]:
        for paragraph in self._row:
            yield from paragraph.taken()
        self._row = []
