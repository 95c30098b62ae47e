"""Phrases that messages share: a count with its noun, what else is known, why the system refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


_BEGINNING = 3
"""A beginning of a word has this many letters at least."""


def plural(count: int, noun: str) -> str:
    """Return a noun as it follows a count: "source" after 1, else "sources"."""
    return noun if count == 1 else f"{noun}s"


def numbered(count: int, noun: str) -> str:
    """Return a count with its noun: "1 source", "3,000 sources"."""
    return f"{count:,} {plural(count, noun)}"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word closest to `word`, or else the first that begins with it; None if there is none."""
    from difflib import get_close_matches  # lazy: few names are unknown

    names, typed = list(known), word.lower()
    close = get_close_matches(typed, names, n=1, cutoff=0.6)
    longer = (name for name in names if len(typed) >= _BEGINNING and name.startswith(typed))
    return close[0] if close else next(longer, None)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return '; did you mean "…"?', or a full stop if no word is close."""
    close = nearest(word, known)
    return f'; did you mean "{close}"?' if close else "."


def unknown(what: str, name: str, known: Collection[str], where: str = "") -> str:
    """Return the message for a name that is not known: 'unknown format "x"; did you mean "y"? Choose from: y, z.'.

    `where` follows the name, with a leading space.
    """
    return f'unknown {what} "{name}"{where}{did_you_mean(name, known)} Choose from: {", ".join(known)}.'


def reason(error: Exception) -> str:
    """Return why a file could not be used: in the system's words if it is an OSError that has some."""
    return getattr(error, "strerror", None) or str(error)
