"""Checks one stretch: reads its statements, counts their results, and yields those that are reported."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.cluster.stretches import StretchFile
from factcheck.cluster.work import Summary
from factcheck.errors import InputError
from factcheck.findings.grading import is_remark
from factcheck.findings.silencing import silence
from factcheck.readers import read_file

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from factcheck.cluster.stretches import Stretch
    from factcheck.cluster.work import Setup
    from factcheck.findings.baseline import Baseline
    from factcheck.model import Result, Statement


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
