"""Normalises spellings; used for sources and statements alike."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from factcheck.language.tones import in_place

_LATIN = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "e"})
_MOST_CHARACTERS = 4096


def nfc(text: str) -> str:
    """Return text in NFC, the form in which all offsets are counted."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


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
        marked = unicodedata.normalize("NFD", chr(code).translate(_LATIN).replace("’", "'"))
        bare = "".join(c for c in marked if not unicodedata.combining(c)).translate(_LATIN)
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
