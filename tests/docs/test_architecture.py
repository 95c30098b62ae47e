"""What docs/architecture.md names is there: the folders of its tree, and the files that it points to."""

import re

from tests.files import ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
ENTRY = re.compile(r"^ {4}( *)(\w+(?:/|\.py))  ", re.MULTILINE)


def entries():
    """Return the paths in the tree: each is indented two columns further than the folder that it is in."""
    above, found = [], []
    for indent, name in ENTRY.findall(PAGE):
        above = [*above[: len(indent) // 2 - 1], name]
        found.append("".join(above))
    return found


def test_the_tree_names_what_is_there():
    named = entries()
    assert "compare/sense/polarity/" in named
    assert [name for name in named if not (ROOT / "factcheck" / name).exists()] == []


def test_the_files_in_the_text_are_there():
    named = re.findall(r"`([\w/]+\.py)`", PAGE)
    assert named
    assert [name for name in named if not (ROOT / "factcheck" / name).exists()] == []
