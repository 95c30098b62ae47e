"""Finds the files that the arguments of a command mean."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from factcheck.errors import UsageError
from factcheck.readers import READERS
from factcheck.readers.gitignore import Ignored

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PASSED_BY = frozenset({"node_modules", "__pycache__", "sources.yaml", "lexicon.yaml"})
"""Folders and files that hold no statements; files among them are still read if the user names them."""
_MAGIC = frozenset("*?[")


class Found(msgspec.Struct, frozen=True):
    """A file to read."""

    path: str
    named: bool
    """False if it was found in a folder or by a pattern, so that it may hold other data than statements."""


def expand(arguments: Iterable[str], *, apart_from: str = "") -> Iterator[Found]:
    """Yield the files that paths, folders, globs and "-" mean, each once, in order.

    A file that is named is yielded whatever it is. Folders are searched for files with known suffixes; searches and
    globs leave out hidden files, files that a `.gitignore` names, `node_modules`, and the folder `apart_from`, and do
    not follow links to folders. Raises UsageError for an argument that matches no file.
    """
    seen: set[str] = set()
    for argument in arguments:
        for found in _meant(argument, os.path.realpath(apart_from) if apart_from else ""):
            key = found.path if found.path == "-" else os.path.abspath(found.path)
            if key not in seen:
                seen.add(key)
                yield found


def _meant(argument: str, apart_from: str) -> Iterator[Found]:
    if argument == "-" or (os.path.lexists(argument) and not os.path.isdir(argument)):
        yield Found(argument, named=True)
    elif os.path.isdir(argument):
        yield from _walk(argument, apart_from, Ignored(argument))
    elif _MAGIC.isdisjoint(argument):
        raise UsageError(f"{argument}: file or folder not found.")
    elif matches := _glob(argument):
        near = [path for path in matches if _is_near(path, argument.split(os.sep))]
        yield from _matched(near, apart_from, Ignored(os.curdir))
    else:
        raise UsageError(f"{argument}: no file matches this pattern.")


def _matched(matches: list[str], apart_from: str, ignored: Ignored) -> Iterator[Found]:
    """Yield the matches of a pattern, except for ignored ones and those in ignored folders."""
    for path in matches:
        above = list(_folders_above(path))
        if any(_is(folder, apart_from) or ignored.has(folder, is_folder=True) for folder in above):
            continue
        if os.path.isdir(path) and not ignored.has(path, is_folder=True):
            yield from _walk(path, apart_from, ignored)
        elif _is_readable(path) and not ignored.has(path):
            yield Found(path, named=False)


def _is_near(path: str, named: list[str]) -> bool:
    """Tell whether a path leads through no excluded folder and no link, except for those that the pattern names."""
    way = [folder for folder in (path, *_folders_above(path)) if os.path.basename(folder) not in named]
    return not any(os.path.basename(one) in _PASSED_BY or (os.path.islink(one) and os.path.isdir(one)) for one in way)


def _folders_above(path: str) -> Iterator[str]:
    while (path := os.path.dirname(path.rstrip(os.sep))).strip(os.sep):
        yield path


def _walk(top: str, apart_from: str, ignored: Ignored) -> Iterator[Found]:
    for here, folders, files in os.walk(top):
        if _is(here, apart_from):
            folders.clear()
            continue
        kept = (name for name in folders if not ignored.has(os.path.join(here, name), is_folder=True))
        folders[:] = sorted(filter(_is_public, kept))
        inside = os.path.normpath(here) if here != os.curdir else ""
        for path in (os.path.join(inside, name) for name in sorted(filter(_is_public, files))):
            if _is_readable(path) and not ignored.has(path):
                yield Found(path, named=False)


def _is(folder: str, apart_from: str) -> bool:
    return bool(apart_from) and os.path.realpath(folder) == apart_from


def _is_public(name: str) -> bool:
    return not name.startswith(".") and name not in _PASSED_BY


def _is_readable(path: str) -> bool:
    """Tell whether a path is a regular file in a known format, not a pipe or a broken link."""
    return os.path.splitext(path)[1].lower() in READERS and os.path.isfile(path)


def _glob(pattern: str) -> list[str]:
    from glob import glob  # lazy: few paths are patterns

    return sorted(glob(pattern, recursive=True)) if "\0" not in pattern else []
