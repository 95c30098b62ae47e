"""Fenced blocks of a page, and what of them a test can run.

`console`: commands after `$ ` (carried on after `> `) and what they print; a line `...` stands for any lines,
and `...` at the end of a line for any rest of it.
`python`: a program; what it prints stands in a comment after each `print(…)`.
A block with `title="NAME"` is a file of that name, there for the blocks below it.
"""

import re
from typing import NamedTuple

from markdown_it import MarkdownIt

_TITLE = re.compile(r'title="([^"]+)"')


class Block(NamedTuple):
    kind: str
    title: str
    text: str
    line: int
    """Where its first line stands in the page, from 1."""


class Command(NamedTuple):
    text: str
    output: str


def blocks(page):
    """Return the fenced blocks of a page of Markdown."""
    for token in MarkdownIt().parse(page):
        if token.type == "fence":
            title = _TITLE.search(token.info)
            kind = (token.info.split() or [""])[0]
            yield Block(kind, title[1] if title else "", token.content, token.map[0] + 2)


def commands(block):
    """Return the commands of a console block, each with the output that is shown."""
    found = []
    for line in block.text.splitlines(keepends=True):
        if line.startswith("$ "):
            found.append([line[2:], ""])
        elif line.startswith("> ") and not found[-1][1]:
            found[-1][0] += line[2:]
        else:
            found[-1][1] += line
    return [Command(text.rstrip("\n"), output) for text, output in found]


def comments(block):
    """Return what a program says it prints, line by line."""
    printing = (line for line in block.text.splitlines() if line.lstrip().startswith("print(") and "  # " in line)
    return [line.split("  # ")[1] for line in printing]


def as_shown(printed, shown):
    """Whether something was printed as a page shows it."""
    pattern = "".join(map(_pattern, shown.splitlines(keepends=True)))
    return re.fullmatch(pattern, printed) is not None


def _pattern(line):
    if line == "...\n":
        return r"(?:.*\n)*?"
    return f"{re.escape(line[:-4])}.*\n" if line.endswith("...\n") else re.escape(line)
