"""Makes databases of any size from generated articles, once for all runs in the same folder."""

from __future__ import annotations

from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING

from benchmarks.scale.articles import SENTENCES, article
from benchmarks.scale.vocabulary import fingerprint
from factcheck.database.claims_files.entries import ClaimsFile, fresh_entry
from factcheck.database.claims_files.writing import to_json_lines, write_atomically
from factcheck.extract.claims import extract_claims
from factcheck.model import Source

if TYPE_CHECKING:
    from pathlib import Path

A_FILE = 400
"""Articles in a claims file."""


def database(work: Path, claims: int, seed: int, jobs: int = 2) -> Path:
    """Return a folder with this many claims in JSON Lines; one that was made before with the same words is reused."""
    folder = work / f"claims-{claims}-{seed}-{fingerprint()}"
    folder.mkdir(parents=True, exist_ok=True)
    count = claims // SENTENCES
    firsts = [first for first in range(0, count, A_FILE) if not _file(folder, first).exists()]
    with get_context("spawn").Pool(jobs) as pool:
        for _ in pool.imap_unordered(partial(_write, folder, seed, count), firsts):
            pass
    return folder


def _write(folder: Path, seed: int, count: int, first: int) -> None:
    numbers = range(first, min(first + A_FILE, count))
    write_atomically(_file(folder, first), (to_json_lines(_claims_of(number, seed)) for number in numbers))


def _claims_of(number: int, seed: int) -> ClaimsFile:
    one = article(number, seed)
    source = Source(one.id, one.text(), lang=one.lang)
    return ClaimsFile(source, tuple(fresh_entry(claim, one.lang) for claim in extract_claims(source)))


def _file(folder: Path, first: int) -> Path:
    return folder / f"articles-{first:06}.jsonl"
