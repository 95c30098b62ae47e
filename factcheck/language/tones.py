"""Where a Vietnamese syllable has its tone mark: "hoà", "hòa" and the slip of a key "trì hõan" are spelled alike."""

from __future__ import annotations

import unicodedata

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_VOWELS = "aăâeêioôơuưy"
_CONSONANTS = "bcdđfghjklmnpqrstvwxz"
_GLIDES = ("qu", "gi")
"""What is before the vowels, though it ends with one."""
_MOST_LETTERS = 4096


class _Letters(dict[str, tuple[str, str]]):
    """Each letter without its tone mark, and the mark, "" for none; found when the letter first comes up."""

    def __missing__(self, letter: str) -> tuple[str, str]:
        marks = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in marks if mark in _TONES), "")
        bare = unicodedata.normalize("NFC", marks.replace(tone, ""))
        found = (bare, tone) if bare in _VOWELS else (letter, "")
        if len(self) < _MOST_LETTERS:
            self[letter] = found
        return found


_letters = _Letters()


def in_place(word: str) -> str:
    """Put the tone mark of a syllable in small letters (NFC) where the older spelling has it; other words stay."""
    letters = [_letters[letter] for letter in unicodedata.normalize("NFC", word)]
    tones = [tone for _, tone in letters if tone]
    if len(tones) != 1:
        return word
    bare = "".join(letter for letter, _ in letters)
    at = _bearer(bare)
    return word if at is None else bare[:at] + unicodedata.normalize("NFC", bare[at] + tones[0]) + bare[at + 1 :]


def _bearer(syllable: str) -> int | None:
    """Return where the tone stands: on a marked vowel, the last before consonants, else the last but one.

    None where the letters make no syllable.
    """
    gliding = syllable.startswith(_GLIDES) and len(syllable) > 2 and syllable[2] in _VOWELS
    first = 2 if gliding else len(syllable) - len(syllable.lstrip(_CONSONANTS))
    coda = syllable[first:].lstrip(_VOWELS)
    vowels = range(first, len(syllable) - len(coda))
    if not vowels or coda.strip(_CONSONANTS):
        return None
    marked = [at for at in vowels if not syllable[at].isascii()]
    if marked:
        return marked[-1]
    return vowels[-1] if coda or len(vowels) == 1 else vowels[-2]
