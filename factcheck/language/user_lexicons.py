"""The user's own lexicons, whose names and concepts come before those of the program: which are in use.

Most of what is read is cached under the word alone, so one set of lexicons is in use in a process at a time. Each
`Checker` brings its own into use when it is asked; worker processes are handed those of their parent.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from factcheck.digest import blake2b
from factcheck.errors import ConfigError
from factcheck.language.lexicon_caches import empty_caches
from factcheck.messages import reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

VARIABLE = "FACTCHECK_LEXICON"
"""Paths of lexicons that every set begins with, separated as in $PATH."""


class UserLexicons(msgspec.Struct, frozen=True, gc=False):
    """A set of the user's lexicons, the most important first, and a digest of their contents; both empty if none."""

    files: tuple[str, ...] = ()
    digest: str = ""


_in_use: UserLexicons | None = None
"""None before the first text is read."""


def load_lexicons(files: Iterable[str | Path] = ()) -> UserLexicons:
    """Return those of $FACTCHECK_LEXICON and further ones as a set; raises ConfigError for one that does not exist."""
    always = filter(None, os.environ.get(VARIABLE, "").split(os.pathsep))
    paths = tuple(dict.fromkeys(map(os.path.abspath, [*always, *files])))
    for path in paths:
        if not os.path.isfile(path):
            raise ConfigError(f"{path}: lexicon file not found.")
    return UserLexicons(paths, _digest(paths))


def use(lexicons: UserLexicons) -> None:
    """Read all texts of this process with these lexicons from now on; what was cached with others is forgotten."""
    global _in_use
    if lexicons is _in_use:
        return
    if _in_use is not None and lexicons != _in_use:
        empty_caches()
    _in_use = lexicons


def lexicons_in_use() -> UserLexicons:
    """Return the lexicons that were brought into use last; before that, those of $FACTCHECK_LEXICON."""
    global _in_use
    if _in_use is None:
        _in_use = load_lexicons()
    return _in_use


def read_lexicon(path: str) -> bytes:
    """Return the content of a lexicon; raises ConfigError if it cannot be read."""
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError as error:
        raise ConfigError(f"{path}: the lexicon cannot be read: {reason(error)}.") from error


def _digest(files: Sequence[str]) -> str:
    return blake2b(b"\0".join(map(read_lexicon, files)), digest_size=16).hexdigest() if files else ""
