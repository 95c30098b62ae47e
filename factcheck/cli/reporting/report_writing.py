"""Writes results to standard output and to files, in several formats at once."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, NamedTuple

from factcheck.errors import UsageError
from factcheck.reports import report_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from typing import TextIO

    from factcheck.findings.grading import Grader
    from factcheck.model import Result
    from factcheck.reports.base import Report


class Target(NamedTuple):
    """A file for results."""

    kind: type[Report]
    """What writes its format."""
    path: str


def emit(results: Iterable[Result], reports: list[Report], grading: Grader, skipped: Callable[[], int] = int) -> int:
    """Write results as they come; return 1 if one of them is an error, else 0.

    `skipped` is called at the end and returns how many statements were found but not checked.
    """
    status = 0
    for result in results:
        for report in reports:
            report.add(result)
            report.out.flush()  # so that nothing is lost if the run is killed
        if grading.level(result) == "error":
            status = 1
    for report in reports:
        report.skipped = skipped()
        report.close()
    return status


@contextmanager
def opened_reports(
    format_name: str, targets: Sequence[Target], grading: Grader, *, resumed: bool = False, out: TextIO | None = None
) -> Iterator[list[Report]]:
    """Open the reports for files and, as the last one, the report on `out` or standard output.

    The files are in place once the block ends without an error; if the run is `resumed`, they keep their content.
    Raises UsageError.
    """
    first = report_type(format_name)
    with ExitStack() as files:
        streams = [(kind, files.enter_context(_opened(path, kind, resumed))) for kind, path in targets]
        reports = [kind(out, grading) for kind, out in streams]
        if resumed:
            for _, file in streams:
                file.seek(0, os.SEEK_END)  # the header was written over an identical one
        yield [*reports, first(out or sys.stdout, grading)]


def _opened(path: str, kind: type[Report], resumed: bool) -> AbstractContextManager[TextIO]:
    from factcheck.cli.reporting.output_files import opened  # lazy: most runs write no files

    return opened(path, kind.line_by_line, resumed)


def targets_of(outputs: Sequence[str] | None) -> list[Target]:
    """Return the targets of `--output FORMAT=FILE`; raises UsageError for an unknown format or a file used twice."""
    targets = [_target(output) for output in outputs or ()]
    _must_differ([target.path for target in targets])
    return targets


def _target(output: str) -> Target:
    name, equals, path = output.partition("=")
    if not equals or not path:
        raise UsageError(f'--output {output}: write it as FORMAT=FILE, such as "sarif=factcheck.sarif".')
    if path == "-":
        raise UsageError(f"--output {output}: use --format {name} to write to standard output.")
    return Target(report_type(name), path)


def _must_differ(paths: list[str]) -> None:
    files = [os.path.realpath(path) for path in paths if os.path.isfile(path) or not os.path.exists(path)]
    for file in files:
        if files.count(file) > 1:
            raise UsageError(f"--output: {file} is used twice; each format needs its own file.")
