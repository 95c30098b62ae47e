"""Misspelt names of countries, regions and seats of government: "Azerbaidjan", "Armenai".

Only an unknown word is looked up, and only long ones: "Angela" is one letter from Angola, and no misspelling of it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import msgspec

from factcheck.language.fold import fold_text
from factcheck.language.tables import Rows, compiled, group, table

_SHORTEST = 5
_ANY_EDIT = 8
"""Letters from which one edit of any kind is a slip; in shorter words only two swapped letters or a doubled one are."""
_TWO_EDITS = 11
"""Letters from which two edits are."""
_MOST_EDITS = 2
_FUNDAMENTAL = ("country", "region")

Candidate = tuple[str, str]
"""A spelling, folded, and the id it stands for."""


@lru_cache(maxsize=1 << 12)
def misspelt(word: str) -> str:
    """Return the id of the one name that a folded word or phrase seems to miss by a slip; "" if none or several.

    A slip is a swap of neighbours or a doubled letter; in words of 8 letters any one edit; in those of 11 two.
    """
    if len(word) < _SHORTEST or word in _own_names():
        return ""
    found: dict[int, set[str]] = {}
    letters = _mask(word)
    near = [one for one in _as_long(word[0], len(word)) if (one[2] ^ letters).bit_count() <= 2 * _MOST_EDITS]
    for spelling, id, theirs in near:
        longer, other = abs(len(spelling) - len(word)), (theirs ^ letters).bit_count()
        allowed = _allowed(word, spelling)
        if longer <= allowed and other <= 2 * allowed and (edits := _edits(word, spelling)) <= allowed:
            found.setdefault(edits, set()).add(id)
    nearest = found[min(found)] if found else set()
    return nearest.pop() if len(nearest) == 1 else ""


def _allowed(word: str, spelling: str) -> int:
    """How many edits may lie between a word and a spelling for it to be a slip."""
    if min(len(word), len(spelling)) >= _TWO_EDITS:
        return _MOST_EDITS
    if max(len(word), len(spelling)) >= _ANY_EDIT:
        return 1
    swapped = len(word) == len(spelling) and sorted(word) == sorted(spelling)
    return int(swapped or squeezed(word) == squeezed(spelling))


def squeezed(word: str) -> str:
    """A word with its double letters made single: "Russsia", "Rusia"."""
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


@lru_cache(maxsize=256)
def _as_long(initial: str, length: int) -> list[tuple[str, str, int]]:
    """Return the candidates of about so many letters, each with its mask."""
    row = _candidates().get(initial) or ()
    return [(spelling, id, _mask(spelling)) for spelling, id in row if abs(len(spelling) - length) <= _MOST_EDITS]


def _mask(word: str) -> int:
    """Which letters occur, as bits: words one edit apart differ in two of them at most."""
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 31)
    return mask


def _edits(one: str, other: str) -> int:
    """Count edits, a swap of neighbours as one; 3 stands for more than two."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=_MOST_EDITS)


@lru_cache(maxsize=1)
def _own_names() -> frozenset[str]:
    """Words that look like a slip and are none ("Columbia")."""
    return frozenset(word for word, _ in _candidates()["-"])


@lru_cache(maxsize=1)
def _candidates() -> Rows[list[Candidate]]:
    """Spellings by their first letter: a slip seldom strikes that one."""
    return Rows(compiled("misspelt", _make), msgspec.msgpack.Decoder(list[Candidate]))


def _make() -> dict[str, Any]:
    from factcheck.language.lexicon_spellings import spellings  # here, as most runs find a copy

    rows: dict[str, dict[str, str]] = {}
    for records in group("names").values():
        for id, record in records.items():
            if record["kind"] in _FUNDAMENTAL or record.get("stands_for"):
                for phrase in spellings(record, named=True)[1]:
                    folded = fold_text(phrase)
                    if len(folded) >= _SHORTEST:
                        rows.setdefault(folded[0], {}).setdefault(folded, id)
    own = {"-": [(word, "") for word in table("titles")["no_slips"]]}
    return own | {letter: list(row.items()) for letter, row in rows.items()}
