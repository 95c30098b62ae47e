"""Tells whether something has happened, or is planned, possible, proposed or denied, by `lexicons/modality.yaml`."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from factcheck.language.fold import fold, lower
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed_in
from factcheck.language.phrases import match, phrase_tree
from factcheck.language.tables import table
from factcheck.language.tokens import CLAUSE_END
from factcheck.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.language.phrases import Tree
    from factcheck.language.sentence import Sentence
    from factcheck.model import Lang

_MOST_MODAL_WORDS = 6
"""A modal phrase applies to at most this many words after it, and no further than its clause."""


def read_modality(sentence: Sentence) -> Modality:
    """Return the modality of the first modal phrase in a sentence; "happened" if there is none."""
    return next((modality for _, _, modality in _modals(sentence)), "happened")


def modal_tokens(sentence: Sentence) -> dict[int, Modality]:
    """Return the modality of each token to which a modal phrase applies."""
    found: dict[int, Modality] = {}
    for _, after, modality in _modals(sentence):
        for at in range(after, min(len(sentence.tokens), after + _MOST_MODAL_WORDS)):
            if sentence.tokens[at].text in CLAUSE_END and at > after:
                break  # but not at a comma right after the phrase: "Theo kế hoạch, …"
            found.setdefault(at, modality)
    return found


def _modals(sentence: Sentence) -> Iterator[tuple[int, int, Modality]]:
    """Yield each modal phrase: its first token, the index after it, and its modality."""
    words = sentence.spoken
    phrases = _phrases(sentence.lang, sentence.accented)
    after = 0
    for at in [at for at, word in enumerate(words) if word in phrases]:
        if at >= after and (found := match(words, at, phrases)) and not _is_month(sentence, at):
            modality, after = found
            yield at, after, modality


def _is_month(sentence: Sentence, at: int) -> bool:
    """Tell whether "May" is the month: capitalised, beside a figure or after "in"."""
    if sentence.tokens[at].text != "May":
        return False
    beside = sentence.tokens[max(0, at - 1) : at + 2]
    has_figure = any(token.text[0].isdecimal() for token in beside)
    return has_figure or beside[0].lower in listed_in("modality", "before_month")


@cached_per_lexicon(maxsize=4)
def _phrases(lang: Lang, accented: bool) -> Tree:
    """Return the tree of all modal phrases, with their modality."""
    words = table("modality")
    kinds = [kind for kind in get_args(Modality) if kind != "happened"]
    phrases = ((phrase, kind) for kind in kinds for phrase in words[kind][lang])
    return phrase_tree(phrases, lower if accented else fold)
