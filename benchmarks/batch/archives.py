"""Generates, from a seed, the archives that are built and the batches that are checked."""

from __future__ import annotations

import os
import random
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from benchmarks.scale.articles import SENTENCES, article, articles
from benchmarks.scale.statements import WAYS, statements

if TYPE_CHECKING:
    from pathlib import Path

_OLD = 1_600_000_000
"""Modification time of the files, older than any edit."""


def archive(file: Path, sentences: int, seed: int) -> Path:
    """Write articles as JSON Lines."""
    with file.open("wb") as out:
        for one in articles(sentences // SENTENCES, seed):
            out.write(msgspec.json.encode({"id": one.id, "text": one.text(), "lang": one.lang}) + b"\n")
    return file


def texts(folder: Path, count: int, seed: int) -> Path:
    """Write articles as text files."""
    folder.mkdir()
    for one in articles(count, seed):
        file = folder / f"{one.id}.txt"
        file.write_text(one.text(), "utf-8")
        os.utime(file, (_OLD, _OLD))
    return folder


def change(folder: Path, seed: int) -> None:
    """Change a sentence in one of the text files."""
    file = random.Random(seed).choice(sorted(folder.iterdir()))
    file.write_text(f"{file.read_text('utf-8')}\n{article(10**9, seed).text().splitlines()[0]}\n", "utf-8")


def batch(file: Path, count: int, sentences: int, seed: int) -> Path:
    """Write statements derived from claims in every way, as JSON Lines."""
    told = [one for way in WAYS for one in islice(statements(way, count, sentences, seed), count // len(WAYS) + 1)]
    random.Random(seed).shuffle(told)
    with file.open("wb") as out:
        for one in told[:count]:
            out.write(msgspec.json.encode({"text": one.text}) + b"\n")
    return file
