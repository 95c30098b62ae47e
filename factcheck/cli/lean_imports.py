"""Imports libraries without the optional modules that they would load along."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

_BROUGHT_ALONG = "typing_extensions"


def import_msgspec() -> None:
    """Import msgspec without typing_extensions, which it prefers to typing; that saves a tenth of a short run."""
    if _BROUGHT_ALONG in sys.modules:
        return
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]  # None: not to be found
    modules[_BROUGHT_ALONG] = None
    try:
        import msgspec  # noqa: F401
    finally:
        del modules[_BROUGHT_ALONG]
