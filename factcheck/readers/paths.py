"""From the arguments of a command to the files they mean."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from factcheck.errors import UsageError
from factcheck.readers import READERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PASSED_BY = frozenset({"node_modules", "__pycache__"})
_MAGIC = frozenset("*?[")


class Found(msgspec.Struct, frozen=True):
    """A file to read."""

    path: str
    named: bool
    """False where a walk through a folder came upon it, so that it need not hold statements."""


def expand(arguments: Iterable[str], *, apart_from: str = "") -> Iterator[Found]:
    """Yield the files that paths, folders, globs and "-" mean, each once, in order.

    Folders are walked for the known suffixes, without hidden folders and without the folder `apart_from`.
    Raises UsageError for an argument that means no file.
    """
    seen: set[str] = set()
    for argument in arguments:
        for found in _meant(argument, os.path.realpath(apart_from) if apart_from else ""):
            if found.path not in seen:
                seen.add(found.path)
                yield found


def _meant(argument: str, apart_from: str) -> Iterator[Found]:
    if argument == "-" or os.path.exists(argument):
        yield from _file_or_folder(argument, apart_from, named=True)
    elif matches := _glob(argument):
        for path in matches:
            yield from _file_or_folder(path, apart_from, named=False)
    elif _MAGIC.isdisjoint(argument):
        raise UsageError(f"{argument}: there is no such file or folder.")
    else:
        raise UsageError(f"{argument}: no file matches this pattern.")


def _file_or_folder(path: str, apart_from: str, *, named: bool) -> Iterator[Found]:
    if os.path.isdir(path):
        yield from _walk(path, apart_from)
    elif named or _suffix(path) in READERS:
        yield Found(path, named)


def _walk(folder: str, apart_from: str) -> Iterator[Found]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _PASSED_BY)
        if apart_from and os.path.realpath(here) == apart_from:
            folders.clear()
            continue
        for name in sorted(files):
            if _suffix(name) in READERS and not name.startswith("."):
                yield Found(os.path.join(here, name), named=False)


def _glob(pattern: str) -> list[str]:
    from glob import glob

    return [] if _MAGIC.isdisjoint(pattern) or "\0" in pattern else sorted(glob(pattern, recursive=True))


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()
