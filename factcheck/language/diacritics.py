"""Restores the diacritics of Vietnamese typed without them: "dam phan" is "đàm phán" where the sources write so.

A word without marks may stand for a dozen others, and which is meant decides where phrases begin and end, what is a
number, and what a name. The most probable spelling of a whole sentence is found by the Viterbi algorithm over pairs of
neighbouring words. What the sources write near the matter outweighs the counts of `diacritics.json`, which
`tools/diacritics_from_texts.py` makes from news texts and the lexicon.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from msgspec.structs import replace

from factcheck.language.fold import fold
from factcheck.language.sentence import Sentence, analyse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.language.tokens import Token

COUNTS = Path(__file__).with_name("diacritics.json")
SOURCE_WORD, SOURCE_PAIR = 200, 300
"""How often a word, or a pair of neighbours, counts for each time that the sources have it; news texts count once."""
SMOOTHING, A_FOLLOWER = 10.0, 3.0
"""Weight of a word's own frequency, in occurrences of the word before it, and how much each different word adds to that
which was seen to follow there (Witten-Bell smoothing): after a word with many followers, any other is likely too."""
LEAST = 0.5
"""Occurrences assumed of a word that was never seen."""
NUMBER, PERCENTAGE, BREAK = "#", "%", "."
"""What stands for a figure, one before a percent sign, and a mark of punctuation as a neighbour."""


class Counts(msgspec.Struct, frozen=True):
    """How often words and pairs of neighbouring words occur."""

    total: int
    """All words together."""
    words: dict[str, dict[str, int]]
    """Spellings by the word without diacritics."""
    pairs: dict[str, dict[str, int]]
    """Words by the word before them."""


@lru_cache(maxsize=1)
def _in_news() -> Counts:
    return msgspec.json.decode(COUNTS.read_bytes(), type=Counts)


def restored(sentence: Sentence, sources: Iterable[Sentence]) -> Sentence:
    """Return a Vietnamese sentence typed without diacritics with those that are most probable beside some sources.

    Offsets stay as they are, for each letter stays one letter. A sentence with diacritics, or in English, is returned
    as it is.
    """
    if sentence.accented:
        return sentence
    model = _Model(_in_news(), sources)
    without_case = sentence.text.islower() or sentence.text.isupper()
    tokens = sentence.tokens
    choices = (model.spellings(tokens, at, any_case=without_case) for at in range(len(tokens)))
    letters = list(sentence.text)
    for token, spelling in zip(tokens, _most_probable(choices, model), strict=True):
        if token.kind == "word":
            letters[token.start : token.end] = _in_case_of(token.text, spelling)
    text = "".join(letters)
    return sentence if text == sentence.text else replace(analyse(text, "vi"), restored=True)


def neighbours(tokens: Sequence[Token]) -> list[str]:
    """Return what each token counts as beside others: words as they are, figures and punctuation by their kind.

    A capital within a sentence is kept, as it tells "Đà" (Nẵng) from "đà" (momentum).
    """
    kinds = {"number": NUMBER, "symbol": BREAK}
    row = [kinds.get(token.kind, token.lower) for token in tokens]
    for at in range(1, len(row)):
        if tokens[at].text == "%" and row[at - 1] == NUMBER:
            row[at - 1] = PERCENTAGE
        elif tokens[at].text[0].isupper() and row[at - 1] != BREAK:
            row[at] = row[at].capitalize()
    return row


class _Model:
    """How probable a word is after another, in news and in the sources."""

    def __init__(self, news: Counts, sources: Iterable[Sentence]) -> None:
        self._news = news
        self._spellings: defaultdict[str, set[str]] = defaultdict(set)
        self._words: defaultdict[str, int] = defaultdict(int)
        self._pairs: defaultdict[str, defaultdict[str, int]] = defaultdict(_zeros)
        """How often a word follows another."""
        self._in_names: defaultdict[str, set[str]] = defaultdict(set)
        """The folds of the words next to each part of a name that are parts of it too."""
        self._names: set[str] = set()
        """Words with a capital that are not part of a longer name: "Nga", "tháng Tám"."""
        for sentence in sources:
            if sentence.lang == "vi" and sentence.accented:
                self._count(sentence.tokens)

    def _count(self, tokens: Sequence[Token]) -> None:
        before = BREAK
        row = neighbours(tokens)
        self._names.update(
            word
            for earlier, word, later in zip([BREAK, *row], row, [*row[1:], BREAK], strict=False)
            if word.istitle() and not earlier.istitle() and not later.istitle()
        )
        for token, word in zip(tokens, row, strict=True):
            if token.kind == "word" and not self._is_slip(word):
                self._spellings[token.fold].add(word)
                self._words[word] += 1
            self._pairs[before][word] += 1
            if before.istitle() and word.istitle():
                self._in_names[before].add(fold(word))
                self._in_names[word].add(fold(before))
            before = word

    def _is_slip(self, word: str) -> bool:
        """Tell whether a source lacks the diacritics that news always have in a word: "Vao tháng 9"."""
        usual = self._news.words.get(word, {})
        return word.islower() and bool(usual) and word not in usual

    def spellings(self, tokens: Sequence[Token], at: int, *, any_case: bool) -> list[str]:
        """Return the known spellings of a word; those of names only if it has a capital.

        Where case tells nothing, a part of a name is one only beside another part of it: "da nang", not "da tuyen";
        a name of one word is one anywhere.
        """
        token = tokens[at]
        if token.kind != "word":
            return neighbours([token])
        here, news = self._spellings.get(token.fold, set()), self._news.words.get(token.fold, {}).keys()
        capital = token.text[0].isupper() and not any_case
        known = {one for one in here.union(news) if one.islower() or capital}
        if any_case:
            beside = {other.fold for other in (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])}
            known |= {one for one in here if one in self._names or not beside.isdisjoint(self._in_names.get(one, ()))}
        return sorted(one for one in known if len(one) == len(token.text)) or [token.lower]

    def after(self, before: str) -> _After:
        """Return what is known of the words that follow a word."""
        in_news: Mapping[str, int] = self._news.pairs.get(before, {})
        here: Mapping[str, int] = self._pairs.get(before, {})
        unseen = SMOOTHING + A_FOLLOWER * len(in_news)
        return _After(in_news, here, unseen, self._occurrences(before) + unseen)

    def frequency(self, word: str) -> float:
        """Return the share of a word among all words, which is never 0."""
        return (self._occurrences(word) + LEAST) / self._news.total

    def _occurrences(self, word: str) -> float:
        return self._news.words.get(fold(word), {}).get(word, 0) + SOURCE_WORD * self._words.get(word, 0)


class _After(NamedTuple):
    """What is known of the words that follow one word."""

    in_news: Mapping[str, int]
    here: Mapping[str, int]
    """How often each of them does, in news and in the sources."""
    unseen: float
    """Weight of a word's own frequency, since not every word that may follow was seen there."""
    total: float

    def log_probability(self, word: str, frequency: float) -> float:
        """Return the logarithm of the probability that a word of some frequency follows."""
        pairs = self.in_news.get(word, 0) + SOURCE_PAIR * self.here.get(word, 0)
        return log((pairs + self.unseen * frequency) / self.total)


def _zeros() -> defaultdict[str, int]:
    return defaultdict(int)


def _most_probable(choices: Iterable[Sequence[str]], model: _Model) -> list[str]:
    """Return the most probable sequence of words, one of each list of choices (the Viterbi algorithm)."""
    best, steps = {BREAK: 0.0}, list[dict[str, str]]()
    for words in choices:
        known = [(probability, before, model.after(before)) for before, probability in best.items()]
        reached = {word: _reached(word, known, model.frequency(word)) for word in words}
        best = {word: probability for word, (probability, _) in reached.items()}
        steps.append({word: before for word, (_, before) in reached.items()})
    word = max(best, key=best.__getitem__)
    found: list[str] = []
    for step in reversed(steps):
        found.append(word)
        word = step[word]
    return found[::-1]


def _reached(word: str, known: Iterable[tuple[float, str, _After]], frequency: float) -> tuple[float, str]:
    """Return the logarithm of the probability of a word after the most probable word before it, and that word."""
    return max([(probability + after.log_probability(word, frequency), before) for probability, before, after in known])


def _in_case_of(text: str, spelling: str) -> Iterable[str]:
    """Yield the letters of a spelling, as capitals where a text has capitals."""
    return (letter.upper() if typed.isupper() else letter.lower() for typed, letter in zip(text, spelling, strict=True))
