"""`--resume`: a run that was stopped goes on behind the last result that it had written."""

from __future__ import annotations

import csv
import os
from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.errors import UsageError
from factcheck.model import Result, Verdict
from factcheck.reports.csv import cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.cli.settings import Settings
    from factcheck.model import Statement
    from factcheck.readers.files import StatementFile

_HEADERS = {"jsonl": 0, "csv": 1}
"""Formats that can be gone on with, and lines before the first result; every result is one line."""
_BEGINNINGS = {"jsonl": b'{"id":', "csv": b"id,path,line,column,"}
"""How their files begin: no other file is to be cut."""
_REMEDY = "Delete the file, or check without --resume."


class Resumed:
    """What an earlier run has written, cut to the results that all its files have whole."""

    def __init__(self, outputs: Sequence[str], settings: Settings) -> None:
        """Take the `--output` options; raises UsageError where a run cannot go on from them."""
        targets = [_target(output) for output in outputs]
        if not targets:
            raise UsageError("--resume needs --output jsonl=FILE or csv=FILE: the file to go on with.")
        if settings.baseline:
            raise UsageError(
                "--resume cannot tell which findings the baseline has taken; check without one of the two."
            )
        self._grading = settings.grading
        self._format, self._path = targets[0]
        self.count = min(max(_lines(name, path) - _HEADERS[name], 0) for name, path in targets)
        self.has_error = False
        """Whether one of those results fails the run; known when they have been passed over."""
        for name, path in targets:
            _cut(path, self.count + _HEADERS[name] if self.count else 0)

    def rest(self, statements: Iterator[Statement], files: Sequence[StatementFile]) -> Iterator[Statement]:
        """Pass over the statements that have their results, and yield the others.

        `files` are those met so far. Raises UsageError if the results are those of other statements.
        """
        for number, written in enumerate(self._written(), 1 + _HEADERS[self._format]):
            if not any(self._is_of(written, statement) for statement in statements):
                place = f"{self._path}:{number}"
                raise UsageError(f"--resume: {place}: no statement has this result; have they changed? {_REMEDY}")
            self._grade(written)
        if any(file.ignores for file in files):
            raise UsageError(f"--resume: {files[-1].name} has comments that silence findings; check it as a whole.")
        yield from statements

    def _written(self) -> Iterator[dict[str, Any]]:
        if not self.count:
            return
        with open(self._path, encoding="utf-8", newline="\n") as lines:
            rows = csv.DictReader(lines) if self._format == "csv" else map(_flat, lines)
            try:
                yield from islice(rows, self.count)
            except (msgspec.DecodeError, TypeError, KeyError) as error:
                raise UsageError(f"--resume: {self._path}: a line is no result. {_REMEDY}") from error

    def _is_of(self, written: dict[str, Any], statement: Statement) -> bool:
        form = cell if self._format == "csv" else str
        location = msgspec.structs.asdict(statement.location) if statement.location else None
        return all(written.get(key) == form(value) for key, value in _key(location, statement.text).items())

    def _grade(self, written: dict[str, Any]) -> None:
        verdict, rules = Verdict(written["verdict"]), tuple(written["rules"].split())
        result = Result("", "", "vi", None, verdict, 0.0, rules, "", ())
        self.has_error |= self._grading.level(result) == "error"


def _target(output: str) -> tuple[str, str]:
    name, _, path = output.partition("=")
    if name not in _HEADERS:
        raise UsageError(f"--resume goes on with jsonl and csv, which grow line by line; leave out --output {output}.")
    return name, path


def _lines(name: str, path: str) -> int:
    """Count the lines that are whole; raises UsageError for a file that no run has written."""
    if not os.path.exists(path):
        return 0
    with open(path, "rb") as stream:
        begun, expected = stream.read(len(_BEGINNINGS[name])), _BEGINNINGS[name]
        if not expected.startswith(begun):
            raise UsageError(f"--resume: {path} holds no results in {name}; name another file for --output.")
        stream.seek(0)
        return sum(line.endswith(b"\n") for line in stream)


def _cut(path: str, lines: int) -> None:
    """Leave so many lines."""
    if os.path.isfile(path):
        with open(path, "r+b") as stream:
            stream.truncate(sum(map(len, islice(stream, lines))))


def _flat(line: str) -> dict[str, Any]:
    """Take from a line of JSON what a row of CSV has too."""
    result = msgspec.json.decode(line)
    said = {"verdict": result["verdict"], "rules": " ".join(result["rules"])}
    return _key(result["location"], result["text"]) | said


def _key(location: Mapping[str, Any] | None, text: str) -> dict[str, str]:
    place = {name: str(location[name]) for name in ("path", "line", "column")} if location else {}
    return {"text": text, **place}
