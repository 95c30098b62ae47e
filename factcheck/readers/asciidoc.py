"""`.adoc`: the sentences of an AsciiDoc text, read as plain text without its markup.

Listings, literal and passthrough blocks, comments, attributes and macros without words are left out.
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

_VERBATIM = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}\w*)\s*")
_FENCE = re.compile(r"(?:={4,}|\*{4,}|_{4,}|--|\+)\s*")
_HEADING = re.compile(r"(?:={1,6}|#{1,6})\s+(?=\S)")
_TITLE = re.compile(r"\.(?=[^\s.])")
_WORDLESS = re.compile(
    r"""//.*                                # a comment
      | :!?[\w][\w-]*!?:(?:\s.*)?           # an attribute
      | \[.*\]\s*                           # attributes of what follows
      | [a-z]\w*::\S*\[.*\]\s*              # image::, include::, toc::
      | '{3,}\s* | <<<\s*""",
    re.VERBOSE,
)
_ITEM = re.compile(r"\s*(?:[*-]{1,5}|\.{1,5}|\d{1,3}\.|<\d{1,2}>)\s+(?:\[[ x*]\]\s+)?(?=\S)")
_LABEL = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+")
_TERM = re.compile(r"(\S.*?)(?:::+|;;)(?:\s+|$)")
_TABLE = re.compile(r"[|,:!]={3,}\s*")
_CELL = re.compile(r"(?:^|(?<=\s))(?:\d*[.+*]?\d*[<^>.]*[aehlmsd]?)?\|")
_INLINE = re.compile(
    r"""\\(?P<escaped>[*_`\#^~<\[{+])
      | (?P<quote>["'])`(?P<quoted>[^`\n]{1,500})`["']
      | ``[^`]{0,500}`` | `[^`\s](?:[^`]{0,500}[^`\s])?`                      # code
      | \s?(?:footnote|image|icon|stem|latexmath|indexterm):\w*[^\s\[]{0,300}\[[^\]]{0,500}\]
      | \(\(\([^()]{0,300}\)\)\) | \(\((?P<term>[^()]{1,300})\)\)
      | <<[^<>,]{1,200}(?:,\s*(?P<crossed>[^<>]{1,300}))?>>
      | (?:link:|xref:|mailto:|https?://|pass:|kbd:|btn:|menu:)[^\s\[\]]{0,500}\[(?P<linked>[^\]]{0,300}?)(?:,[^\]]{0,200})?\]
      | https?://[^\s<>()\[\]]*[^\s<>()\[\].,;:!?'"”’]
      | \[\[[^\]]{1,100}\]\] | \[[.\#%][^\]]{1,100}\](?=\#)
      | \{[\w-]{1,60}\}
      | (?P<figures>(?<=\d)[*^~_]+(?=\d)) | (?P<lone>(?<=\s)[*_\#^~]+(?=\s)) | (?P<snake>(?<=\w)_(?=\w))
      | \*+ | _+ | \#{1,2}(?=\S) | (?<=\S)\#{1,2} | \^ | ~
      | [ ]\+$""",
    re.VERBOSE | re.MULTILINE,
)


def read(file: StatementFile) -> Iterator[Statement]:
    """Yield the sentences of two words or more, with whether they are worth checking."""
    lines = Lines(file.text())
    yield from sentences(file, lines, _Scanner(lines).blocks())


class _Scanner:
    def __init__(self, lines: Lines) -> None:
        self._lines = zip(lines.lines, lines.starts, strict=False)
        self._paragraph = ParagraphLines(_INLINE)
        self._in_table = False

    def blocks(self) -> Iterator[TextBlock]:
        for line, start in self._lines:
            if fence := _VERBATIM.fullmatch(line):
                yield from self._paragraph.taken()
                self._skip_until(fence[1].rstrip("abcdefghijklmnopqrstuvwxyz"))
            elif not line.strip() or _FENCE.fullmatch(line) or _WORDLESS.fullmatch(line):
                yield from self._paragraph.taken()
            elif _TABLE.fullmatch(line):
                yield from self._paragraph.taken()
                self._in_table = not self._in_table
            else:
                yield from self._cells(line, start) if self._in_table else self._prose(line, start)
        yield from self._paragraph.taken()

    def _skip_until(self, fence: str) -> None:
        for line, _ in self._lines:
            if line.rstrip() == fence:
                return

    def _prose(self, line: str, start: int) -> Iterator[TextBlock]:
        """Read a line of text; headings, titles, items and terms begin blocks of their own."""
        if heading := (_HEADING.match(line) or _TITLE.match(line)):
            yield from self._paragraph.taken()
            self._add(line, start, heading.end())
            yield from self._paragraph.taken(is_heading=True)
            if line.startswith("= "):
                self._skip_until("")  # author and revision
            return
        if line[0].isspace() and not self._paragraph.lines and not _ITEM.match(line):
            return  # a literal line
        if begun := (_ITEM.match(line) or _LABEL.match(line)):
            yield from self._paragraph.taken()
            self._add(line, start, begun.end())
        elif term := _TERM.match(line):
            yield from self._paragraph.taken()
            self._paragraph.add(term[1], start + term.start(1))
            yield from self._paragraph.taken(is_heading=True)
            self._add(line, start, term.end())
        else:
            self._paragraph.add(line, start)

    def _add(self, line: str, start: int, at: int) -> None:
        self._paragraph.add(line[at:], start + at)

    def _cells(self, line: str, start: int) -> Iterator[TextBlock]:
        """Split a line of a table into cells; text before the first bar continues the last cell."""
        bars = list(_CELL.finditer(line))
        self._add(line[: bars[0].start()] if bars else line, start, 0)
        ends = [*[bar.start() for bar in bars][1:], len(line)] if bars else []
        for bar, end in zip(bars, ends, strict=True):
            yield from self._paragraph.taken()
            self._add(line[:end], start, bar.end())
