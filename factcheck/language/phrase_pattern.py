"""Compiles many phrases into one regular expression.

The expression is a tree of letters, since a plain list of alternatives would be tried one by one at every word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Tree = dict[str, "Tree"]
"""What may follow each letter; the empty string marks the end of a phrase."""


def any_phrase(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that matches any of the phrases as whole words; without phrases it matches nothing."""
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
