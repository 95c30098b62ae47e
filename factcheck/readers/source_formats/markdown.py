"""Reads a Markdown file as a source: the visible words, one line for each block."""

from __future__ import annotations

from factcheck.readers.front_matter import front_matter
from factcheck.readers.markdown import parser
from factcheck.readers.markdown_inline import visible


def plain_text(text: str) -> str:
    """Return headings, paragraphs, list items and table cells, one a line, without code, HTML and front matter."""
    tokens = parser().parse(text[front_matter(text).end :])
    lines = (" ".join(visible(token.content)[0].split()) for token in tokens if token.type == "inline")
    return "\n".join(line for line in lines if line)
