"""Statements made from claims of a database, in words that others would use, each with the id of its claim."""

from __future__ import annotations

import random
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.scale.articles import (
    SENTENCES,
    Scene,
    article,
    as_written,
    paraphrased,
    translated,
    without_accents,
)
from factcheck.extract.claims import claim_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WAYS: dict[str, Callable[[Scene], str]] = {
    "paraphrased": paraphrased,
    "without accents": without_accents,
    "translated": translated,
}
"""How a claim is rephrased; without accents only in Vietnamese, where it makes a difference."""


class Told(NamedTuple):
    """A statement and the claim that it was made from."""

    text: str
    claim_id: str


def statements(way: str, count: int, claims: int, seed: int) -> list[Told]:
    """Draw claims of a database at random and tell each again."""
    scenes = _scenes(claims, seed, random.Random(f"{seed}/{way}"), vietnamese=way == "without accents")
    return [Told(WAYS[way](scene), claim_id(id, as_written(scene))) for id, scene in islice(scenes, count)]


def _scenes(claims: int, seed: int, chance: random.Random, *, vietnamese: bool) -> Iterator[tuple[str, Scene]]:
    while True:
        one = article(chance.randrange(claims // SENTENCES), seed)
        if one.lang == "vi" or not vietnamese:
            yield one.id, chance.choice(one.scenes)
