"""The words that articles are made of: wordings from a table, places, agencies, events and things from the lexicon."""

from __future__ import annotations

import json
import random
import unicodedata
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from factcheck.language.tables import group

Spellings = dict[str, list[str]]
"""By language."""


@lru_cache(maxsize=1)
def words() -> dict[str, Any]:
    """Return the wordings and the parts of names."""
    loaded: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8"))
    return loaded


_KINDS = {
    "places": ("names", {"city", "province", "region"}),
    "agencies": ("names", {"body", "agency"}),
    "events": ("concepts", {"event"}),
    "things": ("concepts", {"thing"}),
}


def fingerprint() -> str:
    """Return eight hexadecimal digits that are others once the words are: then other articles come of a seed."""
    known = {kind: known_words(kind) for kind in _KINDS}
    return sha256(json.dumps([words(), known], sort_keys=True, default=str).encode()).hexdigest()[:8]


@lru_cache(maxsize=8)
def known_words(kind: str) -> list[Spellings]:
    """Return the spellings in both languages of all places, agencies, events or things that the lexicon has."""
    folder, kinds = _KINDS[kind]
    entries = [(id, entry) for file in group(folder).values() for id, entry in file.items() if entry["kind"] in kinds]
    known = [spellings for id, entry in sorted(entries) if all((spellings := _spellings(entry)).values())]
    random.Random(kind).shuffle(known)
    return known


def _spellings(entry: dict[str, Any]) -> Spellings:
    vietnamese = [*entry.get("vi", ()), *entry.get("vi_only", ()), *entry.get("vi_word", ())]
    english = [*entry.get("en_nouns", ()), *entry.get("en", ()), *entry.get("en_word", ())]
    if entry["kind"] not in {"thing", "event"}:  # names are much the same in both
        vietnamese, english = vietnamese or english, english or [bare(one) for one in vietnamese]
    return {"vi": vietnamese[:3], "en": english[:3]}


def bare(text: str) -> str:
    """Strip Vietnamese marks."""
    parts = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in parts if not unicodedata.combining(c))
