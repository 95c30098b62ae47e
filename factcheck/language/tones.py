"""Normalises the place of tone marks in Vietnamese syllables: "hoà" and "hòa", and the typo "trì hõan"."""

from __future__ import annotations

from unicodedata import normalize

_VOWELS = frozenset("aăâeêioôơuưy")
_CONSONANTS = "bcdđfghjklmnpqrstvwxz"
_GLIDES = ("qu", "gi")
"""What is before the vowels, though it ends with one."""
_TONED = {
    normalize("NFC", vowel + tone): (vowel, tone) for vowel in _VOWELS for tone in "\u0300\u0301\u0303\u0309\u0323"
}
"""Every vowel with a tone mark, decomposed."""


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
