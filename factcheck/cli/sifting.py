"""Which results are reported: those that no comment silences and that the baseline does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import InputError, UsageError
from factcheck.findings.silencing import silence
from factcheck.findings.today import today

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.cli.settings import Settings
    from factcheck.model import Result
    from factcheck.readers.files import StatementFile


def sift(
    results: Iterable[Result],
    settings: Settings,
    files: list[StatementFile] | None = None,
    is_whole: Callable[[], bool] = lambda: True,
) -> Iterator[Result]:
    """Return what is to be reported of results; `files` are those they come from, and may still grow.

    `is_whole` says in the end whether all files could be read: a baseline is not made of a part. Raises UsageError or
    InputError at once.
    """
    left = silence(results, [] if files is None else files, settings.grading, today())
    if settings.baseline:
        return _beside_baseline(left, settings, settings.baseline, is_whole)
    if settings.update_baseline:
        raise UsageError("--update-baseline writes the file of --baseline FILE, or of baseline in the settings.")
    return left


def _beside_baseline(
    results: Iterable[Result], settings: Settings, path: str, is_whole: Callable[[], bool]
) -> Iterator[Result]:
    from factcheck.findings.baseline import read_baseline  # here, as few runs have one

    if settings.update_baseline:
        return _updating(results, settings, path, is_whole)
    return read_baseline(path).new(results, settings.grading)


def _updating(
    results: Iterable[Result], settings: Settings, path: str, is_whole: Callable[[], bool]
) -> Iterator[Result]:
    """Yield what is no finding; at the end write the findings as known."""
    from factcheck.cli import streams
    from factcheck.findings.baseline import Baseline, read_baseline, write_baseline

    try:
        baseline = read_baseline(path)
    except InputError:  # missing or broken, it is written anew
        baseline = Baseline()
    yield from (result for result in baseline.new(results, settings.grading) if not settings.grading.level(result))
    if is_whole():
        write_baseline(path, baseline)
        streams.note(f"factcheck: {path}: {baseline.summary()}")
