"""The forms in which words are compared: normalised, folded, stemmed; for sources and statements alike."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import combining, is_normalized, normalize

if TYPE_CHECKING:
    from Stemmer import Stemmer

_LATIN = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "e"})
_MOST_CHARACTERS = 4096
_VOWELS = frozenset("aăâeêioôơuưy")
_CONSONANTS = "bcdđfghjklmnpqrstvwxz"
_GLIDES = ("qu", "gi")
"""What is before the vowels, though it ends with one."""
_TONED = {
    normalize("NFC", vowel + tone): (vowel, tone) for vowel in _VOWELS for tone in "\u0300\u0301\u0303\u0309\u0323"
}
"""Every vowel with a tone mark, decomposed."""


def nfc(text: str) -> str:
    """Return text in NFC, the form in which all offsets are counted."""
    return text if is_normalized("NFC", text) else normalize("NFC", text)


@lru_cache(maxsize=1 << 16)
def lower(word: str) -> str:
    """Return a word in lower case, with its tone mark in the traditional place ("hoà" → "hòa", "ngọai" → "ngoại")."""
    word = word.lower().replace("’", "'")
    return word if word.isascii() else in_place(word)


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return a word in lower case without diacritics: "Thượng" → "thuong", "đ" → "d"."""
    return _strip(word)


def _strip(text: str) -> str:
    text = text.lower()
    return text if text.isascii() else text.translate(_bare)


class _Bare(dict[int, str]):
    """Each character without its diacritics, computed when it is first met."""

    def __missing__(self, code: int) -> str:
        marked = normalize("NFD", chr(code).translate(_LATIN).replace("’", "'"))
        bare = "".join(c for c in marked if not combining(c)).translate(_LATIN)
        if len(self) < _MOST_CHARACTERS:
            self[code] = bare
        return bare


_bare = _Bare()


def fold_text(text: str) -> str:
    """Fold a whole text, with single spaces: the form in which texts are compared for equality."""
    words = text.lower().split() if text.isascii() else filter(None, map(fold, nfc(text).split()))
    return " ".join(words)


def on_one_line(words: str) -> str:
    """Replace line breaks by spaces, so that words can be shown and compared however their lines were broken."""
    return " ".join(map(str.strip, words.splitlines())) if "\n" in words or "\r" in words else words


def in_place(word: str) -> str:
    """Return a syllable in lower case with its tone mark in the traditional place, in NFC; other words stay."""
    word = normalize("NFC", word)
    toned = [at for at, letter in enumerate(word) if letter in _TONED]
    if len(toned) != 1:
        return word
    at = toned[0]
    if word[at - 1 : at] not in _VOWELS and word[at + 1 : at + 2] not in _VOWELS:
        return word  # with one vowel there is one place
    vowel, tone = _TONED[word[at]]
    bare = word[:at] + vowel + word[at + 1 :]
    bearer = _bearer(bare, at)
    return word if bearer is None else bare[:bearer] + normalize("NFC", bare[bearer] + tone) + bare[bearer + 1 :]


def _bearer(syllable: str, at: int) -> int | None:
    """Return the index of the letter with the tone mark; None if the letters are not a syllable.

    `at` is one of the vowels. The mark is on a vowel with another diacritic, or the last vowel before consonants, or
    else on the last vowel but one.
    """
    first, last = at, at + 1
    while first and syllable[first - 1] in _VOWELS:
        first -= 1
    while syllable[last : last + 1] in _VOWELS:
        last += 1
    if syllable[:first].strip(_CONSONANTS) or syllable[last:].strip(_CONSONANTS):
        return None
    if first == 1 and last > 2 and syllable.startswith(_GLIDES):
        first = 2
    marked = [place for place in range(first, last) if not syllable[place].isascii()]
    if marked:
        return marked[-1]
    return last - 1 if last < len(syllable) or last - first == 1 else last - 2


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer:
    from Stemmer import Stemmer  # lazy: Vietnamese does not need it

    return Stemmer("english")


@lru_cache(maxsize=1 << 15)
def english_stem(word: str) -> str:
    """Return the stem of an English word in lower case (Porter 2)."""
    return str(_stemmer().stemWord(word))


def stems(words: list[str], lang: str) -> list[str]:
    """Return the stems of English words; Vietnamese syllables are not inflected and stay as they are."""
    return [english_stem(word) for word in words] if lang == "en" else words


def squeezed(word: str) -> str:
    """Return a word without doubled letters: "Russsia" and "Rusia" are the same."""
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)
