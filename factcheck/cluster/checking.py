"""Checks stretches in a process that was prepared for a run, and writes their results."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factcheck.cluster.part_files import write_part
from factcheck.cluster.resume import kept_summary
from factcheck.cluster.stretch_run import StretchRun
from factcheck.findings.baseline import Baseline

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.cluster.work import Assignment, Setup, Summary, Work


def checking(work: Work) -> Callable[[Assignment], Summary]:
    """Prepare this process for a run; return what checks a stretch."""
    os.chdir(work.here)
    setup = work.opening()
    return lambda assignment: _check(assignment, work, setup)


def _check(assignment: Assignment, work: Work, setup: Setup) -> Summary:
    """Write the results of a stretch; raises UnwritableError if they cannot be written."""
    stretch, left = assignment.stretch, assignment.left
    if work.is_resumed and left is None and (summary := kept_summary(stretch, work, setup)):
        return summary
    run = StretchRun(stretch, setup, Baseline(work.known if left is None else left))
    write_part(work.folder, stretch.number, work.format, run.results(run.statements(), work.today))
    return run.summary()
