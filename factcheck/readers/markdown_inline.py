"""Reduces inline Markdown to the words that a reader sees, with the place of each character.

Code, images, link targets, footnote marks, HTML tags and bare addresses are removed; so are emphasis marks, deleted
text, and the syntax of site generators: templates, attributes, heads of admonitions, task boxes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARK = re.compile(
    r"""\\(?P<escaped>[!-/:-@\[-`{-~])
      | \\(?=\n)                                             # a hard break
      | (?P<ticks>`+)
      | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
      | (?P<gone><[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*>     # <https://…>
               | <!--.{0,2000}?-->
               | </?[A-Za-z][^<>]*+>
               | ^\[\^[^\]\s]{1,60}\]:[ ]*                   # head of a footnote
               | \[\^[^\]\s]{1,60}\]                         # mark of one
               | \[-?@\w[^\[\]]{0,300}\](?!\()               # citation
               | ~~(?=\S)[^~]*+~~
               | \A\[(?:[ xX]|!\w{3,20})\]\s                 # a task's box, the kind of an alert
               | ^(?:!!!|\?\?\?\+?|:::+)[^\n]*              # the head of an admonition
               | \{\{[^{}]{0,500}\}\} | \{%.{0,500}?%\} | \{[:.\#][^{}\n]{0,300}\}
               | !\[\[[^\[\]]{0,300}\]\]
               | https?://[^\s<>()\[\]]*[^\s<>()\[\].,;:!?'"”’])
      | \[\[(?:[^\[\]|\n]{1,300}\|)?(?P<wiki>[^\[\]|\n]{1,300})\]\](?![(\[])
      | (?P<open>!?\[)
      | (?P<close>\](?:\(<?data:[^\s()<>]*+[^()]{0,500}\)
                   |\([^()]{0,2000}(?:\([^()]{0,500}\)[^()]{0,500}){0,5}\)|\[[^\[\]]{0,500}\])?)
      | (?P<stress>\*+|_+|~~)""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_TICKS = re.compile("`+")
_ANY_MARK = re.compile(r"[\\`&<!\[\]*_~{]|https?:|^(?::::|\?\?\?)", re.MULTILINE)


class _Writer:
    """Collects the text that stays, in pieces with their offsets."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.pieces: list[tuple[str, int]] = []
        self.opened: list[int] = []
        self.at = 0

    def keep_until(self, end: int) -> None:
        if end > self.at:
            self.pieces.append((self.content[self.at : end], self.at))
        self.at = end

    def open_bracket(self, mark: str) -> None:
        self.opened.append(len(self.pieces))
        self.pieces.append((mark, self.at))

    def close_bracket(self, mark: str) -> None:
        """End a link, whose words stay, an image, which is removed, or brackets, which stay."""
        opened = self.opened.pop() if self.opened else None
        if opened is None or mark == "]":
            self.pieces.append(("]", self.at))
        elif self.pieces[opened][0] == "![":
            del self.pieces[opened:]
        else:
            self.pieces[opened] = ("", self.at)


def visible(content: str) -> tuple[str, Sequence[int]]:
    """Return the visible text, and the offset in `content` of each of its characters."""
    if not _ANY_MARK.search(content):
        return content, range(len(content))
    writer = _Writer(content)
    code = _code_spans(content)
    for mark in _MARK.finditer(content):
        if mark.start() < writer.at:
            continue
        writer.keep_until(mark.start())
        writer.at = code.get(mark.start(), mark.end()) if mark.lastgroup == "ticks" else mark.end()
        _write(writer, mark, is_code=mark.start() in code)
    writer.keep_until(len(content))
    text = "".join(piece for piece, _ in writer.pieces)
    return text, [start + i for piece, start in writer.pieces for i in range(len(piece))]


def _write(writer: _Writer, mark: re.Match[str], *, is_code: bool) -> None:
    """Write the visible part of one mark; `writer.at` is already after the mark."""
    kind, text, after = mark.lastgroup, mark.group(), writer.at
    writer.at = mark.start()
    if kind in ("escaped", "wiki"):
        writer.pieces.append((mark[kind], mark.start(kind)))
    elif kind == "entity":
        writer.pieces.append((_character(text), mark.start()))
    elif kind == "open":
        writer.open_bracket(text)
    elif kind == "close":
        writer.close_bracket(text)
    elif (kind == "ticks" and not is_code) or (kind == "stress" and not _is_stress(mark)):
        writer.pieces.append((text, mark.start()))
    writer.at = after


def _code_spans(content: str) -> dict[int, int]:
    """Return start and end of each code span: from a run of backticks to the next run of the same length."""
    runs = [run.span() for run in _TICKS.finditer(content)]
    following: dict[int, int] = {}
    closing: list[int | None] = [None] * len(runs)
    for i in range(len(runs) - 1, -1, -1):
        length = runs[i][1] - runs[i][0]
        closing[i] = following.get(length)
        following[length] = i
    spans: dict[int, int] = {}
    i = 0
    while i < len(runs):
        close = closing[i]
        if close is not None:
            spans[runs[i][0]] = runs[close][1]
        i = i + 1 if close is None else close + 1
    return spans


def _is_stress(mark: re.Match[str]) -> bool:
    """Tell whether a run of * or _ marks emphasis: not between spaces, nor in 5*3 or snake_case."""
    content = mark.string
    before = content[mark.start() - 1 : mark.start()] or " "
    after = content[mark.end() : mark.end() + 1] or " "
    if before.isspace() and after.isspace():
        return False
    if mark.group()[0] == "_":
        return not (before.isalnum() and after.isalnum())
    return not (before.isdigit() and after.isdigit())


def _character(entity: str) -> str:
    from html import unescape  # lazy: few texts have entities

    seen = unescape(entity)
    return seen if len(seen) == 1 else " "
