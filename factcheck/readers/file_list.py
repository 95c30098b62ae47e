"""Reads a list of paths, for `--files-from`: one a line, or each followed by NUL, as `find -print0` writes them."""

from __future__ import annotations

import os

from factcheck.readers.text_file import TextFile


def read_list(path: str) -> list[str]:
    """Return the paths in a list, in order; the list "-" is standard input. Raises InputError."""
    raw = TextFile(path).raw()
    names = raw.split(b"\0") if b"\0" in raw else raw.splitlines()
    return [_path(name) for name in names if name]


def _path(name: bytes) -> str:
    """Return a path; within a list, "-" is a file of that name."""
    return "./-" if name == b"-" else os.fsdecode(name)
