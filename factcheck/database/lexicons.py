"""The user's own lexicons for a claims folder: the one in the folder, and those named elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.database.scanning import LEXICON
from factcheck.language.user_lexicons import UserLexicons, load_lexicons

if TYPE_CHECKING:
    from collections.abc import Iterable


def lexicons_for(folder: str | Path, lexicon: Iterable[str | Path]) -> UserLexicons:
    """Return the user's own lexicons for a folder, which need not exist; raises ConfigError for a missing lexicon."""
    beside = Path(folder) / LEXICON
    return load_lexicons([*lexicon, *([beside] if beside.is_file() else [])])
