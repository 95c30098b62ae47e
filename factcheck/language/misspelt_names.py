"""Recognises misspelt names of countries, regions and seats of government: "Azerbaidjan", "Armenai".

Only long unknown words are considered: "Angela" is one letter from Angola, but not a misspelling of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.language.fold import fold_text, squeezed
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import compiled_rows, group, table

if TYPE_CHECKING:
    from factcheck.language.tables import LazyRows

_SHORTEST = 5
_ANY_EDIT = 8
"""Words of this length may differ by one edit of any kind; shorter ones only by a swap or a doubled letter."""
_TWO_EDITS = 11
"""Words of this length may differ by two edits."""
_MOST_EDITS = 2
_FUNDAMENTAL = ("country", "region")

Candidate = tuple[str, str]
"""A folded spelling, and the id of its name."""


@cached_per_lexicon(maxsize=1 << 12)
def misspelt(word: str) -> str:
    """Return the id of the only name that a folded word or phrase may be a misspelling of; "" if none or several.

    A misspelling is a swap of neighbouring letters or a doubled letter; from 8 letters on any edit, from 11 on two.
    """
    if len(word) < _SHORTEST or word in _own_names():
        return ""
    found: dict[int, set[str]] = {}
    letters = _mask(word)
    near = [one for one in _as_long(word[0], len(word)) if (one[2] ^ letters).bit_count() <= 2 * _MOST_EDITS]
    for spelling, id, letters_of_spelling in near:
        longer, other = abs(len(spelling) - len(word)), (letters_of_spelling ^ letters).bit_count()
        allowed = _allowed(word, spelling)
        if longer <= allowed and other <= 2 * allowed and (edits := _edits(word, spelling)) <= allowed:
            found.setdefault(edits, set()).add(id)
    nearest = found[min(found)] if found else set()
    return nearest.pop() if len(nearest) == 1 else ""


def _allowed(word: str, spelling: str) -> int:
    """Return by how many edits a word may differ from a spelling."""
    if min(len(word), len(spelling)) >= _TWO_EDITS:
        return _MOST_EDITS
    if max(len(word), len(spelling)) >= _ANY_EDIT:
        return 1
    swapped = len(word) == len(spelling) and sorted(word) == sorted(spelling)
    return int(swapped or squeezed(word) == squeezed(spelling))


@cached_per_lexicon(maxsize=256)
def _as_long(initial: str, length: int) -> list[tuple[str, str, int]]:
    """Return the candidates of about this length, each with its mask."""
    row = _candidates().get(initial) or ()
    return [(spelling, id, _mask(spelling)) for spelling, id in row if abs(len(spelling) - length) <= _MOST_EDITS]


def _mask(word: str) -> int:
    """Return the letters that occur, as bits; words one edit apart differ in at most two of them."""
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 31)
    return mask


def _edits(one: str, other: str) -> int:
    """Return the edit distance, with a swap of neighbours as one edit; 3 means more than two."""
    from rapidfuzz.distance import OSA  # lazy: few words are looked up like this

    return OSA.distance(one, other, score_cutoff=_MOST_EDITS)


@cached_per_lexicon(maxsize=1)
def _own_names() -> frozenset[str]:
    """Return words that look like misspellings but are not ("Columbia")."""
    return frozenset(word for word, _ in _candidates()["-"])


@cached_per_lexicon(maxsize=1)
def _candidates() -> LazyRows[list[Candidate]]:
    """Return the spellings by their first letter, which is seldom wrong."""
    return compiled_rows("misspelt", _make, list[Candidate])


def _make() -> dict[str, Any]:
    from factcheck.language.lexicon_spellings import spellings  # lazy: most runs find a compiled copy

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
