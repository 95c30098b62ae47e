"""Checking with several processes: the same results, in the same order."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

    from factcheck.checker import Checker
    from factcheck.model import Result, Statement

BATCH = 32
"""Statements that a worker takes at once."""
AHEAD = 4
"""Batches a worker has waiting, so that none idles and memory stays flat."""

_checker: Checker | None = None


def check_in_processes(checker: Checker, statements: Iterable[str | Statement], jobs: int) -> Iterator[Result]:
    """Check statements in `jobs` processes, reading ahead by a few batches only; results come in order."""
    remaining = iter(statements)
    with ProcessPoolExecutor(jobs, initializer=_adopt, initargs=(checker,)) as pool:
        waiting: deque[Future[list[Result]]] = deque()
        while True:
            while len(waiting) < jobs * AHEAD and (batch := list(islice(remaining, BATCH))):
                waiting.append(pool.submit(_check_batch, batch))
            if not waiting:
                return
            yield from waiting.popleft().result()


def _adopt(checker: Checker) -> None:
    """Keep the checker in this process."""
    global _checker
    _checker = checker


def _check_batch(statements: list[str | Statement]) -> list[Result]:
    assert _checker is not None
    return [_checker.check(statement) for statement in statements]
