"""`--resume`: continues a run that was stopped, after the last result that it had written."""

from __future__ import annotations

import csv
import os
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from factcheck.errors import UsageError
from factcheck.reports.written_results import REMEDY, WrittenResult, from_line, from_row, pair_with_results

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.findings.grading import Grader
    from factcheck.model import Statement
    from factcheck.readers.statement_file import StatementFile

_HEADERS = {"jsonl": 0, "csv": 1}
"""Formats that a run can resume, with the lines before the first result; every result is one line."""
_BEGINNINGS = {"jsonl": b'{"id":', "csv": b"id,path,line,column,"}
"""How files of these formats begin; any other file is left alone."""


class Resumed:
    """The results of an earlier run, up to the last one that is complete in all its files."""

    def __init__(self, outputs: Sequence[str], grader: Grader) -> None:
        """Take the `--output` options; raises UsageError if a run cannot be resumed from them."""
        targets = [_target(output) for output in outputs]
        if not targets:
            raise UsageError("--resume needs --output jsonl=FILE or csv=FILE: the file to continue.")
        self._grader = grader
        self._format, self._path = targets[0]
        self.count = min(max(_lines(name, path) - _HEADERS[name], 0) for name, path in targets)
        self.has_error = False
        """Whether one of these results is an error; known once `passed_over` is exhausted."""
        for name, path in targets:
            _cut(path, self.count + _HEADERS[name] if self.count else 0)

    def passed_over(
        self, statements: Iterator[Statement], files: Sequence[StatementFile], is_asked_for: Callable[[str], bool]
    ) -> Iterator[Statement]:
        """Skip the statements that have their results already; yield only those whose text `is_asked_for`.

        `files` are those opened so far. Raises UsageError if the results are those of other statements.
        """
        first = 1 + _HEADERS[self._format]
        for statement, written in pair_with_results(statements, self._written(), self._path, first):
            if is_asked_for(statement.text):
                yield statement
            if written:
                self.has_error |= self._grader.level(written.as_result()) == "error"
        if any(file.ignores for file in files):
            raise UsageError(f"--resume: {files[-1].name} has ignore comments; run it again without --resume.")

    def _written(self) -> Iterator[WrittenResult]:
        if not self.count:
            return
        with open(self._path, encoding="utf-8", newline="\n") as lines:
            results = map(from_row, csv.DictReader(lines)) if self._format == "csv" else map(from_line, lines)
            try:
                yield from islice(results, self.count)
            except (msgspec.DecodeError, ValueError, KeyError) as error:
                raise UsageError(f"--resume: {self._path}: a line is not a result. {REMEDY}") from error


def _target(output: str) -> tuple[str, str]:
    name, _, path = output.partition("=")
    if name not in _HEADERS:
        raise UsageError(f"--resume only continues jsonl and csv files; leave out --output {output}.")
    return name, path


def _lines(name: str, path: str) -> int:
    """Count the complete lines of a file; raises UsageError for a file that no run has written."""
    if not os.path.exists(path):
        return 0
    with open(path, "rb") as stream:
        begun, expected = stream.read(len(_BEGINNINGS[name])), _BEGINNINGS[name]
        if not expected.startswith(begun):
            raise UsageError(f"--resume: {path} has no results in {name}; choose another file for --output.")
        stream.seek(0)
        return sum(line.endswith(b"\n") for line in stream)


def _cut(path: str, lines: int) -> None:
    """Truncate a file to its first lines."""
    if os.path.isfile(path):
        with open(path, "r+b") as stream:
            stream.truncate(sum(map(len, islice(stream, lines))))
