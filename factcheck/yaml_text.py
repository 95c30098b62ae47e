"""Parses YAML that people write: every scalar stays the string that was written, and errors know their line.

YAML that is nested too deeply is rejected: it would crash the process.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import yaml

KeyPath = tuple[str | int, ...]
"""Keys and list positions that lead to a value."""
MAX_DEPTH = 5_000
"""Levels for which every stack has room, since parsers in C recurse; a sensible file has a handful."""
_FAR_IN = re.compile(rf"^[ ?-]{{{MAX_DEPTH // 2}}}", re.MULTILINE)
"""A line that is indented far enough to be so deep: each level takes at least half a column."""


class YamlTextError(ValueError):
    """The text is not YAML; `line` counts from 1."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def parse(text: str) -> Any:  # noqa: ANN401 plain data of any shape
    """Return the dicts, lists and strings of a YAML text, "" if it is empty; raises YamlTextError.

    No value is taken for a date, a number or a boolean, and an empty value is "".
    """
    import yaml  # lazy: yaml is slow to import

    from factcheck.yaml_loaders import StringLoader

    if is_too_deep(text):
        raise YamlTextError("the YAML is nested too deeply", 1)
    try:
        return yaml.load(text, Loader=StringLoader) or ""
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "it cannot be parsed"
        raise YamlTextError(f"invalid YAML: {problem}", mark.line + 1 if mark else 1) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise YamlTextError("the YAML contains a control character", line) from error
    except (yaml.YAMLError, RecursionError, ValueError, TypeError) as error:
        raise YamlTextError(f"invalid YAML: {' '.join(str(error).split())}", 1) from error


def line_of(text: str, path: KeyPath) -> int:
    """Return the line, from 1, at which the value at `path` begins, or the deepest value on the way to it."""
    import yaml  # lazy: yaml is slow to import

    from factcheck.yaml_loaders import StringLoader

    node: yaml.Node | None = yaml.compose(text, Loader=StringLoader)
    line = 1
    for step in path:
        found = _step(node, step)
        if found is None:
            break
        line, node = found
    return line


def _step(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
    """Return the line of a key or item, and its value."""
    import yaml  # lazy: yaml is slow to import

    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item = node.value[step]
        return item.start_mark.line + 1, item
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key.start_mark.line + 1, value
    return None


def is_too_deep(text: str) -> bool:
    """Tell whether lists and mappings are nested deeper than MAX_DEPTH; the text is parsed only if it might be."""
    if text.count("[") + text.count("{") <= MAX_DEPTH and not _FAR_IN.search(text):
        return False
    import yaml  # lazy: yaml is slow to import

    from factcheck.yaml_loaders import StringLoader

    depth = 0
    try:
        for event in yaml.parse(text, Loader=StringLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return True
    except yaml.YAMLError:  # the actual parser reports what is wrong
        pass
    return False
