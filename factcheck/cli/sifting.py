"""Which results are reported: those whose rules are selected, that no comment silences and no baseline knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import InputError, UsageError
from factcheck.findings.silencing import silence
from factcheck.findings.today import today

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.findings.grading import Grader
    from factcheck.model import Result
    from factcheck.readers.files import StatementFile


def sift(
    results: Iterable[Result],
    grader: Grader,
    baseline: str | None,
    files: Sequence[StatementFile] = (),
    *,
    update_baseline: bool = False,
    is_whole: Callable[[], bool] = lambda: True,
) -> Iterator[Result]:
    """Return what is to be reported of results; `files` are those they come from, and may still grow.

    `is_whole` says in the end whether all files could be read: a baseline is not made of a part. Raises UsageError or
    InputError at once.
    """
    loud = silence(results, files, grader, today())
    selected = (left for result in loud if (left := grader.left(result)))
    if update_baseline and not baseline:
        raise UsageError("--update-baseline writes the file of --baseline FILE, or of baseline in the settings.")
    if not baseline:
        return selected
    from factcheck.findings.baseline import read_baseline  # here, as few runs have one

    if update_baseline:
        return _updating(selected, grader, baseline, is_whole)
    return read_baseline(baseline).new(selected, grader)


def _updating(results: Iterable[Result], grader: Grader, path: str, is_whole: Callable[[], bool]) -> Iterator[Result]:
    """Yield what is no finding; at the end write the findings as known."""
    from factcheck.cli import streams
    from factcheck.findings.baseline import Baseline, read_baseline, write_baseline

    try:
        baseline = read_baseline(path)
    except InputError:  # missing or broken, it is written anew
        baseline = Baseline()
    yield from (result for result in baseline.new(results, grader) if not grader.level(result))
    if is_whole():
        write_baseline(path, baseline)
        streams.note(f"factcheck: {path}: {baseline.summary()}")
