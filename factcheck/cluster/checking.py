"""One stretch checked: its results in a file of their own, and how it went."""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from factcheck.checker import Checker
from factcheck.cluster.part_files import Format, write_part
from factcheck.cluster.stretches import Stretch, StretchFile
from factcheck.errors import InputError
from factcheck.findings.grading import Grading
from factcheck.findings.silencing import silence
from factcheck.model import Lang, Statement
from factcheck.readers import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Result


class Summary(msgspec.Struct, frozen=True, array_like=True):
    """How a stretch went."""

    verdicts: dict[str, int]
    """Results by verdict."""
    has_error: bool
    """Whether one of them fails the run."""
    complaint: str = ""
    """Why the results end before the stretch does, if they do."""


class Work(msgspec.Struct, frozen=True):
    """What is the same for all stretches."""

    opening: Callable[[], Checker]
    """Opens the checker, in the process that is to use it."""
    grading: Grading
    lang: Lang | None
    today: dt.date
    here: str
    """The folder that paths start from."""
    folder: str
    """Where the parts go."""
    format: Format


_work: Work
_checker: Checker


def begin(work: Work) -> None:
    """Open the checker that this process keeps."""
    global _work, _checker
    os.chdir(work.here)
    _work, _checker = work, work.opening()


def check_stretch(stretch: Stretch) -> Summary:
    """Write the results of a stretch; raises UnwritableError if they cannot be written."""
    run = _Run(StretchFile(stretch), _work)
    write_part(_work.folder, stretch.number, _work.format, run.results(_checker))
    return Summary(dict(run.verdicts), run.has_error, run.complaint)


class _Run:
    """The way through one stretch."""

    def __init__(self, file: StretchFile, work: Work) -> None:
        self._file, self._work = file, work
        self.verdicts: Counter[str] = Counter()
        self.has_error = False
        self.complaint = ""

    def results(self, checker: Checker) -> Iterator[Result]:
        """Yield the results, and count them."""
        grading = self._work.grading
        loud = silence(checker.check_many(self._statements()), [self._file], grading, self._work.today)
        for result in filter(None, map(grading.left, loud)):
            self.verdicts[result.verdict.value] += 1
            self.has_error |= grading.level(result) == "error"
            yield result

    def _statements(self) -> Iterator[Statement]:
        try:
            for statement in read_file(self._file):
                if self._work.lang and statement.lang is None:
                    yield msgspec.structs.replace(statement, lang=self._work.lang)
                else:
                    yield statement
        except InputError as error:
            self.complaint = str(error)
