"""`factcheck init`: a folder to start from, with settings, an example source and its claims."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from factcheck.errors import UsageError
from factcheck.messages import reason
from factcheck.reports.escape import visible

Folder = Annotated[str, typer.Argument(metavar="[DIR]", help="Folder to create or fill.")]

_START = Path(__file__).with_name("start")
"""The files of a new folder, except for the claims, which are built from the source."""
_SETTINGS = "factcheck.toml"
_EXAMPLE = ("claims", "draft.md", "sources")
"""These belong together: if one of them exists already, the example would only be in the way."""

_NEXT_WITH_EXAMPLE = """  factcheck check draft.md    finds the wrong figure
  factcheck claims            shows what the source says
  factcheck build sources/    extracts the claims again, after you add your own texts
"""
_NEXT = """  factcheck build TEXTS       extracts claims from your texts
  factcheck check DRAFTS      checks your drafts against them
"""


def init(folder: Folder = ".") -> int:
    """Create a starter project.

    It has a commented settings file, an example source with its claims, and a draft to check. Existing files are never
    overwritten. If sources, claims or draft.md already exist, only the settings file is added.
    """
    top = Path(folder)
    existing = [name for name in _EXAMPLE if os.path.lexists(top / name)]
    try:
        made = [*_copied([_SETTINGS], top), *([] if existing else _example(top))]
    except OSError as error:
        raise UsageError(f"{error.filename or folder}: cannot be created: {reason(error)}.") from error
    kept = [top / name for name in (_SETTINGS, *existing) if top / name not in made]
    _tell([*(f"created {path}" for path in made), *(f"kept    {path}" for path in kept)])
    _tell(["", "Next:" if folder == "." else f"Next, in {folder}:"])
    sys.stdout.write(_NEXT if existing else _NEXT_WITH_EXAMPLE)
    return 0


def _example(top: Path) -> Iterator[Path]:
    from factcheck.database.build import build  # lazy: --help needs none of it
    from factcheck.readers.sources import read_sources

    names = sorted(path.relative_to(_START) for path in _START.rglob("*") if path.is_file())
    yield from _copied([str(name) for name in names if str(name) != _SETTINGS], top)
    build(list(read_sources([top / "sources"])), top / "claims")
    yield top / "claims"


def _copied(names: list[str], top: Path) -> Iterator[Path]:
    """Copy the files that do not exist yet, and yield these."""
    for name in names:
        target = top / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError), target.open("xb") as file:
            file.write((_START / name).read_bytes())
            yield target


def _tell(lines: list[str]) -> None:
    sys.stdout.writelines(visible(line) + "\n" for line in lines)
