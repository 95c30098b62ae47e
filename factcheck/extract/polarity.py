"""Finds what a sentence negates, and what it says is only planned, possible, proposed or denied.

The scope of a negator ("không", "not", "never") extends to the end of its clause; that of an ellipsis ("trong khi X thì
không", "but X is not") extends backwards over the name before it. Phrases that only look negative ("không chỉ", "not
only") have no scope, and "no A among the 21" denies nothing about the 21. The words are in `lexicons/polarity.yaml` and
`lexicons/modality.yaml`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from factcheck.language.fold import fold, lower
from factcheck.language.lexicon import ACTIONS
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.listed import listed, listed_in, phrases, places
from factcheck.language.phrases import longest, match, phrase_tree
from factcheck.language.tables import table
from factcheck.language.tokens import CLAUSE_END, tokens_of
from factcheck.model import Modality

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.language.phrases import Tree
    from factcheck.language.sentence import Sentence
    from factcheck.model import Lang


_MOST_NEGATED_WORDS = 8
"""Largest number of words in the scope of a negation."""
_MOST_WORDS_TO_LIMIT = 4
"""Largest number of words between a negation and the limit that belongs to it."""
_MOST_WORDS_TO_UNTIL = 12
"""Largest number of words between a negation and the "until" that belongs to it."""
_MOST_ASKED_WORDS = 10
"""Largest number of words for who is asked, and where and when."""
_MOST_MODAL_WORDS = 6
"""A modal phrase applies to at most this many words after it, and no further than its clause."""


def negated_tokens(sentence: Sentence) -> frozenset[int]:
    """Return the indexes of all negated tokens."""
    found, words = negators(sentence), sentence.spoken
    if not found:
        return frozenset()
    limits = phrases(sentence, "polarity", "limits")
    joining = phrases(sentence, "polarity", "joining")
    going_on = {place.start - 1 for place in places(sentence, "polarity", "including")}
    breaks, sets = phrases(sentence, "polarity", "clause_breaks"), _sets(sentence)

    def ends(at: int) -> bool:
        return at in sets or _ends_clause(words, at, breaks)

    reached = _done_to_none(sentence, found)
    for at, after in found.items():
        if _is_until(sentence, at, after):
            continue
        if not _limits(words, after, limits) and joining.keys().isdisjoint(words[after : after + 1]):
            reached.update(_scope(at, after, len(words), ends, going_on))
    return frozenset(reached)


def negators(sentence: Sentence) -> dict[int, int]:
    """Return the index of each negator, and the index after it."""
    words = sentence.spoken
    known = phrases(sentence, "polarity", "negators")
    if known.keys().isdisjoint(words):
        return {}
    harmless = phrases(sentence, "polarity", "harmless")
    found: dict[int, int] = {}
    after = 0
    for at in [at for at, word in enumerate(words) if word in harmless or word in known]:
        if at < after:
            continue
        kept, turned = longest(words, at, harmless), longest(words, at, known)
        kept = 0 if _is_of_next(sentence, at + kept) else kept
        after = at + max(kept, turned)
        if turned > kept:
            found[at] = after
    return found


def _done_to_none(sentence: Sentence, found: dict[int, int]) -> set[int]:
    """Return the tokens of what is done to nobody or nothing, right before the word: "endorsed neither"."""
    nobody = listed(sentence, "polarity", "nobody")
    ends = {at for at in found if sentence.spoken[at] in nobody}
    done = (match for match in sentence.matches if match.last in ends and match.entry.kind in ACTIONS) if ends else ()
    return tokens_of(done)


def _is_of_next(sentence: Sentence, after: int) -> bool:
    """Tell whether a word without diacritics belongs to a longer phrase: "khong phan" in "khong phan doi"."""
    if sentence.accented:
        return False
    match = sentence.match_at.get(after - 1)
    return match is not None and match.last > after


def _limits(words: list[str], after: int, limits: Tree) -> bool:
    """Tell whether a negation only sets a limit: "không kéo dài quá 2 tháng", "won't last more than two months"."""
    ahead = range(after, min(len(words), after + _MOST_WORDS_TO_LIMIT))
    return any(longest(words, at, limits) for at in ahead)


def _is_until(sentence: Sentence, at: int, after: int) -> bool:
    """Tell whether a negation says since when something was so: "did not open until 2004"."""
    until = listed(sentence, "polarity", "until")
    if until.isdisjoint(sentence.spoken[after : after + _MOST_WORDS_TO_UNTIL]):
        return False
    return " ".join(sentence.spoken[at:after]) in listed(sentence, "polarity", "undone")


def _sets(sentence: Sentence) -> set[int]:
    """Return where sets begin to which somebody is said not to belong; "none of the 21" is negated as a whole."""
    words, indefinite = sentence.spoken, listed(sentence, "polarity", "indefinites")
    starts = (place.start for place in places(sentence, "polarity", "among"))
    return {at for at in starts if indefinite.isdisjoint(words[max(0, at - 1) : at])}


def _scope(first: int, after: int, last: int, ends: Callable[[int], bool], going_on: set[int]) -> range:
    """Return the tokens that a negation negates: after it up to the end of its clause, else those before it."""
    end = after
    reach = after + _MOST_NEGATED_WORDS
    while end < min(last, reach) and (end in going_on or not ends(end)):
        reach = end + _MOST_NEGATED_WORDS if end in going_on else reach
        end += 1
    if end > after:
        return range(after, end)
    start = first
    while start > 0 and first - start < _MOST_NEGATED_WORDS and not ends(start - 1):
        start -= 1
    return range(start, first)


def _ends_clause(words: list[str], at: int, breaks: Tree) -> bool:
    word = words[at]
    return word in CLAUSE_END or (word in breaks and longest(words, at, breaks) > 0)


def negates(word: str, lang: Lang) -> bool:
    """Tell whether a word, with or without diacritics, only negates."""
    return word in listed_in("polarity", "bare", lang)


def read_modality(sentence: Sentence) -> Modality:
    """Return the modality of the first modal phrase in a sentence; "happened" if there is none."""
    return next((modality for _, _, modality in _modals(sentence)), "happened")


def modal_tokens(sentence: Sentence) -> dict[int, Modality]:
    """Return the modality of each token to which a modal phrase applies."""
    found: dict[int, Modality] = {}
    for after, modality in [*((after, modality) for _, after, modality in _modals(sentence)), *_asked(sentence)]:
        for at in range(after, min(len(sentence.tokens), after + _MOST_MODAL_WORDS)):
            if sentence.tokens[at].text in CLAUSE_END and at > after:
                break  # but not at a comma right after the phrase: "Theo kế hoạch, …"
            found.setdefault(at, modality)
    return found


def _modals(sentence: Sentence) -> Iterator[tuple[int, int, Modality]]:
    """Yield each modal phrase: its first token, the index after it, and its modality."""
    words = sentence.spoken
    phrases = _modal_phrases(sentence.lang, sentence.accented)
    after = 0
    for at in [at for at, word in enumerate(words) if word in phrases]:
        if at >= after and (found := match(words, at, phrases)) and not _is_month(sentence, at):
            modality, after = found
            yield at, after, modality


def _asked(sentence: Sentence) -> Iterator[tuple[int, Modality]]:
    """Yield the index after "to" of what somebody is asked to do: "asked the court in Avel on Friday to sentence"."""
    words, infinitive = sentence.spoken, listed(sentence, "modality", "infinitive")
    for place in places(sentence, "modality", "asking"):
        for at in range(place.stop, min(len(words), place.stop + _MOST_ASKED_WORDS)):
            if words[at] in CLAUSE_END:
                break
            if words[at] in infinitive:
                yield at + 1, "proposed"
                break


def _is_month(sentence: Sentence, at: int) -> bool:
    """Tell whether "May" is the month: capitalised, beside a figure or after "in"."""
    if sentence.tokens[at].text != "May":
        return False
    beside = sentence.tokens[max(0, at - 1) : at + 2]
    has_figure = any(token.text[0].isdecimal() for token in beside)
    return has_figure or beside[0].lower in listed_in("modality", "before_month")


@cached_per_lexicon(maxsize=4)
def _modal_phrases(lang: Lang, accented: bool) -> Tree:
    """Return the tree of all modal phrases, with their modality."""
    words = table("modality")
    kinds = [kind for kind in get_args(Modality) if kind != "happened"]
    phrases = ((phrase, kind) for kind in kinds for phrase in words[kind][lang])
    return phrase_tree(phrases, lower if accented else fold)
