"""The words of numbers, from `lexicons/numbers.yaml`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.language.fold import fold
from factcheck.language.lexicon_caches import cached_per_lexicon
from factcheck.language.tables import table

if TYPE_CHECKING:
    from factcheck.model import Lang


@cached_per_lexicon(maxsize=4)
def words(lang: Lang, folded: bool) -> dict[str, Any]:
    """Return the lists of a language, `folded` for text without diacritics."""
    lists = {**table("numbers")[lang], "symbols": table("numbers")["symbols"]}
    if not folded:
        return lists
    return {name: _folded(entries) for name, entries in lists.items()}


def ordinal_suffixes() -> list[str]:
    """Return what makes an English figure an ordinal: after 1, 2 and 3, and after all others."""
    suffixes: list[str] = table("numbers")["en"]["ordinal_suffixes"]
    return suffixes


def _folded(entries: Any) -> Any:  # noqa: ANN401  lists and mappings alike
    if isinstance(entries, dict):
        return {_key(word): value for word, value in entries.items()}
    return [_key(word) for word in entries]


def _key(word: str) -> str:
    """Fold a word, but keep the case of a suffix, since "M" is not "m"."""
    return word if word.isascii() else fold(word)


@cached_per_lexicon(maxsize=4)
def starters(lang: Lang, folded: bool) -> frozenset[str]:
    """Return all keys with which a number may begin, except for digits."""
    lists = words(lang, folded)
    found = {word for name in _OPENING for word in lists.get(name, ())}
    return frozenset(found.union(*(compounds(kind) for kind in ("digits", "ordinals")) if lang == "en" else ()))


_OPENING = (
    "digits",
    "ten",
    "teens",
    "tens",
    "scales",
    "half",
    "point",
    "vague",
    "vague_scale",
    "pairs",
    "articles",
    "dozens",
    "ordinals",
    "parts",
    "symbols",
    "plural_scales",
    "dozen_like",
)


@cached_per_lexicon(maxsize=2)
def compounds(kind: str) -> dict[str, float]:
    """Return English numbers written as one word, of the kind "digits" ("twentyone") or "ordinals" ("twentyfifth")."""
    lists = table("numbers")["en"]
    return {ten + word: a + b for ten, a in lists["tens"].items() for word, b in lists[kind].items() if 0 < b < 10}
