"""One stretch checked: its results in a file of their own, and how it went."""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import msgspec

from factcheck.cluster.part_files import Format, write_part
from factcheck.cluster.stretches import Stretch, StretchFile
from factcheck.errors import InputError
from factcheck.findings.baseline import Baseline, Key, Known
from factcheck.findings.grading import is_remark
from factcheck.findings.silencing import silence
from factcheck.readers import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.checker import Checker
    from factcheck.findings.grading import Grader
    from factcheck.model import Lang, Result, Statement


class Assignment(msgspec.Struct, frozen=True, array_like=True):
    """A stretch to be checked."""

    stretch: Stretch
    left: tuple[Known, ...] | None = None
    """What is left of the baseline for it, where others have taken from what it meets; None for all."""


class Summary(msgspec.Struct, frozen=True, array_like=True):
    """How a stretch went."""

    stretch: Stretch
    verdicts: dict[str, int]
    """Results by verdict."""
    has_error: bool
    """Whether one of them fails the run."""
    complaint: str = ""
    """Why the results end before the stretch does, if they do."""
    met: dict[Key, int] = {}
    """Findings that the baseline knows, or knows too few of."""


class Setup(Protocol):
    """What the settings say of files."""

    @property
    def grader(self) -> Grader:
        """Return who says how grave results are."""

    def checker_of(self, path: str) -> Checker:
        """Return who checks the statements of a file."""

    def lang_of(self, path: str) -> Lang | None:
        """Return the language of a file's statements, where they do not say it themselves."""


class Work(msgspec.Struct, frozen=True):
    """What is the same for all stretches."""

    opening: Callable[[], Setup]
    """Opens what checks, in the process that is to use it."""
    today: dt.date
    here: str
    """The folder that paths start from."""
    folder: str
    """Where the parts go."""
    format: Format
    known: tuple[Known, ...] = ()
    """The baseline."""
    is_resumed: bool = False
    """Whether parts that are there are kept."""


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
    if _work.is_resumed and left is None:
        from factcheck.cluster.keeping import kept

        if summary := kept(stretch, _work, _setup):
            return summary
    run = Run(stretch, _setup, Baseline(_work.known if left is None else left))
    write_part(_work.folder, stretch.number, _work.format, run.results(run.statements(), _work.today))
    return run.summary()


class Run:
    """The way through one stretch."""

    def __init__(self, stretch: Stretch, setup: Setup, baseline: Baseline) -> None:
        self.file = StretchFile(stretch)
        self._stretch, self._setup, self._baseline = stretch, setup, baseline
        self._verdicts: Counter[str] = Counter()
        self._has_error = False
        self._complaint = ""

    def statements(self) -> Iterator[Statement]:
        """Yield the statements, each in its language; an error ends them."""
        lang = self._setup.lang_of(self.file.name)
        try:
            for statement in read_file(self.file):
                if lang and statement.lang is None:
                    yield msgspec.structs.replace(statement, lang=lang)
                else:
                    yield statement
        except InputError as error:
            self._complaint = str(error)

    def results(self, statements: Iterable[Statement], today: dt.date) -> Iterator[Result]:
        """Check statements; count and yield the results that are reported."""
        for result in self.left(statements, today):
            self.count(result)
            yield result

    def left(self, statements: Iterable[Statement], today: dt.date) -> Iterator[Result]:
        """Check statements; yield the results that are reported."""
        grader, checker = self._setup.grader, self._setup.checker_of(self.file.name)
        loud = silence(checker.check_many(statements), [self.file], grader, today)
        return self._baseline.new(filter(None, map(grader.left, loud)), grader)

    def count(self, result: Result) -> None:
        """Take a result into the summary."""
        if not is_remark(result):
            self._verdicts[result.verdict.value] += 1
        self._has_error |= self._setup.grader.level(result) == "error"

    def summary(self) -> Summary:
        """Say how it went."""
        return Summary(self._stretch, dict(self._verdicts), self._has_error, self._complaint, self._baseline.met())
