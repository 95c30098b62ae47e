"""Numbers and letters that only distinguish things of a series: "line 2", "bão số 7", "release 4.2", "giải B"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.layout.caches import cached_by_sentence, cached_by_statement
from factcheck.compare.layout.when import times_in
from factcheck.compare.sense.things.binding import clause_at, other_clause, rest_by_clause
from factcheck.compare.slots import Slot
from factcheck.language.listed import listed, places
from factcheck.language.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.comparison import Comparison, Reading
    from factcheck.language.sentence import Sentence
    from factcheck.model import Span

_MOST_DIGITS = 3
_OF_A_VERSION = 2
_VERSION = "version"


class Label(NamedTuple):
    """A number or letter and what it distinguishes."""

    head: str
    """The word before it; "version" for every version."""
    number: str
    """As written, in lower case."""
    span: Span


def compare_labels(comparison: Comparison) -> list[Slot]:
    """Return a slot for each label that the passage lacks, or that another one replaces in its sentence.

    Neither refutes: the source may number its things in another way. Only a minute of a match or a step of a scale, if
    the sentence gives just one, is another one: "phút 60" for "phút 70", "cấp 12" for "cấp 9".
    """
    return [slot for label in labels(comparison.stated) if (slot := _compared(comparison, label))]


def _compared(comparison: Comparison, label: Label) -> Slot | None:
    stated, passage, focus = comparison.stated, comparison.passage, comparison.focus
    missing = Slot.missing("identifier", "identifier-mismatch", stated, label.span)
    readings = [focus, *passage.context, *([passage.topic] if passage.topic else [])]
    series = [(reading, found) for reading in readings for found in labels(reading) if found.head == label.head]
    if not any(found.number == label.number for _, found in series):
        is_minute, is_grade = (label.head in listed(stated.sentence, "labels", key) for key in ("minutes", "grades"))
        if (is_minute or is_grade) and (other := _only(focus, label.head)):
            slot = Slot.missing("time", "time-mismatch", stated, label.span) if is_minute else missing
            return slot.against(focus, other, "differ")
        if others := _others(stated, series):
            return missing.against(*others[0], "bound")
        if not any(label.number in reading.said for reading in readings):
            return missing
    rivals = _rivals(comparison, missing, label)
    return missing.against(focus, rivals[0], "bound") if rivals else None


def _others(stated: Reading, series: list[tuple[Reading, Label]]) -> list[tuple[Reading, Span]]:
    """Return where labels are that the statement lacks."""
    own = {label.number for label in labels(stated)}
    return [(reading, label.span) for reading, label in series if label.number not in own]


def _only(focus: Reading, head: str) -> Span | None:
    """Return the span of the only label of a sentence that follows a word."""
    found = [label.span for label in labels(focus) if label.head == head]
    return found[0] if len(found) == 1 else None


def _rivals(comparison: Comparison, missing: Slot, label: Label) -> list[Span]:
    """Return the spans of other labels: after the same word, or in the clause with what is said of the stated one."""
    focus = comparison.focus
    others = [found for found in labels(focus) if found.number != label.number]
    if label.number not in focus.said:
        own = {one.number for one in labels(comparison.stated)}
        return [found.span for found in others if found.head == label.head and found.number not in own]
    own_clauses = {clause_at(focus, found.span) for found in labels(focus) if found.number == label.number}
    if not others or not own_clauses:
        return []
    clause = other_clause(rest_by_clause(comparison, missing), own_clauses)
    return [found.span for found in others if clause_at(focus, found.span) == clause]


@cached_by_sentence
def labels(reading: Reading) -> list[Label]:
    """Return the labels of a sentence: short numbers after a word, outside figures, dates and names, then letters."""
    numbers = _numbers(reading) if reading.sentence.figures else ()
    return [*numbers, *_letters(reading.sentence)]


def _letters(sentence: Sentence) -> Iterator[Label]:
    """Yield the capital letters right after a word for what is so distinguished: "giải B", "Block C".

    Where nothing tells capitals from other letters, all that are no words themselves.
    """
    words = listed(sentence, "labels", "words_of_a_letter")
    for place in places(sentence, "labels", "lettered"):
        for token in sentence.tokens[place.stop : place.stop + 1]:
            is_letter = len(token.text) == 1 and token.text.isascii() and token.text.isalpha()
            if is_letter and (token.text.isupper() if sentence.cased else token.lower not in words):
                yield Label(sentence.words[place.stop - 1], token.lower, (token.start, token.end))


def _numbers(reading: Reading) -> Iterator[Label]:
    sentence, known = reading.sentence, _taken(reading)
    for at in sentence.figures:
        token, before = sentence.tokens[at], sentence.tokens[at - 1]
        version = _is_version(token.text)
        short = version or (token.text.isdecimal() and len(token.text) <= _MOST_DIGITS)
        if short and at and at not in known and before.kind == "word" and not _is_time(sentence, at):
            yield Label(_VERSION if version else before.lower, token.lower, (token.start, token.end))


def _is_version(text: str) -> bool:
    """Tell whether a number is a version: "4.2", "17.0.1"."""
    parts = text.split(".")
    return len(parts) > 1 and all(part.isdecimal() and len(part) <= _OF_A_VERSION for part in parts)


def _is_time(sentence: Sentence, at: int) -> bool:
    """Tell whether a number is a time of day or a count: "lúc 4h", "at 5"."""
    after = sentence.tokens[at + 1 : at + 2]
    glued = any(token.start == sentence.tokens[at].end and token.kind == "word" for token in after)
    return glued or sentence.words[at - 1] in listed(sentence, "labels", "no_label")


def _taken(reading: Reading) -> set[int]:
    """Return the tokens of figures, dates, times of day, identifiers and names."""
    claim = reading.claim
    spans = [figure.span for figure in claim.quantities] + [date.span for date in claim.dates]
    spans += [name.span for name in (*claim.identifiers, *claim.names)]
    clocks = tokens_of(times_in(reading.sentence))
    return clocks.union(*(reading.sentence.tokens_within(*span) for span in spans))


def edition_differs(comparison: Comparison) -> bool:
    """Tell whether a number of a name, neither figure nor date, is nowhere in the source: "the Caspian Cup 2025"."""
    numbers, article = _numbers_of_names(comparison.stated), comparison.passage.article
    if not numbers or article is None:
        return False
    source_words = {word for place in article.places for word in article.said(place)}
    return not all(
        number in source_words or any(word.endswith(number) for word in source_words) for number in numbers
    )  # "U21"


@cached_by_statement
def _numbers_of_names(stated: Reading) -> frozenset[str]:
    sentence = stated.sentence
    read = _taken(stated) if sentence.figures else ()
    return frozenset(sentence.tokens[at].lower for at in sentence.figures if at not in read)
