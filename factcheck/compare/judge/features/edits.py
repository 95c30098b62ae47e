"""The edits that turn the passage into the statement: what is replaced, inserted or left out, and in what frame.

The longest common subsequence of both divides the statement into copied stretches and edits. The copied stretches
on both sides of an edit are its *frame*: the longer they are, the likelier the change was made on purpose.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import LCSseq

from factcheck.compare.judge.features.signals import signals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.judge.features.aligned_words import Words
    from factcheck.compare.judge.model import Features

_SHORT_OURS, _SHORT_THEIRS = 3, 4
"""Up to this many words of the statement in place of this many of the passage are a short replacement."""
_FRAME = 4
"""Copied words beyond this number on either side of an edit do not strengthen its frame."""
_COPIED = 3
"""From this many words on, a common stretch is a copy, not chance."""
_LONG_OURS, _LONG_THEIRS = 6, 12
"""An edit longer than either of these is a clause of its own."""
_IN_FRAME = 0.5
"""How much around an edit must be copied for what it leaves out to be left out on purpose."""
_MOST_EDITS = 4.0
"""Edits of a kind beyond this number count no more."""
_MOST_PIECES, _PIECES_A_POINT = 10, 5
"""Copied stretches beyond this number count no more; how many of them make a feature of 1."""
_COUNTED = (
    "replaced", "replaced_in_frame", "replaced_one_for_one", "replaced_number", "replaced_number_in_frame",
    "replaced_capitals", "replaced_capitals_in_frame", "replaced_plain_in_frame", "replaced_clause", "put_in",
    "put_in_frame", "put_in_number", "left_out", "not_put_in", "not_left_out",
)  # fmt: skip
"""The features that count edits, each edit by its frame where the name says so."""


class WordEdit(NamedTuple):
    """Words of the statement in whose place the passage has others, or none."""

    ours: range
    theirs: range
    frame: float
    """How much around it is copied, 0 to 1."""


def edit_features(ours: Words, theirs: Words, known: set[str], lang: str) -> Features:
    """Return the features of the edits; `known` are the words that occur anywhere in the passage."""
    blocks = list(_blocks(ours, theirs))
    count = dict.fromkeys(_COUNTED, 0.0)
    sides = _Sides(ours, theirs, known, signals(lang)["not"])
    for edit in _edits(blocks, len(ours.forms), len(theirs.forms)):
        _count(count, edit, sides)
    size = len(ours.forms) or 1
    kept = [block[2] for block in blocks]
    return {
        **{name: min(count[name], _MOST_EDITS) for name in _COUNTED},
        "kept_in_order": sum(kept) / size,
        "longest_kept": max(kept, default=0) / size,
        "pieces": min(len(kept), _MOST_PIECES) / _PIECES_A_POINT,
        "copied": sum(n for n in kept if n >= _COPIED) / size,
        "copied_in_one": sqrt(sum(n * n for n in kept)) / size,
    }


class _Sides(NamedTuple):
    ours: Words
    theirs: Words
    known: set[str]
    negations: frozenset[str]


def _blocks(ours: Words, theirs: Words) -> Iterator[tuple[int, int, int]]:
    """Yield copied stretches as their places in both and their length, except single function words."""
    for op in LCSseq.opcodes(ours.forms, theirs.forms):
        if op.tag == "equal" and (op.src_end - op.src_start > 1 or ours.content[op.src_start]):
            yield op.src_start, op.dest_start, op.src_end - op.src_start


def _edits(blocks: list[tuple[int, int, int]], size: int, total: int) -> Iterator[WordEdit]:
    at_ours, at_theirs, before = 0, 0, 0
    for ours, theirs, length in (*blocks, (size, total, 0)):
        if ours > at_ours or theirs > at_theirs:
            frame = (min(before, _FRAME) + min(length, _FRAME)) / (2 * _FRAME)
            yield WordEdit(range(at_ours, ours), range(at_theirs, theirs), frame)
        at_ours, at_theirs, before = ours + length, theirs + length, length


def _count(count: Features, edit: WordEdit, sides: _Sides) -> None:
    content = any(sides.ours.content[n] and sides.ours.forms[n] not in sides.known for n in edit.ours)
    one, two = ({words.forms[n] for n in r} for words, r in ((sides.ours, edit.ours), (sides.theirs, edit.theirs)))
    count["not_put_in"] += bool(one & sides.negations) and not two & sides.negations
    count["not_left_out"] += bool(two & sides.negations) and not one & sides.negations and edit.frame >= _IN_FRAME
    if not edit.ours:
        count["left_out"] += edit.frame >= _IN_FRAME
    elif not edit.theirs:
        count["put_in"] += content
        count["put_in_frame"] += edit.frame * content
        count["put_in_number"] += edit.frame * bool(_numbers(sides.ours, edit.ours))
    elif len(edit.ours) <= _SHORT_OURS and len(edit.theirs) <= _SHORT_THEIRS:
        _count_replacement(count, edit, sides, content)
    else:
        count["replaced_clause"] += len(edit.ours) > _LONG_OURS or len(edit.theirs) > _LONG_THEIRS


def _count_replacement(count: Features, edit: WordEdit, sides: _Sides, content: bool) -> None:
    numbers = _numbers(sides.ours, edit.ours), _numbers(sides.theirs, edit.theirs)
    capitals = _capitals(sides.ours, edit.ours), _capitals(sides.theirs, edit.theirs)
    count["replaced"] += content
    count["replaced_in_frame"] += edit.frame * content
    count["replaced_one_for_one"] += len(edit.ours) == len(edit.theirs) and content
    if all(numbers) and numbers[0] != numbers[1]:
        count["replaced_number"] += 1
        count["replaced_number_in_frame"] += edit.frame
    if all(capitals):
        count["replaced_capitals"] += 1
        count["replaced_capitals_in_frame"] += edit.frame
    elif not any((*numbers, *capitals)):
        count["replaced_plain_in_frame"] += edit.frame * content


def _numbers(words: Words, places: range) -> list[str]:
    return [words.forms[n] for n in places if words.number[n]]


def _capitals(words: Words, places: range) -> list[str]:
    return [words.forms[n] for n in places if words.capital[n]]
