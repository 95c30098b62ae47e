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
from factcheck.findings.silencing import silence
from factcheck.readers import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.checker import Checker
    from factcheck.findings.grading import Grader
    from factcheck.model import Lang, Result, Statement


class Summary(msgspec.Struct, frozen=True, array_like=True):
    """How a stretch went."""

    verdicts: dict[str, int]
    """Results by verdict."""
    has_error: bool
    """Whether one of them fails the run."""
    complaint: str = ""
    """Why the results end before the stretch does, if they do."""


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


_work: Work
_setup: Setup


def begin(work: Work) -> None:
    """Open what checks, which this process keeps."""
    global _work, _setup
    os.chdir(work.here)
    _work, _setup = work, work.opening()


def check_stretch(stretch: Stretch) -> Summary:
    """Write the results of a stretch; raises UnwritableError if they cannot be written."""
    run = _Run(StretchFile(stretch), _setup)
    write_part(_work.folder, stretch.number, _work.format, run.results(_work.today))
    return Summary(dict(run.verdicts), run.has_error, run.complaint)


class _Run:
    """The way through one stretch."""

    def __init__(self, file: StretchFile, setup: Setup) -> None:
        self._file, self._setup = file, setup
        self.verdicts: Counter[str] = Counter()
        self.has_error = False
        self.complaint = ""

    def results(self, today: dt.date) -> Iterator[Result]:
        """Yield the results, and count them."""
        grader, checker = self._setup.grader, self._setup.checker_of(self._file.name)
        loud = silence(checker.check_many(self._statements()), [self._file], grader, today)
        for result in filter(None, map(grader.left, loud)):
            self.verdicts[result.verdict.value] += 1
            self.has_error |= grader.level(result) == "error"
            yield result

    def _statements(self) -> Iterator[Statement]:
        lang = self._setup.lang_of(self._file.name)
        try:
            for statement in read_file(self._file):
                if lang and statement.lang is None:
                    yield msgspec.structs.replace(statement, lang=lang)
                else:
                    yield statement
        except InputError as error:
            self.complaint = str(error)
