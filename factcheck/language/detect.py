"""Vietnamese or English? A heuristic of marks and function words; no model, no download."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.language.tokens import Token
    from factcheck.model import Lang

_MARKS = frozenset("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")


def detect(tokens: Sequence[Token]) -> Lang:
    """Guess the language of tokens; text with neither marks nor known words counts as English."""
    if any(not _MARKS.isdisjoint(token.lower) for token in tokens):
        return "vi"
    vietnamese, english = _hints()
    folds = [token.fold for token in tokens if token.kind == "word"]
    return "vi" if sum(f in vietnamese for f in folds) > sum(f in english for f in folds) else "en"


@lru_cache(maxsize=1)
def _hints() -> tuple[frozenset[str], frozenset[str]]:
    """Words that betray a language even without marks, from `lexicons/detect.yaml`."""
    words = table("detect")
    return frozenset(words["vi"]), frozenset(words["en"])
