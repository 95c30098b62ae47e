"""The loaders of PyYAML that are used, in C where it has them: none of them makes objects of what a file names."""

from __future__ import annotations

from typing import Any

import yaml

SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Recognises numbers, booleans and dates."""
StringLoader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Leaves every scalar the string that was written."""

_PLAIN = frozenset("tag:yaml.org,2002:" + kind for kind in ("bool", "timestamp"))


class PlainLoader(SafeLoader):  # type: ignore[misc, valid-type]
    """Recognises neither booleans nor dates, so that "no", "true" and "2020-11-09" are strings."""

    yaml_implicit_resolvers = {  # noqa: RUF012  the name and kind that PyYAML looks for
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in _PLAIN]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def load(data: bytes | str) -> Any:  # noqa: ANN401  YAML may hold anything
    """Parse one document with `PlainLoader`; raises yaml.YAMLError with the line."""
    return yaml.load(data, Loader=PlainLoader)
