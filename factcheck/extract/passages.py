"""Finds the passages of a source text that say something: its sentences without bylines, credits and boilerplate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.sentence import analyse
from factcheck.language.sentences import paragraphs, sentences_of
from factcheck.language.tables import table
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ANY_WORD = re.compile(r"\w+")
_LONGEST_LABEL = 200
"""Characters; a longer line is text, however it begins."""
_LONGEST_CREDIT = 10
"""Words after "Photo:"."""
_CREDIT_LOOK_BACK = 120
"""How many characters before the end of a sentence are searched for a credit."""
_LONGEST_HEADLINE = 25
_LONGEST_SIGNATURE = 6
_SHORTEST = 3
"""Least number of words in a sentence that says something; two are enough with a figure."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|>>>?")
_ENDS = re.compile(r"[.!…][\"”’')\]»*_|\s/.]*$")
_ASKS = re.compile(r"\?[\"”’')\]»!?\s]*$")
_DIGIT = re.compile(r"\d")
_BULLET = re.compile(r"[-–—•*+>▪►■●·|]+\s+")
_BRACKETED = re.compile(r"([^()\[\]\n–—-]{0,50}?)\s*[(\[]([^()\[\]\n]{2,30})[)\]]\s*[-–—:]{1,2}\s*(?=[\"“'‘\w])")
_DASHED = re.compile(r"(\S{2,20}(?: \S{2,12}){0,2}?)\s+([-–—]{1,2})\s+(?=[\"“'‘\w])")
_DOMAIN = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z]{2,4}){1,2}")


class ArticleSentence(msgspec.Struct, frozen=True):
    """A sentence of an article."""

    span: Span
    paragraph: int
    """Number of its paragraph, from 0."""


def passages(text: str) -> list[ArticleSentence]:
    """Return the sentences of NFC text that are worth reading, in order and without repetitions. Never raises."""
    seen: set[str] = set()
    found: list[ArticleSentence] = []
    for passage, end in _candidates(text):
        words = _ANY_WORD.findall(text, *passage.span)
        key = " ".join(map(fold, words))
        if key not in seen and _is_worth_reading(text[passage.span[0] : end], words):
            seen.add(key)
            found.append(passage)
    return found


def _candidates(text: str) -> Iterator[tuple[ArticleSentence, int]]:
    """Yield sentences without credits, each with the offset at which it ended with its credit."""
    for number, (start, end) in enumerate(paragraphs(text)):
        if _is_boilerplate(text[start:end]):
            continue
        start = _without_byline(text, start, end)
        for sentence in sentences_of(text, (start, end)):
            span = _without_credit(text, sentence)
            if span[0] < span[1]:
                yield ArticleSentence(span, number), sentence[1]


def _is_boilerplate(line: str) -> bool:
    """Tell whether a line of a page is a link, a label or a signature."""
    if len(line) > _LONGEST_LABEL:
        return False
    alone, leading, anywhere = _labels()
    words = " ".join(map(fold, _WORD.findall(line)))
    if words in alone or any(label in words for label in anywhere):
        return True
    return (words + " ").startswith(leading) and (words.count(" ") < _LONGEST_CREDIT or not _ENDS.search(line))


def _is_worth_reading(sentence: str, words: Sequence[str]) -> bool:
    """Tell whether a sentence can contain a claim: it is complete, or has a figure, a date or a name.

    A question claims nothing, unless it has a figure or a date, which it then presupposes.
    """
    figure = _DIGIT.search(sentence) is not None
    if len(words) < _SHORTEST - figure or not any(word[0].isalpha() for word in words):
        return False
    if _ASKS.search(sentence[-20:]):
        return figure
    if _ENDS.search(sentence[-20:]) or len(words) > _LONGEST_HEADLINE:
        return True
    return figure or (not _is_signature(words) and _names_something(sentence, words))


def _without_byline(text: str, start: int, end: int) -> int:
    """Return the offset at which a paragraph starts after a bullet and a byline such as "LONDON (Reuters) - "."""
    if bullet := _BULLET.match(text, start, end):
        start = bullet.end()
    if (found := _BRACKETED.match(text, start, end)) and _is_agency(found.group(2), place=found.group(1)):
        return found.end()
    if (found := _DASHED.match(text, start, end)) and _signs(found.group(1), found.group(2)):
        return found.end()
    return start


def _without_credit(text: str, sentence: Span) -> Span:
    """Return a sentence's span without the credit of a caption ("Photo: …"); empty if nothing else is left."""
    start, end = sentence
    if bullet := _BULLET.match(text, start, end):
        start = bullet.end()
    for credit in _credit().finditer(text, max(start, end - _CREDIT_LOOK_BACK), end):
        if len(_WORD.findall(text, credit.end(), end)) <= _LONGEST_CREDIT:
            end = credit.start()
            break
    while end > start and text[end - 1] in " \t\u00a0|([-–—":
        end -= 1
    return start, end


def _is_agency(name: str, *, place: str) -> bool:
    """Tell whether a name in brackets is an agency: "(PLO) - ", "LONDON (Any) - ", "Matxcơva (Sputnik) - "."""
    return not place or fold(name) in _agencies() or place.split()[0].rstrip(",").isupper()


def _signs(name: str, dash: str) -> bool:
    """Tell whether a name before a dash is a byline: "VOV.VN - ", "TTO - ", or before a long dash "BEIRUT — "."""
    if fold(name) in _agencies() or _DOMAIN.fullmatch(name):
        return True
    return dash in ("—", "--") and name.isupper()


def _is_signature(words: Sequence[str]) -> bool:
    """Tell whether words are an author's name: nothing but capitalised words, "Theo" and "By"."""
    unsigned = [word for word in words if fold(word) not in _signatures()]
    return len(unsigned) <= _LONGEST_SIGNATURE and all(word[0].isupper() for word in unsigned)


def _names_something(headline: str, words: Sequence[str]) -> bool:
    capitals = sum(word[0].isupper() for word in words[1:])
    if capitals and capitals <= len(words) // 2:
        return True
    return any(match.entry.named for match in analyse(headline).matches)


@cached_per_lexicon(maxsize=1)
def _labels() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Return the labels that stand alone, those that lead a line, and those that occur anywhere in it; all folded."""
    words = table("passages")
    return (
        frozenset(fold(label) for label in words["alone"]),
        tuple(fold(label) + " " for label in words["leading"]),
        tuple(fold(label) for label in words["anywhere"]),
    )


@cached_per_lexicon(maxsize=1)
def _agencies() -> frozenset[str]:
    return frozenset(fold(name) for name in table("passages")["agencies"])


@cached_per_lexicon(maxsize=1)
def _signatures() -> frozenset[str]:
    return frozenset(fold(word) for phrase in table("passages")["signatures"] for word in phrase.split())


@cached_per_lexicon(maxsize=1)
def _credit() -> re.Pattern[str]:
    longest_first = sorted(table("passages")["credits"], key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")\s?:")
