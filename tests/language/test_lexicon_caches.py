"""What was read with some lexicons is forgotten when others come into use."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import factcheck
from factcheck.language import lexicon_caches

READING = ("compare", "extract", "language")
"""Packages whose functions look words up."""
INDEPENDENT = {
    "compare.comparers._imported",
    "compare.judge.model.weights",
    "compare.layout.counting._all_measures",
    "extract.dates.lunar._from_solstice",
    "extract.names.same_name._sounds",
    "language.diacritics._in_news",
    "language.edtf.read_edtf",
    "language.fold._stemmer",
    "language.fold.english_stem",
    "language.fold.fold",
    "language.fold.lower",
    "language.tables._tables",
    "language.tables.sources",
    "language.tables.table",
}
"""Functions whose results depend on no lexicon of a user's."""


def test_what_depends_on_lexicons_is_forgotten_with_them() -> None:
    cached = _cached()  # importing a module registers its caches
    forgotten = {id(clear.__self__) for clear in lexicon_caches._clearing}
    kept = {name for name, function in cached.items() if id(function) not in forgotten}
    assert kept == INDEPENDENT


def test_a_result_is_kept_until_caches_are_emptied() -> None:
    asked = []

    @lexicon_caches.cached_per_lexicon(maxsize=1)
    def noted(word: str) -> str:
        asked.append(word)
        return word

    assert [noted("a"), noted("a")] == ["a", "a"] == [*asked, "a"]
    lexicon_caches.empty_caches()
    noted("a")
    assert asked == ["a", "a"]


def _cached() -> dict[str, object]:
    """Return every function with a cache in the packages that read words, by module and name."""
    found: dict[str, object] = {}
    for package in READING:
        folder = import_module(f"factcheck.{package}")
        for module in pkgutil.walk_packages(folder.__path__, f"{folder.__name__}."):
            for name, value in vars(import_module(module.name)).items():
                if hasattr(value, "cache_clear") and value.__module__ == module.name:
                    found[f"{module.name.removeprefix(f'{factcheck.__name__}.')}.{name}"] = value
    return found
