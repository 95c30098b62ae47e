"""Has it happened, or is it planned, possible, proposed, denied? The words stand in `lexicons/modality.yaml`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, get_args

from factcheck.language.phrases import match, spelled, tree_of
from factcheck.language.tables import table
from factcheck.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.language.phrases import Tree
    from factcheck.language.sentence import Sentence
    from factcheck.model import Lang

REACH = 6
"""A modal phrase reaches at most this many words ahead, and no further than its clause."""
_BEFORE_MONTH = frozenset({"in", "since", "until", "by", "of", "last", "next", "early", "late", "from"})
_CLAUSE_END = frozenset(',;:.!?()–—"”“')


def read_modality(sentence: Sentence) -> Modality:
    """Return the modality that the first such phrase of a sentence sets; "happened" where there is none."""
    return next((modality for _, _, modality in _modals(sentence)), "happened")


def modal_tokens(sentence: Sentence) -> dict[int, Modality]:
    """Return the tokens that stand under a modal phrase, and its modality: what is planned, possible, proposed …"""
    found: dict[int, Modality] = {}
    for _, after, modality in _modals(sentence):
        for at in range(after, min(len(sentence.tokens), after + REACH)):
            if sentence.tokens[at].text in _CLAUSE_END and at > after:
                break  # a comma right behind the phrase does not: "Theo kế hoạch, …"
            found.setdefault(at, modality)
    return found


def _modals(sentence: Sentence) -> Iterator[tuple[int, int, Modality]]:
    words = sentence.spoken
    phrases = _phrases(sentence.lang, sentence.accented)
    after = 0
    for at in [at for at, word in enumerate(words) if word in phrases]:
        if at >= after and (found := match(words, at, phrases)) and not _is_month(sentence, at):
            modality, after = found
            yield at, after, modality


def _is_month(sentence: Sentence, at: int) -> bool:
    """Tell whether "May" stands beside a figure or behind "in", with its capital: "on 3 May", "in May"."""
    if sentence.tokens[at].text != "May":
        return False
    beside = sentence.tokens[max(0, at - 1) : at + 2]
    return any(token.text[0].isdecimal() for token in beside) or beside[0].lower in _BEFORE_MONTH


@lru_cache(maxsize=4)
def _phrases(lang: Lang, accented: bool) -> Tree:
    """All phrases with the modality that they set."""
    words = table("modality")
    kinds = [kind for kind in get_args(Modality) if kind != "happened"]
    return tree_of((spelled(phrase, accented=accented), kind) for kind in kinds for phrase in words[kind][lang])
