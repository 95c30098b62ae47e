"""Finds the names in a sentence: those of the lexicon in any spelling, and unknown ones by their capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.names.person_names import places_only
from factcheck.extract.names.view import name_view
from factcheck.language.fold import fold_text
from factcheck.language.tokens import DASHES, tokens_of
from factcheck.model import Mention

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.extract.names.capitalised_runs import Run
    from factcheck.extract.names.view import NameView
    from factcheck.language.sentence import Sentence

_LEAST_MISSPELT_LETTERS = 9
"""Least length of a word that may be a misspelt country before a person's name: "Azerbaidjan Ilham Aliyev"."""


def read_names(sentence: Sentence, used: Collection[int] = ()) -> list[Mention]:
    """Return all names of a sentence in order, without overlaps; `used` are tokens of dates and figures.

    The id of a name is that of its lexicon entry ("russia"), or its fold if the lexicon does not know it ("nikol
    pashinyan"). Unknown names are found only in text with capitals.
    """
    known = [match for match in sentence.matches if match.entry.named]
    if not sentence.cased and (not sentence.text[:1].isupper() or sentence.text.isupper()):
        return [_mention(sentence, match.entry.id, match.first, match.last) for match in known]
    view = name_view(sentence)
    if known:
        covered = tokens_of(sentence.matches)
        known = places_only(view, known, covered)
    taken = tokens_of(known) | set(used)
    mentions = [_mention(sentence, match.entry.id, match.first, match.last) for match in known]
    for at, id in _paired(view, taken):
        mentions.append(_mention(sentence, id, at, at + 1))
        taken.add(at)
    if any(token.text[0].isupper() and at not in taken for at, token in enumerate(view.tokens)):
        from factcheck.extract.names.capitalised_runs import capital_runs  # lazy: the lexicon may know all names

        for run in capital_runs(view, sentence.match_at, taken):
            mentions += _unknown(sentence, run)
    return sorted(mentions, key=lambda mention: mention.start)


def name_id(text: str) -> str:
    """Return the id of a name that is not in the lexicon: its fold."""
    return fold_text(text).replace(".", "")


def _unknown(sentence: Sentence, run: Run) -> Iterator[Mention]:
    """Yield a run of capitalised words as one name, or as a misspelt name of the lexicon and the rest."""
    from factcheck.language.misspelt_names import misspelt  # lazy: the lexicon may know all names

    whole = _mention(sentence, "", run.first, run.last)
    head = sentence.tokens[run.first].fold
    if id := misspelt(whole.id):
        yield _mention(sentence, id, run.first, run.last)
    elif run.last - run.first > 1 and len(head) >= _LEAST_MISSPELT_LETTERS and (id := misspelt(head)):
        yield _mention(sentence, id, run.first, run.first + 1)
        yield _mention(sentence, "", run.first + 1, run.last)
    else:
        yield whole


def _mention(sentence: Sentence, id: str, first: int, last: int) -> Mention:
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    text = sentence.text[start:end]
    return Mention(id or name_id(text), text, start, end)


def _paired(view: NameView, known: set[int]) -> Iterator[tuple[int, str]]:
    """Yield the tokens that a dash joins to one of the `known` tokens of names, each with the id of its country.

    These short forms count only beside another country: "quan hệ Mỹ - Trung", "Nhật-Hàn".
    """
    if not view.lists.pairs or DASHES.isdisjoint(view.words):
        return
    found = set(known)
    for at in [at for at, word in enumerate(view.words) if word in DASHES]:
        for short, other in ((at + 1, at - 1), (at - 1, at + 1)):
            if other in found and short not in found and _is_short_form(view, short):
                found.add(short)
                yield short, view.lists.pairs[view.words[short]]


def _is_short_form(view: NameView, at: int) -> bool:
    """Tell whether a token is a listed syllable by itself, not part of "Trung Quốc" or "miền Trung"."""
    if not 0 <= at < len(view.words) or view.words[at] not in view.lists.pairs or not view.is_capital(at):
        return False
    alone = not (view.is_spaced(at) and at > 0 and view.is_capital(at - 1))
    return alone and not view.followed(at)
