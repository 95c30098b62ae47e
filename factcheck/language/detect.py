"""Vietnamese or English: which one a text is in, by diacritics and function words, or is said to be in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table
from factcheck.model import LANGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.language.tokens import Token
    from factcheck.model import Lang

_MARKS = frozenset("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")


def detect(tokens: Sequence[Token]) -> Lang:
    """Guess the language of tokens; without diacritics or known words it is English.

    Diacritics mean Vietnamese, unless only capitalised words among English ones have them: "signed by Phạm Minh Chính".
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


def as_lang(value: object) -> Lang | None:
    """Return the language of a code, "vi" or "en"; None for anything else."""
    return next((lang for lang in LANGS if lang == value), None)


@cached_per_lexicon(maxsize=1)
def _hints() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words, without diacritics, that are typical of each language, from `lexicons/detect.yaml`."""
    words = table("detect")
    return frozenset(words["vi"]), frozenset(words["en"])
