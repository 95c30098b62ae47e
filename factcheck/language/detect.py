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
    """Guess the language of tokens; text with neither marks nor known words counts as English.

    Marks betray Vietnamese, unless capitalised words alone have them among English ones: "signed by Phạm Minh Chính".
    """
    marked = [token for token in tokens if not _MARKS.isdisjoint(token.lower)]
    if any(token.text[0].islower() for token in marked):
        return "vi"
    vietnamese, english = _hints()
    words = [token for token in tokens if token.kind == "word"]
    plain = [token for token in words if token.text[0].islower()]  # names tell nothing: "the port of Hai Phong"
    folds = [token.fold for token in (words[:1] + plain if plain else words)]
    lead = sum(f in vietnamese for f in folds) - sum(f in english for f in folds)
    return "vi" if lead > 0 or (marked and lead == 0) else "en"


@lru_cache(maxsize=1)
def _hints() -> tuple[frozenset[str], frozenset[str]]:
    """Words that betray a language even without marks, from `lexicons/detect.yaml`."""
    words = table("detect")
    return frozenset(words["vi"]), frozenset(words["en"])
