"""A Markdown file as a source: the words that a reader sees, one line a block."""

from __future__ import annotations

import re

from factcheck.readers.markdown_inline import visible

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")


def plain_text(text: str) -> str:
    """Return headings, paragraphs, list items and table cells, a line each; code, HTML and front matter go."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table").disable("inline")
    front = _FRONT_MATTER.match(text)
    tokens = parser.parse(text[front.end() :] if front else text)
    lines = (" ".join(visible(token.content)[0].split()) for token in tokens if token.type == "inline")
    return "\n".join(line for line in lines if line)
