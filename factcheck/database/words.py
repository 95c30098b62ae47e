"""The user's own words for a claims folder: the lexicon in the folder, and those named elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.database.scanning import LEXICON
from factcheck.language.own_words import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable


def words_for(folder: str | Path, lexicon: Iterable[str | Path] = ()) -> Words:
    """Return the user's own words for a folder, which need not exist; raises ConfigError for a missing lexicon."""
    beside = Path(folder) / LEXICON
    return words_of([*lexicon, *([beside] if beside.is_file() else [])])
