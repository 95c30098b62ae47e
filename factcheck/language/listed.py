"""Single words of a word list, as a sentence spells them: without marks where it was typed without."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.language.fold import fold
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.language.sentence import Sentence
    from factcheck.model import Lang


def listed(sentence: Sentence, name: str, key: str) -> frozenset[str]:
    """Return the words under a key of `lexicons/NAME.yaml`, those of the sentence's language if they are kept by it."""
    return _listed(name, key, sentence.lang, sentence.accented)


@lru_cache(maxsize=128)
def _listed(name: str, key: str, lang: Lang, accented: bool) -> frozenset[str]:
    words = table(name)[key]
    if isinstance(words, dict):
        words = words[lang]
    return frozenset(words if accented else map(fold, words))
