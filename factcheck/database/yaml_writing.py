"""Plain data → YAML in block style, one line a value, the same bytes everywhere.

The program's own writer: what PyYAML's does depends on whether its C part is there, and it takes far longer. What is
written reads back the same with any YAML parser that keeps scalars as strings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    Node = str | Mapping[str, "Node"] | Sequence["Node"]

_UNPRINTABLE = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_PLAIN = re.compile(rf"[\w~<=.(/$€“‘«…][^{_UNPRINTABLE}]*")
_SPOILS_PLAIN = re.compile(r":(?:\s|\Z)|\s#|\s\Z")
_TYPED = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n", "~", "=", "<<", "", "."))
_NEEDS_ESCAPE = re.compile(f"[{_UNPRINTABLE}]")
_ESCAPED = re.compile(rf'["\\{_UNPRINTABLE}]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_LONGEST_KEY = 800
"""Characters; YAML wants longer keys announced by a question mark."""


def mapping_lines(node: Mapping[str, Node]) -> Iterator[str]:
    """Write a mapping as lines without line ends."""
    for key, value in node.items():
        mark, between = scalar(key), ":"
        if len(mark) > _LONGEST_KEY:
            yield f"? {mark}"
            mark = ""
        if isinstance(value, str):
            yield f"{mark}{between} {scalar(value)}"
        elif not value:
            yield f"{mark}{between} " + ("{}" if isinstance(value, Mapping) else "[]")
        else:
            yield f"{mark}{between}"
            nested = mapping_lines(value) if isinstance(value, Mapping) else item_lines(value)
            indent = "  " if isinstance(value, Mapping) else ""
            yield from (indent + line for line in nested)


def item_lines(nodes: Sequence[Node]) -> Iterator[str]:
    """Write a list of strings and mappings as lines without line ends."""
    for node in nodes:
        lines = mapping_lines(node) if isinstance(node, Mapping) else iter([scalar(str(node))])
        yield f"- {next(lines)}"
        yield from ("  " + line for line in lines)


def scalar(text: str) -> str:
    """Write a string: plain where YAML allows, else in the quotes that need fewer escapes."""
    if _PLAIN.fullmatch(text) and not _SPOILS_PLAIN.search(text) and text.lower() not in _TYPED:
        return text
    if _NEEDS_ESCAPE.search(text):
        return '"' + _ESCAPED.sub(lambda found: _escape(found.group()), text) + '"'
    return "'" + text.replace("'", "''") + "'"


def _escape(character: str) -> str:
    """Escape a character; half a surrogate pair, which no file can hold, becomes U+FFFD."""
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return _SHORT.get(character) or f"\\u{ord(character):04x}"
