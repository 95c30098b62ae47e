"""Checks stretches, each in a process prepared for the run, and keeps what a stopped run has written of them."""

from __future__ import annotations

import os
from collections import Counter, deque
from functools import partial
from typing import TYPE_CHECKING

from factcheck.cluster.part_files import must_be_all, part_path, write_part, written_in
from factcheck.cluster.stretches import StretchFile
from factcheck.cluster.work import Assignment, Summary, Work
from factcheck.errors import InputError
from factcheck.findings.baseline import Baseline, Key, Known, counted
from factcheck.findings.grading import is_remark
from factcheck.findings.silencing import silence
from factcheck.readers import read_file
from factcheck.reports.written_results import pair_with_results

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from factcheck.cluster.stretches import Stretch
    from factcheck.cluster.work import Setup
    from factcheck.model import Result, Statement
    from factcheck.processes import Engine
    from factcheck.reports.written_results import WrittenResult


def checking(work: Work) -> Callable[[Assignment], Summary]:
    """Prepare this process for a run; return what checks a stretch."""
    os.chdir(work.here)
    setup = work.opening()
    return lambda assignment: _check(assignment, work, setup)


def _check(assignment: Assignment, work: Work, setup: Setup) -> Summary:
    """Write the results of a stretch; raises UnwritableError if they cannot be written."""
    stretch, left = assignment.stretch, assignment.left
    if work.is_resumed and left is None and (summary := _kept_summary(stretch, work, setup)):
        return summary
    run = StretchRun(stretch, setup, Baseline(work.known if left is None else left))
    write_part(work.folder, stretch.number, work.format, run.results(run.statements(), work.today))
    return run.summary()


def check_stretches(engine: Engine, work: Work, stretches: Iterable[Stretch]) -> Iterator[Summary]:
    """Write the results of all stretches; yield a summary of each, those last that had to be checked twice."""
    shares, prepare = BaselineShares(work.known), partial(checking, work)
    again: list[Assignment] = []
    count = 0
    for summary in engine.over(prepare, map(Assignment, stretches)):
        left = shares.short_of(summary.met)
        if left is None:
            yield summary
        else:
            again.append(Assignment(summary.stretch, left))
        count += 1
    yield from engine.over(prepare, again)
    if work.is_resumed:
        must_be_all(work.folder, work.format, count)


class BaselineShares:
    """What is left of a baseline for stretch after stretch: it covers as many findings as it lists, in their order.

    Stretches are checked at the same time, each with the whole baseline at first. If earlier ones have used up what a
    stretch has taken from it, that stretch is checked again with what they have left.
    """

    def __init__(self, known: Iterable[Known]) -> None:
        self._all = counted(known)
        self._left = self._all.copy()

    def short_of(self, met: Mapping[Key, int]) -> tuple[Known, ...] | None:
        """Take what the next stretch has met; return what was left of it, or None if that was enough."""
        left = {key: self._left[key] for key in met}
        for key, count in met.items():
            self._left[key] -= min(count, left[key])
        if all(min(count, self._all[key]) <= left[key] for key, count in met.items()):
            return None
        return tuple(Known(rule, words, count) for (rule, words), count in left.items())


def _kept_summary(stretch: Stretch, work: Work, setup: Setup) -> Summary | None:
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


class StretchRun:
    """One pass over a stretch."""

    def __init__(self, stretch: Stretch, setup: Setup, baseline: Baseline) -> None:
        self.file = StretchFile(stretch)
        self._stretch, self._setup, self._baseline = stretch, setup, baseline
        self._verdicts: Counter[str] = Counter()
        self._has_error = False
        self._complaint = ""

    def statements(self) -> Iterator[Statement]:
        """Yield the statements, each in its language; an error ends them."""
        try:
            yield from read_file(self.file, self._setup.lang_of(self.file.name))
        except InputError as error:
            self._complaint = str(error)

    def results(self, statements: Iterable[Statement], today: dt.date) -> Iterator[Result]:
        """Check statements; count and yield the results that are reported."""
        for result in self.reported(statements, today):
            self.count(result)
            yield result

    def reported(self, statements: Iterable[Statement], today: dt.date) -> Iterator[Result]:
        """Check statements; yield the results that are reported."""
        grader, checker = self._setup.grader, self._setup.checker_of(self.file.name)
        loud = silence(checker.check_many(statements), [self.file], grader, today)
        return self._baseline.new(filter(None, map(grader.reported, loud)), grader)

    def count(self, result: Result) -> None:
        """Count a result in the summary."""
        if not is_remark(result):
            self._verdicts[result.verdict.value] += 1
        self._has_error |= self._setup.grader.level(result) == "error"

    def summary(self) -> Summary:
        """Return the outcome, once all results were counted."""
        return Summary(
            stretch=self._stretch,
            verdicts=dict(self._verdicts),
            has_error=self._has_error,
            complaint=self._complaint,
            met=self._baseline.met(),
        )
