"""Imports of libraries without what they would only bring along."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

_BROUGHT_ALONG = "typing_extensions"


def import_msgspec() -> None:
    """Import msgspec by itself: it asks typing_extensions first for what typing has too, a tenth of a short run."""
    if _BROUGHT_ALONG in sys.modules:
        return
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]  # None: not to be found
    modules[_BROUGHT_ALONG] = None
    try:
        import msgspec  # noqa: F401
    finally:
        del modules[_BROUGHT_ALONG]
