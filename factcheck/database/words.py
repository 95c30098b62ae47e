"""The words that go with a folder of claims: its own lexicon, and those that are named besides."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.database.scanning import LEXICON
from factcheck.language.own_words import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable


def words_for(folder: str | Path, lexicon: Iterable[str | Path] = ()) -> Words:
    """Return the words for a folder, which need not be there; raises ConfigError for a file that is not."""
    beside = Path(folder) / LEXICON
    return words_of([*lexicon, *([beside] if beside.is_file() else [])])
