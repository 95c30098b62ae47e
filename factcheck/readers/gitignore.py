"""Applies `.gitignore` files, including nested ones."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

_LIST = ".gitignore"
_REPOSITORY = ".git"


class Ignored:
    """The `.gitignore` files that apply below a folder: those in it, and those above up to the repository's root."""

    def __init__(self, folder: str) -> None:
        self._lists: dict[str, GitIgnoreSpec | None] = {}
        self._top = _root(os.path.abspath(folder))
        if self.has(folder, is_folder=True):  # the folder is ignored, but the user named it
            self._top = os.path.abspath(folder)

    def has(self, path: str, *, is_folder: bool = False) -> bool:
        """Tell whether a path itself is ignored; the nearest `.gitignore` that matches it decides."""
        path = os.path.abspath(path)
        folder = os.path.dirname(path)
        while len(folder) >= len(self._top):
            if (spec := self._list_of(folder)) is not None:
                is_ignored = spec.check_file(os.path.relpath(path, folder) + (os.sep if is_folder else "")).include
                if is_ignored is not None:
                    return is_ignored
            folder = os.path.dirname(folder) if folder != self._top else ""
        return False

    def _list_of(self, folder: str) -> GitIgnoreSpec | None:
        if folder not in self._lists:
            self._lists[folder] = _read(os.path.join(folder, _LIST))
        return self._lists[folder]


def _root(folder: str) -> str:
    """Return the root of the repository that contains a folder, or else the folder itself."""
    above = folder
    while not os.path.exists(os.path.join(above, _REPOSITORY)):
        if above == os.path.dirname(above):
            return folder
        above = os.path.dirname(above)
    return above


def _read(file: str) -> GitIgnoreSpec | None:
    """Read a file; as in git, invalid patterns are ignored, and so is a file that cannot be read."""
    if not os.path.isfile(file):
        return None
    from pathspec import GitIgnoreSpec  # lazy: pathspec is slow to import
    from pathspec.patterns.gitignore import GitIgnorePatternError

    try:
        with open(file, encoding="utf-8", errors="replace") as lines:
            written = [line.rstrip("\r\n") for line in lines]
    except OSError:
        return None
    patterns: list[GitIgnoreSpecPattern] = []
    for line in written:
        try:
            patterns.extend(GitIgnoreSpec.from_lines([line]).patterns)
        except GitIgnorePatternError:
            continue
    return GitIgnoreSpec(patterns)
