"""`--resume` with parts: what a stopped run has written is kept where it has the results of a whole stretch."""

from __future__ import annotations

import os
from collections import deque
from typing import TYPE_CHECKING

from factcheck.cluster.part_files import part_path, written_in
from factcheck.cluster.stretch_run import StretchRun
from factcheck.findings.baseline import Baseline
from factcheck.reports.written_results import pair_with_results

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.cluster.stretches import Stretch
    from factcheck.cluster.work import Setup, Summary, Work
    from factcheck.model import Statement
    from factcheck.reports.written_results import WrittenResult


def kept_summary(stretch: Stretch, work: Work, setup: Setup) -> Summary | None:
    """Return the summary of a stretch from its part; None if the stretch has to be checked.

    A part counts if it has a result for the last statement, since the file may have been corrected meanwhile, and if no
    comment silences findings, since parts do not show what was silenced. Statements that the baseline may know are
    checked again, to be counted. Raises UsageError if the results are those of other statements.
    """
    path = part_path(work.folder, stretch.number, work.format)
    if not os.path.exists(path):
        return None
    baseline = Baseline(work.known)
    run = StretchRun(stretch, setup, baseline)
    remaining = run.statements()
    pairs = pair_with_results(remaining, written_in(path, work.format), path)
    again = [statement for statement in _counted(pairs, run) if baseline.may_know(statement.text)]
    if next(remaining, None) or run.file.ignores:
        return None
    deque(run.reported(again, work.today), maxlen=0)
    return run.summary()


def _counted(pairs: Iterator[tuple[Statement, WrittenResult | None]], run: StretchRun) -> Iterator[Statement]:
    for statement, written in pairs:
        if written:
            run.count(written.as_result())
        yield statement
