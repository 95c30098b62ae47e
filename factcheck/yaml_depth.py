"""How deep a YAML text is nested: parsers in C recurse, and end the process where no stack is left for that."""

from __future__ import annotations

import re

MAX_DEPTH = 5_000
"""Levels that any stack has room for; a sound file has a handful."""

_FAR_IN = re.compile(rf"^[ ?-]{{{MAX_DEPTH // 2}}}", re.MULTILINE)
"""A line that begins so far in that it could be so deep: a block takes a column, or shares it with one other."""


def is_too_deep(text: str) -> bool:
    """Whether lists and mappings are nested deeper than MAX_DEPTH; the text is parsed only if it might be so."""
    if text.count("[") + text.count("{") <= MAX_DEPTH and not _FAR_IN.search(text):
        return False
    import yaml

    depth = 0
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return True
    except yaml.YAMLError:  # whoever parses the whole tells what is wrong
        pass
    return False
