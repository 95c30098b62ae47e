"""Many phrases as one pattern. As a tree of letters, for of a plain list each alternative is tried at each word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Tree = dict[str, "Tree"]
"""Letter → what follows it; the empty string where a phrase may end."""


def any_phrase(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds whole words, any of the phrases; without any it finds nothing."""
    tree: Tree = {}
    for phrase in phrases:
        node = tree
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[""] = {}
    return re.compile(rf"\b{_source(tree)}\b" if tree else r"(?!)")


def _source(tree: Tree) -> str:
    branches = [re.escape(letter) + _source(rest) for letter, rest in tree.items() if letter]
    if not branches:
        return ""
    if len(branches) == 1 and "" not in tree:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if '' in tree else ''}"
