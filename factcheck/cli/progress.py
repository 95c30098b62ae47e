"""How far a long run has come, on standard error of a terminal only."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from rich.progress import Progress

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds without a sign of life that nobody minds."""


def is_wanted(*, switched_off: bool) -> bool:
    """Whether to show progress: standard error is a terminal, and no results run down the same one."""
    return sys.stderr.isatty() and not sys.stdout.isatty() and not switched_off


class Bar:
    """A line that counts, once a run has taken longer than a second; of known length if there is a total."""

    def __init__(self, what: str, total: int | None = None, *, shown: bool) -> None:
        self._what, self._total, self._shown = what, total, shown
        self._began = time.monotonic()
        self._progress: Progress | None = None

    def __enter__(self) -> Bar:
        """Draw nothing yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wipe the line."""
        if self._progress:
            self._progress.stop()

    def show(self, done: int) -> None:
        """Say how many are done."""
        if self._shown and time.monotonic() - self._began > PATIENCE:
            self._progress = self._progress or self._started()
            self._progress.update(self._progress.task_ids[0], completed=done)

    def _started(self) -> Progress:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        progress = Progress(*columns, console=Console(stderr=True), transient=True)
        progress.add_task(self._what, total=self._total)
        progress.start()
        return progress


def counted(items: Iterable[T], what: str, *, shown: bool) -> Iterator[T]:
    """Hand items on and count them."""
    with Bar(what, shown=shown) as bar:
        for number, item in enumerate(items, 1):
            yield item
            bar.show(number)
