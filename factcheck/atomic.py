"""Files that are replaced in one step: whoever reads them sees the old content or the new, never a part of it."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """Yield the path of a temporary file beside `file`, which replaces it unless the block fails; raises OSError."""
    beside = file.with_name(f".{file.name}.{os.urandom(4).hex()}.tmp")
    try:
        yield beside
        os.replace(beside, file)
    finally:
        with suppress(OSError):
            beside.unlink()


def remove_unfinished(folder: Path, name: str = "*") -> None:
    """Remove what killed processes have left of files of this name that they were replacing; raises OSError."""
    for left in folder.glob(f".{name}.tmp"):
        left.unlink(missing_ok=True)


def write_whole(file: str | Path, data: bytes) -> None:
    """Replace the content of a file; raises OSError. A link stays a link, and the file keeps its mode."""
    target = Path(os.path.realpath(file))
    with replacing(target) as beside:
        beside.write_bytes(data)
        keep_mode(target, beside)


def keep_mode(file: Path, successor: Path) -> None:
    """Give the file that will replace another one the same mode."""
    with suppress(OSError):
        successor.chmod(file.stat().st_mode & 0o777)
