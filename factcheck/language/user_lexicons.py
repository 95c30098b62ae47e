"""The user's own lexicons, whose names and concepts come before those of the program: which are active.

The paths of active lexicons are kept in the environment, so that child processes use the same ones.
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
"""Paths of lexicons that are always active, separated as in $PATH."""
_ACTIVE = "FACTCHECK_LEXICON_IN_USE"
"""Paths of further lexicons that are active, which depend on the database."""


class UserLexicons(msgspec.Struct, frozen=True, gc=False):
    """A set of the user's lexicons, and a digest of their contents; both empty without any."""

    files: tuple[str, ...] = ()
    digest: str = ""


_active: UserLexicons | None = None if os.environ.get(_ACTIVE) else UserLexicons()
"""The lexicons that texts were read with so far; None if the parent process has set them."""


def load_lexicons(files: Iterable[str | Path]) -> UserLexicons:
    """Return lexicons with their current contents; raises ConfigError for one that does not exist."""
    paths = tuple(dict.fromkeys(map(os.path.abspath, files)))
    for path in paths:
        if not os.path.isfile(path):
            raise ConfigError(f"{path}: lexicon file not found.")
    return UserLexicons(paths, _digest(paths))


def activate(lexicons: UserLexicons) -> None:
    """Read all texts with these lexicons from now on, besides those of $FACTCHECK_LEXICON.

    If they differ from those active before, what was cached with these is forgotten.
    """
    global _active
    if lexicons is _active or lexicons == _active:
        return
    paths = os.pathsep.join(lexicons.files)
    is_new = _active is not None or os.environ.get(_ACTIVE, "") != paths
    os.environ[_ACTIVE], _active = paths, lexicons
    if is_new:
        empty_caches()


def active_lexicons() -> UserLexicons:
    """Return the lexicons that were activated last, here or in the parent process."""
    return load_lexicons(_paths(_ACTIVE)) if _active is None else _active


def active_files() -> list[str]:
    """Return the paths of all active lexicons, those of $FACTCHECK_LEXICON included, the most important first."""
    return list(dict.fromkeys([*_paths(VARIABLE), *_paths(_ACTIVE)]))


def active_digest() -> str:
    """Return a digest of the contents of all active lexicons; empty without any."""
    return _digest(active_files())


def read_lexicon(path: str) -> bytes:
    """Return the content of a lexicon; raises ConfigError if it cannot be read."""
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError as error:
        raise ConfigError(f"{path}: the lexicon cannot be read: {reason(error)}.") from error


def _paths(variable: str) -> list[str]:
    return [path for path in os.environ.get(variable, "").split(os.pathsep) if path]


def _digest(files: Sequence[str]) -> str:
    return blake2b(b"\0".join(map(read_lexicon, files)), digest_size=16).hexdigest() if files else ""
