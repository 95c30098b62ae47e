"""Tells whether two names may be the same: a short form, initials, a misspelling, or the same sound.

Vietnamese may write foreign names in syllables: "La-vrốp" is Lavrov. The sound of a name is its consonants, where those
that Vietnamese confuses count as one: p, b, v and f; t and d; c, k and g; s, x, z and j. Vowels vary too much; it only
matters whether a word begins with one.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from factcheck.language.fold import squeezed
from factcheck.language.lexicon import lexicon
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.name_words import name_words
from factcheck.language.tables import table

_LONG_WORD = 7
"""Least length of a single word that may differ by one edit; within a longer name 5 letters are enough."""
_TWO_EDITS = 11
_LONG_ENOUGH = 5
"""Least length of words that may be one in other romanisations."""
_ROMANISED = str.maketrans("yw", "iv")
_DIGRAPHS = (("kh", "h"), ("tch", "c"), ("ch", "c"), ("sh", "s"), ("zh", "z"), ("gh", "g"), ("dj", "j"))
"""Letters that other romanisations write as one: "ş" or "s" for "sh"."""
_OV = ("op", "ep", "of", "ef")
"""What the end of Russian surnames sounds like, and Vietnamese writes: "Peskop"."""
_SOUNDS = 2
"""From how many _sounds on a name is known by them."""
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


@cached_per_lexicon(maxsize=1 << 14)
def same_name(a: str, b: str) -> bool:
    """Tell whether two ids of names mean the same thing, as far as spelling shows.

    They do if they are equal, in any order of words ("kishida fumio"); if one is a short form of the other ("thai" and
    "bui quang thai"), its initials ("vff"), or has a short first name with the same surname ("bill clinton"); or if
    they differ by a slip ("azerbaidjan") or in how they are written in Latin letters ("aliev"). Two entries of the
    lexicon are never the same.
    """
    if a == b:
        return True
    one, other = _parted(a), _parted(b)
    if one.is_known and other.is_known:
        return False
    if one.spelt_out != other.spelt_out and _sound_alike(*sorted((one.written, other.written), key=len)):
        return True
    if one.letters.isdisjoint(other.letters):
        return False
    if "".join(one.words) == "".join(other.words):  # "La-chin"
        return True
    short, long = sorted((one.words, other.words), key=len)
    if len(short) == len(long):
        return _misspelt(short, long)
    if one.is_known or other.is_known:  # whose short forms are all in the lexicon: Georgia is no Georgia Meloni
        return False
    return _short_form(short, long) or _initials(short, long)


def first_letters(id: str) -> frozenset[str]:
    """Return the first letters of the words of a name; names without a common letter are not the same."""
    return _parted(id).letters


class _Parted(msgspec.Struct, frozen=True, gc=False):
    written: tuple[str, ...]
    """Its words, those with hyphens whole."""
    words: tuple[str, ...]
    letters: frozenset[str]
    is_known: bool
    spelt_out: bool


@cached_per_lexicon(maxsize=1 << 13)
def _parted(id: str) -> _Parted:
    """Return the words of a name, as they are compared."""
    written = tuple(id.replace("_", " ").split())
    words = tuple(id.replace("_", " ").replace("-", " ").split())
    entry = lexicon().entries.get(id)
    spelt_out = "-" in id and any(map(_is_spelt_out, written))
    return _Parted(
        written=written,
        words=words,
        letters=frozenset(word[0] for word in words),
        is_known=entry is not None and entry.named,
        spelt_out=spelt_out,
    )


def _sound_alike(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether all words of one name are heard in another, in order, and one of them has some _sounds."""
    rest = iter(long)
    heard = [next((both for other in rest if (both := _sounds(word) & _sounds(other))), None) for word in short]
    return None not in heard and any(len(sound) >= _SOUNDS for both in heard if both for sound in both)


def _short_form(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether all words of `short` are in `long`, in order; a Vietnamese family name alone is not a short form."""
    if not short or (len(short) == 1 and short[0] in name_words("folded").surnames and short[0] != long[-1]):
        return False
    if len(short) == 1 and len(long[0]) < 2:
        return False
    rest = iter(long)
    return all(any(_alike(word, other) for other in rest) for word in short)


def _initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) == 1 and len(long) > 2 and short[0] == "".join(word[0] for word in long)


def _misspelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) == 1:
        return _alike(one[0], other[0], shortest=_LONG_WORD)
    return sorted(one) == sorted(other) or all(map(_alike, one, other))


def _alike(one: str, other: str, *, shortest: int = 5) -> bool:
    """Tell whether two words are equal or differ by a slip, or one is the initial or the short form of the other."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if shortest < _LONG_WORD and _are_one_first_name(one, other):
        return True
    length = min(len(one), len(other))
    if length >= _LONG_ENOUGH and _romanised(one) == _romanised(other):
        return True
    if length < shortest or one[0] != other[0]:
        return False
    allowed = 2 if length >= _TWO_EDITS else 1
    if len(set(one) ^ set(other)) > 2 * allowed:
        return False
    from rapidfuzz.distance import OSA  # lazy: few names are so alike

    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _romanised(word: str) -> str:
    """Return a word without what differs between romanisations: "Aliev" and "Aliyev", "Lachin" and "Lacin"."""
    for written, heard in _DIGRAPHS:
        word = word.replace(written, heard)
    word = word[:-1] + "v" if word.endswith(_OV) else word
    return squeezed(word.translate(_ROMANISED))


def _are_one_first_name(one: str, other: str) -> bool:
    """Tell whether one of two folded words is a short form of the other; two short forms never match each other."""
    return one in _short_forms(other) or other in _short_forms(one)


@cached_per_lexicon(maxsize=1 << 10)
def _short_forms(name: str) -> frozenset[str]:
    return frozenset(table("call_names").get(name) or ())


def _is_spelt_out(name: str) -> bool:
    """Tell whether a folded word is written in syllables: "la-vrop"."""
    syllables = name.split("-")
    return len(syllables) > 1 and all(syllable.isalpha() and len(syllable) <= _SYLLABLE for syllable in syllables)


@lru_cache(maxsize=1 << 12)
def _sounds(word: str) -> frozenset[str]:
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
