"""Has it happened, or is it planned, possible, proposed, denied? The words stand in `lexicons/modality.yaml`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, get_args

from factcheck.language.phrases import Phrases, index_phrases, longest
from factcheck.language.tables import table
from factcheck.model import Modality

if TYPE_CHECKING:
    from factcheck.language.sentence import Sentence
    from factcheck.model import Lang


def read_modality(sentence: Sentence) -> Modality:
    """Return the modality that the first such phrase of a sentence sets; "happened" where there is none."""
    words = [t.lower if sentence.accented else t.fold for t in sentence.tokens]
    phrases = _phrases(sentence.lang, sentence.accented)
    for at in range(len(words)):
        hits = [(longest(words, at, known), modality) for modality, known in phrases.items()]
        size, modality = max(hits, key=lambda hit: hit[0])
        if size:
            return modality
    return "happened"


@lru_cache(maxsize=4)
def _phrases(lang: Lang, accented: bool) -> dict[Modality, Phrases]:
    words = table("modality")
    kinds: tuple[Modality, ...] = get_args(Modality)
    return {kind: index_phrases(words[kind][lang], accented=accented) for kind in kinds if kind != "happened"}
