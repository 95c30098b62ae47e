"""One stretch checked, in whatever process has been got ready for it: its results in a file of their own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factcheck.cluster.part_files import write_part
from factcheck.cluster.resume import kept_summary
from factcheck.cluster.stretch_run import StretchRun
from factcheck.findings.baseline import Baseline

if TYPE_CHECKING:
    from factcheck.cluster.work import Assignment, Setup, Summary, Work

_work: Work
_setup: Setup


def begin(work: Work) -> None:
    """Open what checks, which this process keeps."""
    global _work, _setup
    os.chdir(work.here)
    _work, _setup = work, work.opening()


def check_stretch(assignment: Assignment) -> Summary:
    """Write the results of a stretch; raises UnwritableError if they cannot be written."""
    stretch, left = assignment.stretch, assignment.left
    if _work.is_resumed and left is None and (summary := kept_summary(stretch, _work, _setup)):
        return summary
    run = StretchRun(stretch, _setup, Baseline(_work.known if left is None else left))
    write_part(_work.folder, stretch.number, _work.format, run.results(run.statements(), _work.today))
    return run.summary()
