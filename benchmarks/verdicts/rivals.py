"""What others say to the same pairs: a rule, a model of overlapping words, and onus where it is installed."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import onus
from benchmarks.judge.scores import VERDICTS
from benchmarks.verdicts.overlap import overlap_verdicts

if TYPE_CHECKING:
    from benchmarks.verdicts.ours import Judged

SUPPORTED, REFUTED, _ = VERDICTS.values()
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


Rival = Callable[[Sequence["Judged"]], list[str]]
"""Gives one verdict for each row."""


def rivals() -> dict[str, Rival]:
    """Return every rival that is installed, by name."""
    known: dict[str, Rival] = {"word overlap": overlap_verdicts, "number rule": number_rule}
    return {**known, "onus --no-llm": flagged_by_onus} if onus.is_installed() else known


def number_rule(rows: Sequence[Judged]) -> list[str]:
    """Call refuted what has a number that its source lacks, and supported all else."""
    return [
        REFUTED if set(_NUMBER.findall(row.pair.statement)) - set(_NUMBER.findall(row.pair.source)) else SUPPORTED
        for row in rows
    ]


def flagged_by_onus(rows: Sequence[Judged]) -> list[str]:
    """Ask onus without its model: what it flags for a number or date is refuted, the rest supported."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "statement.txt"
        answers = []
        for row in rows:
            draft.write_text(row.pair.statement, encoding="utf-8")
            found = onus.findings(draft, onus.evidence_of(row.pair.source))
            answers.append(REFUTED if found else SUPPORTED)
    return answers
