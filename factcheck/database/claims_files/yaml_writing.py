"""Writes plain data as YAML in block style, one value a line, the same bytes on every system.

PyYAML's own output depends on whether its C extension is installed, and takes far longer. What is written here reads
back the same with any YAML parser that keeps scalars as strings.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


_UNPRINTABLE = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_PLAIN = re.compile(rf"[\w~<=.(/$€“‘«…][^{_UNPRINTABLE}]*")
_SPOILS_PLAIN = re.compile(r":(?:\s|\Z)|\s#|\s\Z")
_TYPED = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n", "~", "=", "<<", "", "."))
_NEEDS_ESCAPE = re.compile(f"[{_UNPRINTABLE}]")
_ESCAPED = re.compile(rf'["\\{_UNPRINTABLE}]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_LONGEST_KEY = 800
"""Characters; YAML requires a question mark before longer keys."""


def mapping_lines(node: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    """Yield the lines of a mapping of strings, dicts and sequences, without line ends, each indented by `indent`."""
    for key, value in node.items():
        mark = _key(key)
        if len(mark) > _LONGEST_KEY:
            yield f"{indent}? {mark[:-1]}"
            mark = ":"
        if isinstance(value, str):
            yield f"{indent}{mark} {scalar(value)}"
        elif not value:
            yield f"{indent}{mark} " + ("{}" if isinstance(value, dict) else "[]")
        else:
            yield indent + mark
            if isinstance(value, dict):
                yield from mapping_lines(value, indent + "  ")
            else:
                yield from item_lines(value, indent)


def item_lines(nodes: Sequence[Any], indent: str = "") -> Iterator[str]:
    """Yield the lines of a list of strings and mappings, without line ends, each indented by `indent`."""
    for node in nodes:
        if isinstance(node, dict):
            head = f"{indent}- "
            for line in mapping_lines(node, indent + "  "):
                yield head + line[len(head) :]
                head = line[: len(indent) + 2]
        else:
            yield f"{indent}- {scalar(str(node))}"


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    return scalar(text) + ":"


def scalar(text: str) -> str:
    """Return a string as YAML: plain if that is allowed, else in the quotes that need fewer escapes."""
    if _PLAIN.fullmatch(text) and not _SPOILS_PLAIN.search(text) and text.lower() not in _TYPED:
        return text
    if _NEEDS_ESCAPE.search(text):
        return '"' + _ESCAPED.sub(lambda found: _escape(found.group()), text) + '"'
    return "'" + text.replace("'", "''") + "'"


def _escape(character: str) -> str:
    """Escape a character; a lone surrogate, which no file can hold, becomes U+FFFD."""
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return _SHORT.get(character) or f"\\u{ord(character):04x}"
