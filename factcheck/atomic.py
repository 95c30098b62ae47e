"""Files written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_whole(file: str | Path, data: bytes) -> None:
    """Write beside and rename, so that whoever reads finds the old file or the new one; raises OSError.

    A link stays one, and the file keeps its mode.
    """
    target = Path(os.path.realpath(file))
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(data)
        with suppress(OSError):
            beside.chmod(target.stat().st_mode & 0o777)
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)
