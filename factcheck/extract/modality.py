"""Has it happened, or is it planned, possible, proposed, denied? The words stand in `lexicons/modality.yaml`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, get_args

from factcheck.language.phrases import index_phrases
from factcheck.language.tables import table
from factcheck.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.language.sentence import Sentence
    from factcheck.model import Lang

Modal = tuple[tuple[str, ...], Modality]

REACH = 6
"""A modal phrase reaches at most this many words ahead, and no further than its clause."""
_CLAUSE_END = frozenset(',;:.!?()–—"”“')


def read_modality(sentence: Sentence) -> Modality:
    """Return the modality that the first such phrase of a sentence sets; "happened" where there is none."""
    return next((modality for _, _, modality in _modals(sentence)), "happened")


def modal_tokens(sentence: Sentence) -> dict[int, Modality]:
    """Return the tokens that stand under a modal phrase, and its modality: what is planned, possible, proposed …"""
    found: dict[int, Modality] = {}
    for _, after, modality in _modals(sentence):
        for at in range(after, min(len(sentence.tokens), after + REACH)):
            if sentence.tokens[at].text in _CLAUSE_END:
                break
            found.setdefault(at, modality)
    return found


def _modals(sentence: Sentence) -> Iterator[tuple[int, int, Modality]]:
    words = sentence.spoken()
    phrases = _phrases(sentence.lang, sentence.accented)
    after = 0
    for at in [at for at, word in enumerate(words) if word in phrases]:
        for phrase, modality in phrases[words[at]] if at >= after else ():
            if tuple(words[at : at + len(phrase)]) == phrase:
                after = at + len(phrase)
                yield at, after, modality
                break


@lru_cache(maxsize=4)
def _phrases(lang: Lang, accented: bool) -> dict[str, list[Modal]]:
    """First word → the phrases that begin with it and what they set, the longest first."""
    words = table("modality")
    kinds: tuple[Modality, ...] = get_args(Modality)
    found: dict[str, list[Modal]] = {}
    for kind in kinds:
        known = index_phrases(words[kind][lang] if kind != "happened" else (), accented=accented)
        for first, phrases in known.items():
            found.setdefault(first, []).extend((phrase, kind) for phrase in phrases)
    for group in found.values():
        group.sort(key=lambda modal: -len(modal[0]))
    return found
