"""How the words of a statement run through a passage, as features for the judge.

Both are word sequences; their longest common subsequence cuts the statement into stretches that the passage has and
stretches that it lacks. What the passage has in the place of a lacking stretch tells a substitution from an addition.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import LCSseq

from factcheck.compare.words import is_function_word
from factcheck.language.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rapidfuzz.distance import Opcode as Editop

    from factcheck.compare.passage import Passage
    from factcheck.compare.reading import Reading
    from factcheck.language.tokens import Token

Features = dict[str, float]
SHORT = 2
"""Up to this many words a replaced stretch is short."""
REPLACED_WITHIN = 12
"""At most this many words of the passage stand in the place of a lacking stretch."""


def wording(stated: Reading, passage: Passage) -> Features:
    """Return the features of the wording: shares from 0 to 1, counts capped, lengths as logarithms."""
    ours = [t for t in stated.sentence.tokens if t.kind != "symbol"]
    theirs = [t for reading in passage.in_order() for t in reading.sentence.tokens if t.kind != "symbol"]
    exact = stated.sentence.accented and passage.focus.sentence.accented
    one, two = ([t.lower if exact else t.fold for t in tokens] for tokens in (ours, theirs))
    known = set(two)
    lacking = [t for t, word in zip(ours, one, strict=True) if word not in known]
    return {
        **_shares(one, two, known),
        **_lacking(one, lacking, known, stated),
        **_edits(_Words(ours, one), _Words(theirs, two), {t.start for t in lacking}),
        "words": log(1 + len(one)),
    }


def _shares(one: Sequence[str], two: Sequence[str], known: set[str]) -> Features:
    size = len(one) or 1
    found: Features = {"word_share": sum(word in known for word in one) / size}
    for n in (2, 3, 4):
        theirs = set(_runs(two, n))
        ours = list(_runs(one, n))
        found[f"share_of_{n}_words"] = sum(run in theirs for run in ours) / max(1, len(ours))
    third = max(1, size // 3)
    for name, part in (("first", one[:third]), ("middle", one[third:-third]), ("last", one[-third:])):
        found[f"share_of_{name}_third"] = sum(word in known for word in part) / max(1, len(part))
    return found


def _runs(words: Sequence[str], n: int) -> Iterable[tuple[str, ...]]:
    return zip(*(words[at:] for at in range(n)), strict=False)


def _lacking(one: Sequence[str], lacking: Sequence[Token], known: set[str], stated: Reading) -> Features:
    runs = _run_lengths(one, known)
    weights = [_telling(token, stated) for token in lacking]
    found: Features = {
        "no_word_lacking": float(not lacking),
        "one_word_lacking": float(len(lacking) == 1),
        "two_words_lacking": float(len(lacking) == 2),
        "words_lacking": min(len(lacking), 12) / 4,
        "telling_words_lacking": min(sum(weights), 12.0) / 4,
        "most_telling_lacking": max(weights, default=0.0),
        "numbers_lacking": min(sum(t.kind == "number" for t in lacking), 2),
        "capitals_lacking": min(sum(t.text[0].isupper() for t in lacking[1:]), 3),
        "runs_lacking": min(len(runs), 6) / 3,
        "longest_run_lacking": min(max(runs, default=0), 8) / 4,
    }
    words = {token.lower for token in lacking}
    signals = table("signals")
    for key in signals:
        found[f"lacking_{key}"] = float(not words.isdisjoint(signals[key][stated.sentence.lang]))
    return found


def _telling(token: Token, stated: Reading) -> float:
    """Names and figures tell most, function words next to nothing."""
    if token.kind == "number":
        return 1.5
    if is_function_word(token, stated.sentence):
        return 0.2
    return 1.5 if token.text[0].isupper() else 1.0


def _run_lengths(words: Sequence[str], known: set[str]) -> list[int]:
    runs, current = [], 0
    for word in words:
        if word not in known:
            current += 1
        elif current:
            runs.append(current)
            current = 0
    return [*runs, current] if current else runs


class _Words(NamedTuple):
    tokens: Sequence[Token]
    forms: Sequence[str]
    """In the form in which both sides are compared."""


def _edits(ours: _Words, theirs: _Words, lacking: set[int]) -> Features:
    """Count what the edits from passage to statement replace, add, and leave at the statement's end."""
    edits = list(LCSseq.opcodes(theirs.forms, ours.forms))
    kept = [e.dest_end - e.dest_start for e in edits if e.tag == "equal"]
    count: Counter[str] = Counter()
    for before, edit in pairwise([None, *edits]):
        if edit is not None and edit.tag in {"insert", "replace"}:
            count.update(_edit(edit, before, ours.tokens, theirs.tokens, lacking))
    size = len(ours.forms) or 1
    return {
        "kept_in_order": sum(kept) / size,
        "longest_kept": max(kept, default=0) / size,
        "pieces": min(len(kept), 10) / 5,
        **{name: min(float(count[name]), 4.0) for name in _EDITS},
    }


_EDITS = ("replaced", "replaced_words", "replaced_short", "replaced_numbers", "added", "added_words", "added_at_end")


def _edit(
    edit: Editop, before: Editop | None, ours: Sequence[Token], theirs: Sequence[Token], places: set[int]
) -> dict[str, int]:
    """Count one edit by what it is; `places` are the offsets of words that the passage lacks."""
    lacking = [t for t in ours[edit.dest_start : edit.dest_end] if t.start in places]
    if not lacking:
        return {}
    source = before if before is not None and before.tag == "delete" else edit
    gone = theirs[source.src_start : source.src_end]
    if edit.dest_end == len(ours):
        return {"added_at_end": len(lacking)}
    if not 0 < len(gone) <= REPLACED_WITHIN:
        return {"added": 1, "added_words": len(lacking)}
    return {
        "replaced": 1,
        "replaced_words": len(lacking),
        "replaced_short": edit.dest_end - edit.dest_start <= SHORT and len(gone) <= SHORT + 1,
        "replaced_numbers": _has_number(lacking) and _has_number(gone),
    }


def _has_number(tokens: Iterable[Token]) -> bool:
    return any(token.kind == "number" for token in tokens)
