"""Filters the results that are reported: of selected rules, not silenced by comments, not in the baseline."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from factcheck.cli import streams
from factcheck.errors import InputError
from factcheck.findings.silencing import silence
from factcheck.findings.today import today

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.findings.baseline import Baseline
    from factcheck.findings.grading import Grader
    from factcheck.model import Result
    from factcheck.readers.statement_file import StatementFile


class ReportFilter:
    """The filter of one run; all its results have to pass it, in order, since the baseline counts them."""

    def __init__(self, grader: Grader, baseline: str | None, *, update_baseline: bool = False) -> None:
        """Read the baseline if there is one; raises InputError."""
        self._grader = grader
        self._known = _read(baseline, is_made_anew=update_baseline) if baseline else None
        self._updated = baseline if update_baseline else None

    def may_know(self, text: str) -> bool:
        """Tell whether the baseline may contain findings about a statement."""
        return self._known is not None and self._known.may_know(text)

    def reported(
        self,
        results: Iterable[Result],
        files: Sequence[StatementFile] = (),
        *,
        is_whole: Callable[[], bool] = lambda: True,
    ) -> Iterator[Result]:
        """Yield the results that are to be reported.

        `files` are those that the results come from, a list that may still grow. `is_whole` tells at the end whether
        all files could be read; otherwise the baseline is not updated.
        """
        loud = silence(results, files, self._grader, today())
        selected = (left for result in loud if (left := self._grader.reported(result)))
        if self._known is None:
            return selected
        new = self._known.new(selected, self._grader)
        return _updating(new, self._grader, self._known, self._updated, is_whole) if self._updated else new


def _read(path: str, *, is_made_anew: bool) -> Baseline:
    from factcheck.findings.baseline import Baseline, read_baseline  # lazy: few runs have a baseline

    if not is_made_anew:
        return read_baseline(path)
    with suppress(InputError):  # a missing or broken file is replaced
        return read_baseline(path)
    return Baseline()


def _updating(
    new: Iterable[Result], grader: Grader, known: Baseline, path: str, is_whole: Callable[[], bool]
) -> Iterator[Result]:
    """Yield the results that are not findings; at the end write the baseline, which then contains all findings."""
    from factcheck.findings.baseline import write_baseline  # lazy: few runs have a baseline

    yield from (result for result in new if not grader.level(result))
    if is_whole():
        write_baseline(path, known)
        streams.note(f"factcheck: {path}: {known.summary()}")
