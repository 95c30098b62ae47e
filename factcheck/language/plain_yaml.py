"""Reads YAML in which "no", "true" and "2020-11-09" are plain strings."""

from __future__ import annotations

from typing import Any

import yaml

_PLAIN = frozenset("tag:yaml.org,2002:" + kind for kind in ("bool", "timestamp"))


class PlainLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A safe loader, in C if available, that recognises neither booleans nor dates."""

    yaml_implicit_resolvers = {  # noqa: RUF012  the name and kind that PyYAML looks for
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in _PLAIN]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def load(data: bytes | str) -> Any:  # noqa: ANN401  YAML may hold anything
    """Parse one document; raises yaml.YAMLError with the line."""
    return yaml.load(data, Loader=PlainLoader)
