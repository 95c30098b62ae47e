"""The edits that turn the passage into the statement: what is replaced, inserted or left out, and in what frame.

The longest common subsequence of both divides the statement into copied stretches and edits. The copied stretches
on both sides of an edit are its *frame*: the longer they are, the likelier the change was made on purpose.
"""

from __future__ import annotations

from collections import defaultdict
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import LCSseq

from factcheck.compare.judge.features.wording import signals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.judge.features.aligned_words import Words
    from factcheck.compare.judge.model import Features

_SHORT_STATED, _SHORT_EVIDENCE = 3, 4
"""Up to this many words of the statement in place of this many of the passage are a short replacement."""
_FRAME = 4
"""Copied words beyond this number on either side of an edit do not strengthen its frame."""
_COPIED = 3
"""From this many words on, a common stretch is a copy, not chance."""
_LONG_STATED, _LONG_EVIDENCE = 6, 12
"""An edit longer than either of these is a clause of its own."""
_IN_FRAME = 0.5
"""How much around an edit must be copied for what it leaves out to be left out on purpose."""
_MOST_EDITS = 4.0
"""Edits of a kind beyond this number count no more."""
_MOST_PIECES, _PIECES_A_POINT = 10, 5
"""Copied stretches beyond this number count no more; how many of them make a feature of 1."""


class WordEdit(NamedTuple):
    """Words of the statement in whose place the passage has others, or none."""

    stated: Words
    evidence: Words
    frame: float
    """How much around it is copied, 0 to 1."""


def edit_features(stated: Words, evidence: Words, known: set[str], lang: str) -> Features:
    """Return the features of the edits; `known` are the words that occur anywhere in the passage."""
    blocks = list(_blocks(stated, evidence))
    count: Features = defaultdict(float)
    negations = signals(lang)["not"]
    for edit in _edits(blocks, stated, evidence):
        _count(count, edit, known, negations)
    size = len(stated) or 1
    kept = [block[2] for block in blocks]
    return {
        **{name: min(number, _MOST_EDITS) for name, number in count.items()},
        "kept_in_order": sum(kept) / size,
        "longest_kept": max(kept, default=0) / size,
        "pieces": min(len(kept), _MOST_PIECES) / _PIECES_A_POINT,
        "copied": sum(n for n in kept if n >= _COPIED) / size,
        "copied_in_one": sqrt(sum(n * n for n in kept)) / size,
    }


def _blocks(stated: Words, evidence: Words) -> Iterator[tuple[int, int, int]]:
    """Yield copied stretches as their places in both and their length, except single function words."""
    for op in LCSseq.opcodes([word.form for word in stated], [word.form for word in evidence]):
        if op.tag == "equal" and (op.src_end - op.src_start > 1 or stated[op.src_start].is_content):
            yield op.src_start, op.dest_start, op.src_end - op.src_start


def _edits(blocks: list[tuple[int, int, int]], stated: Words, evidence: Words) -> Iterator[WordEdit]:
    """Yield what is before, between and after the copied stretches."""
    first, found_first, before = 0, 0, 0
    for last, found_last, length in (*blocks, (len(stated), len(evidence), 0)):
        if last > first or found_last > found_first:
            frame = (min(before, _FRAME) + min(length, _FRAME)) / (2 * _FRAME)
            yield WordEdit(stated[first:last], evidence[found_first:found_last], frame)
        first, found_first, before = last + length, found_last + length, length


def _count(count: Features, edit: WordEdit, known: set[str], negations: frozenset[str]) -> None:
    """Count an edit, by its frame where the name of the feature says so."""
    content = any(word.is_content and word.form not in known for word in edit.stated)
    negates = not negations.isdisjoint(word.form for word in edit.stated)
    evidence_negates = not negations.isdisjoint(word.form for word in edit.evidence)
    count["not_put_in"] += negates and not evidence_negates
    count["not_left_out"] += evidence_negates and not negates and edit.frame >= _IN_FRAME
    if not edit.stated:
        count["left_out"] += edit.frame >= _IN_FRAME
    elif not edit.evidence:
        count["put_in"] += content
        count["put_in_frame"] += edit.frame * content
        count["put_in_number"] += edit.frame * bool(_numbers(edit.stated))
    elif len(edit.stated) <= _SHORT_STATED and len(edit.evidence) <= _SHORT_EVIDENCE:
        _count_replacement(count, edit, content)
    else:
        count["replaced_clause"] += len(edit.stated) > _LONG_STATED or len(edit.evidence) > _LONG_EVIDENCE


def _count_replacement(count: Features, edit: WordEdit, content: bool) -> None:
    numbers = _numbers(edit.stated), _numbers(edit.evidence)
    capitals = [any(word.is_capital for word in side) for side in (edit.stated, edit.evidence)]
    count["replaced"] += content
    count["replaced_in_frame"] += edit.frame * content
    count["replaced_one_for_one"] += len(edit.stated) == len(edit.evidence) and content
    if all(numbers) and numbers[0] != numbers[1]:
        count["replaced_number"] += 1
        count["replaced_number_in_frame"] += edit.frame
    if all(capitals):
        count["replaced_capitals"] += 1
        count["replaced_capitals_in_frame"] += edit.frame
    elif not any((*numbers, *capitals)):
        count["replaced_plain_in_frame"] += edit.frame * content


def _numbers(words: Words) -> list[str]:
    return [word.form for word in words if word.is_number]
