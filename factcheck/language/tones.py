"""Where a Vietnamese syllable has its tone mark: "hoà", "hòa" and the slip of a key "trì hõan" are spelled alike."""

from __future__ import annotations

import re
import unicodedata

_TONE = re.compile("(?<=[aeiouy\u0302\u0306\u031b])[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile(
    "(qu|gi(?=[aeiouy])|[b-df-hj-np-tv-xzđ]*)([aeiouy][aeiouy\u0302\u0306\u031b]*)([b-df-hj-np-tv-xz]*)"
)
"""What is before the vowels, the vowels with the marks that make them others (â, ă, ơ), and what is behind them."""


def in_place(word: str) -> str:
    """Put the tone mark of a syllable in small letters (NFC) where the older spelling has it; other words stay."""
    marked = unicodedata.normalize("NFD", word)
    tones = _TONE.findall(marked)
    syllable = _SYLLABLE.fullmatch(_TONE.sub("", marked)) if len(tones) == 1 else None
    if syllable is None:
        return word
    onset, vowels, coda = syllable.groups()
    at = _bearer(vowels, closed=bool(coda))
    return unicodedata.normalize("NFC", onset + vowels[:at] + tones[0] + vowels[at:] + coda)


def _bearer(vowels: str, *, closed: bool) -> int:
    """Return where the tone stands: behind a marked vowel, the last before consonants, else the last but one."""
    ends = [place.end() for place in re.finditer("[aeiouy][\u0302\u0306\u031b]?", vowels)]
    own = [end for end in ends if not vowels[end - 1].isascii()]
    if own:
        return own[-1]
    return ends[-1] if closed or len(ends) == 1 else ends[-2]
