"""Results to standard output and to files, in several formats at once."""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from factcheck.errors import UsageError
from factcheck.reports import known_format, open_report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from factcheck.model import Result, Verdict
    from factcheck.reports.base import Report


def emit(results: Iterable[Result], reports: list[Report], fail_on: frozenset[Verdict]) -> int:
    """Write results as they come; return 1 if one has a failing verdict, else 0."""
    status = 0
    for result in results:
        for report in reports:
            report.add(result)
        if result.verdict in fail_on:
            status = 1
    for report in reports:
        report.close()
    return status


@contextmanager
def opened_reports(format_name: str, outputs: Sequence[str], fail_on: frozenset[Verdict]) -> Iterator[list[Report]]:
    """Start the report on standard output and those of `--output FORMAT=FILE`; raises UsageError."""
    targets = [_target(output) for output in outputs]
    known_format(format_name)
    with ExitStack() as files:
        streams = [(name, files.enter_context(_file(path))) for name, path in targets]
        yield [open_report(name, out, fail_on) for name, out in [(format_name, sys.stdout), *streams]]


def _target(output: str) -> tuple[str, str]:
    name, equals, path = output.partition("=")
    if not equals or not path:
        raise UsageError(f'--output {output}: write it as FORMAT=FILE, such as "sarif=factcheck.sarif".')
    return known_format(name), path


def _file(path: str) -> TextIO:
    try:
        return open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise UsageError(f"--output: {path} cannot be written: {reason}.") from error
