"""Splits Vietnamese and English text into sentences, in linear time.

A line break ends a paragraph and with it a sentence, unless the lines were broken only to fit a width (`wrapping.py`).
Within a paragraph, a sentence ends at `.` `!` `?` `…` and the closing quotes and brackets there, if what follows can
begin a sentence and what precedes is not an abbreviation. The words are in `lexicons/sentences.yaml`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table
from factcheck.language.wrapping import is_wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Span

_BREAKS = frozenset(("\n", "\r\n", "\r"))
"""Line ends after which a paragraph may go on; other separators end it."""
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_STOP = re.compile(
    r"""[.!?…。！？]+
        (?: \s?/\s?\. | /(?=\s|$) )?           # Vietnamese wires close with "./."
        [”"’')\]»›*_]*                        # what closes with it
        (?: \[\d{1,4}\] )*                    # footnote marks
        (?: \s["”»]\.?(?=\s|$) )?             # a quote mark set off by a slip""",
    re.VERBOSE,
)
_BRACKET = re.compile(r"[()\[\]]")
_LONGEST_ASIDE = 400
"""No sentence ends within brackets, unless they are further apart than this and one is probably missing."""
_LONGEST_WORD = 24
"""How many characters before a stop are searched for an abbreviation."""
_WORD_BEFORE = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_LIST_MARK = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVX]{1,4})\.")
_QUOTES = "\"“”'‘’«»"
_DASHES = "-–—"
_OPENING = _QUOTES + _DASHES + "‹([•*_"
_DOMAIN_ENDS = frozenset({"Vn", "Com", "Net", "Org", "Info", "Edu", "Gov"})


def split_sentences(text: str) -> list[Span]:
    """Return the spans of all sentences, in order, not empty and without surrounding white space. Never raises.

    There is nothing but white space outside the spans.
    """
    return [span for line in paragraphs(text) for span in sentences_of(text, line)]


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the spans of paragraphs, without surrounding white space: single lines, or several wrapped ones."""
    for block in _blocks(text):
        if len(block) > 1 and is_wrapped([text[start:end].rstrip() for start, end in block]):
            yield _strip(text, block[0][0], block[-1][1])
        else:
            yield from (_strip(text, start, end) for start, end in block)


def _blocks(text: str) -> Iterator[list[Span]]:
    """Yield groups of lines without blank lines between them."""
    block: list[Span] = []
    for line in _LINE.finditer(text):
        if block and text[block[-1][1] : line.start()] not in _BREAKS:
            yield block
            block = []
        if not line[0].isspace():
            block.append(line.span())
    if block:
        yield block


def sentences_of(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the spans of the sentences of one paragraph."""
    start, end = paragraph
    asides = _asides(text, paragraph)
    cased = any(c.isupper() for c in text[start:end])
    at = 0
    for stop in _STOP.finditer(text, start, end):
        while at < len(asides) and asides[at][1] <= stop.start():
            at += 1
        if at < len(asides) and start < asides[at][0] <= stop.start():
            continue
        if _may_end(text, start, stop.span(), end, cased=cased):
            yield start, stop.end()
            start = _strip(text, stop.end(), end)[0]
    if start < end:
        yield start, end


def _asides(text: str, paragraph: Span) -> list[Span]:
    """Return the outermost pairs of brackets, in order."""
    pairs: list[Span] = []
    opened: list[int] = []
    for mark in _BRACKET.finditer(text, *paragraph):
        if mark.group() in "([":
            opened.append(mark.start())
        elif opened:
            start = opened.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, mark.start()))
    return [pair for pair in pairs if pair[1] - pair[0] <= _LONGEST_ASIDE]


def _strip(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _may_end(text: str, start: int, stop: Span, end: int, *, cased: bool) -> bool:
    """Tell whether the sentence that begins at `start` ends with the stop at `stop`; its paragraph ends at `end`.

    `cased` is False for a paragraph without capitals, in which a sentence may begin with a small letter.
    """
    after = stop[1]
    if after >= end:
        return True
    if not text[after].isspace():
        return _runs_on(text, stop)
    while text[after].isspace():
        after += 1
    if text[after] in _DASHES and text[stop[1] - 1] in _QUOTES:
        return False  # "… rất khó.” - Đại tá Nhật nói."
    if not _may_begin(text, after, cased=cased):
        return False
    marks = text[stop[0] : stop[1]]
    mark = marks[: len(marks) - len(marks.lstrip(".!?…。！？/"))]
    if mark.startswith((".", "…")) and mark != ".":
        return not text[after].isdecimal() or "/" in mark  # "khoảng ... 5 người"
    return mark != "." or not _abbreviates(text, start, stop, after, cased=cased)


def _runs_on(text: str, stop: Span) -> bool:
    """Tell a missing space ("… hòa bình.Ông cho biết") from names like "VOV.VN", "A.Guerin" and "TP.Huế"."""
    before, after = text[stop[0] - 1 : stop[0]], text[stop[1] : stop[1] + 2]
    if not (before.islower() and after[:1].isupper() and (after[1:].islower() or after[1:].isspace())):
        return False
    word = _word_before(text, 0, stop[0])
    following = _WORD_AFTER.match(text, stop[1], stop[1] + _LONGEST_WORD)
    if len(word) < (2 if word.islower() else 3) or "." in word:
        return False
    if following and following.group() in _DOMAIN_ENDS:
        return False
    return text[stop[0]] != "." or not any(word in words for words in _known_words()[:3])


def _may_begin(text: str, at: int, *, cased: bool) -> bool:
    while text[at : at + 1] and text[at] in _OPENING:
        at += 1
        while text[at : at + 1].isspace():
            at += 1
    first, second = text[at : at + 1], text[at + 1 : at + 2]
    return not first.islower() or second.isupper() or not cased


def _abbreviates(text: str, start: int, stop: Span, after: int, *, cased: bool) -> bool:
    """Tell whether the period belongs to an abbreviation, an initial or a list mark, and the sentence goes on."""
    if stop[0] - start <= _LONGEST_WORD and _LIST_MARK.fullmatch(text, start, stop[0] + 1):
        return True
    word = _word_before(text, start, stop[0])
    if not word:
        return False
    titles, before_numbers, either, starters = _known_words()
    last = word[word.rfind(".") + 1 :]
    if word in titles or (len(last) > 1 and (last if cased else last.capitalize()) in titles):
        return True
    if text[after].isdecimal() and (word in before_numbers or last in before_numbers):
        return True
    if word in either or _is_initials(word):
        return not _starts(text, after, starters)
    return False


def _is_initials(word: str) -> bool:
    """Tell whether a word is initials ("J. K. Rowling", "U.S", "Ng.Th.L", as Vietnamese news anonymises names)."""
    parts = word.split(".")
    longest = 1 if len(parts) == 1 else 2
    return all(len(part) <= longest and part[:1].isupper() for part in parts)


def _starts(text: str, after: int, starters: frozenset[str]) -> bool:
    """Tell whether a typical first word of sentences follows; "A." is an initial, not the article."""
    if text[after] in _QUOTES:
        return True
    word = _WORD_AFTER.match(text, after, after + _LONGEST_WORD)
    return word is not None and word.group() in starters and text[word.end() : word.end() + 1] != "."


def _word_before(text: str, start: int, end: int) -> str:
    found = _WORD_BEFORE.search(text, max(start, end - _LONGEST_WORD), end)
    return found.group() if found else ""


@cached_per_lexicon(maxsize=1)
def _known_words() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    words = table("sentences")
    titles, before_numbers, either, starters = (
        frozenset(words[name]) for name in ("titles", "before_numbers", "either", "starters")
    )
    return titles, before_numbers, either, starters
