"""Reads the test corpora. A corpus is a JSONL file; the `README.md` beside it describes its fields."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

HERE = Path(__file__).parent


class Case(msgspec.Struct, frozen=True):
    """One row of a corpus."""

    corpus: str
    lang: str
    kind: str
    text: str
    value: Any = None
    """The value of the whole phrase."""
    entities: list[dict[str, Any]] | None = None
    """The expressions in a sentence, with `start`, `end`, `text`, `value`."""
    row: dict[str, Any] = {}
    """The row as it is in the file."""


def load(folder: Path, corpus: str) -> list[Case]:
    """Read a corpus, repeated cases once; raises OSError if it is not in the folder."""
    rows = [json.loads(line) for line in (folder / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines()]
    cases = {
        json.dumps([row["lang"], row["kind"], row["text"], row.get("value"), row.get("ref")]): Case(
            corpus, row["lang"], row["kind"], row["text"], row.get("value"), row.get("entities"), row
        )
        for row in rows
    }
    return list(cases.values())


@lru_cache(maxsize=1)
def exceptions() -> dict[str, dict[str, str]]:
    """Return, for each corpus and text, why its answer is not ours, from `exceptions.yaml`."""
    listed = yaml.safe_load((HERE / "exceptions.yaml").read_text(encoding="utf-8")) or {}
    return {
        corpus: {str(text): reason for reason, texts in reasons.items() for text in texts}
        for corpus, reasons in listed.items()
    }


def is_exception(case: Case) -> bool:
    """Tell whether the answer of the corpus contradicts how news is written."""
    return case.text in exceptions().get(f"{case.corpus} {case.lang}", {})
