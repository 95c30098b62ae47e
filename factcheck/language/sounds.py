"""Compares foreign names by sound, since Vietnamese may write them in syllables: "La-vrốp" is Lavrov.

The sound of a name is its consonants, where those that Vietnamese confuses count as one: p, b, v and f; t and d; c, k
and g; s, x, z and j. Vowels vary too much; it only matters whether a word begins with one.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SYLLABLE = 6
"""Largest number of letters in a syllable."""
_SPELT = {
    "ph": "p",
    "kh": "k",
    "th": "t",
    "sch": "s",
    "sh": "s",
    "tch": "s",
    "ch": "s",
    "gi": "s",
    "qu": "k",
    "ng": "n",
}
_LETTERS = str.maketrans("bfvdcgqkxzj", "ppptkkkksss", "hwy")
_SOFT, _ENDING_R, _ENDING_L, _VOWELS = "c(?=[eiy])", "r(?![aeiouyr])", "l(?![aeiouyl])", "[aeiou]+"
"""Compiled when first used, since few sentences need them."""


def is_spelt_out(name: str) -> bool:
    """Tell whether a folded word is written in syllables: "la-vrop"."""
    syllables = name.split("-")
    return len(syllables) > 1 and all(syllable.isalpha() and len(syllable) <= _SYLLABLE for syllable in syllables)


@lru_cache(maxsize=1 << 12)
def sounds(word: str) -> frozenset[str]:
    """Return what a folded word may sound like.

    A Vietnamese "d" may be "đ" or "z"; at a syllable's end an "r" is left out and an "l" becomes "n".
    """
    if "-" in word:
        syllables = word.replace("-", "")
        return frozenset({_sound_of(syllables), _sound_of(syllables.replace("d", "z"))})
    silent = re.sub(_ENDING_R, "", word)
    return frozenset({_sound_of(word), _sound_of(silent), _sound_of(re.sub(_ENDING_L, "n", silent))})


def _sound_of(word: str) -> str:
    spelt = re.sub(_SOFT, "s", word)
    for letters, sound in _SPELT.items():
        spelt = spelt.replace(letters, sound)
    once = re.sub(r"(.)\1+", r"\1", spelt.translate(_LETTERS))
    opening = "a" if once[:1] in {*"aeiou"} else ""
    return opening + re.sub(_VOWELS, "", once)
