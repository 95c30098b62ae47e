"""The user's cache folder: what is in it only saves time, and may be deleted whenever factcheck is not running."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

KEPT_SECONDS = 14 * 86400
"""How long what other versions have written is kept."""


def cache_folder() -> Path:
    """Return the folder of caches: `$FACTCHECK_CACHE`, else the platform's cache folder for the user."""
    if named := os.environ.get("FACTCHECK_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "factcheck"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "factcheck"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factcheck"


def write_quietly(file: Path, data: bytes) -> None:
    """Replace a file in one step; if a cache cannot be written, that is not an error."""
    from factcheck.atomic import replacing  # lazy: most runs write nothing

    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with replacing(file) as beside:
            beside.write_bytes(data)
