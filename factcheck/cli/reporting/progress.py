"""Shows the progress of a long run, on standard error and only on a terminal."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from rich.progress import Progress

T = TypeVar("T")

SECONDS_UNTIL_SHOWN = 1.0
"""Seconds that a run may take before progress is shown."""


def is_wanted(*, switched_off: bool) -> bool:
    """Tell whether to show progress: standard error is a terminal, and results are not printed on one."""
    return sys.stderr.isatty() and not sys.stdout.isatty() and not switched_off


class Bar:
    """A progress bar that appears once a run has taken longer than a second; it needs no total."""

    def __init__(self, what: str, total: int | None = None, *, shown: bool) -> None:
        self._what, self._total, self._shown = what, total, shown
        self._began = time.monotonic()
        self._progress: Progress | None = None

    def __enter__(self) -> Bar:
        """Begin, without drawing anything yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the bar."""
        if self._progress:
            self._progress.stop()

    def show(self, done: int) -> None:
        """Update the bar with the number of items that are done."""
        if self._shown and time.monotonic() - self._began > SECONDS_UNTIL_SHOWN:
            self._progress = self._progress or self._started()
            self._progress.update(self._progress.task_ids[0], completed=done)

    def _started(self) -> Progress:
        from rich.console import Console  # lazy: rich is slow to import
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        progress = Progress(*columns, console=Console(stderr=True), transient=True)
        progress.add_task(self._what, total=self._total)
        progress.start()
        return progress


def counted(items: Iterable[T], what: str, *, shown: bool) -> Iterator[T]:
    """Yield items unchanged, and show how many have been yielded."""
    with Bar(what, shown=shown) as bar:
        for number, item in enumerate(items, 1):
            yield item
            bar.show(number)
