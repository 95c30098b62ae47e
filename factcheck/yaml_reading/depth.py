"""Rejects YAML that is nested too deeply: parsers in C recurse, and crash the process when the stack is full."""

from __future__ import annotations

import re

MAX_DEPTH = 5_000
"""Levels for which every stack has room; a sensible file has a handful."""

_FAR_IN = re.compile(rf"^[ ?-]{{{MAX_DEPTH // 2}}}", re.MULTILINE)
"""A line that is indented far enough to be so deep: each level takes at least half a column."""


def is_too_deep(text: str) -> bool:
    """Tell whether lists and mappings are nested deeper than MAX_DEPTH; the text is parsed only if it might be."""
    if text.count("[") + text.count("{") <= MAX_DEPTH and not _FAR_IN.search(text):
        return False
    import yaml  # lazy: yaml is slow to import

    from factcheck.yaml_reading.loaders import StringLoader

    depth = 0
    try:
        for event in yaml.parse(text, Loader=StringLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return True
    except yaml.YAMLError:  # the actual parser reports what is wrong
        pass
    return False
