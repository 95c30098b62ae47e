"""Runs a task over many batches in several processes: results come in order, even if a process dies.

A process that dies breaks the whole pool of `concurrent.futures`. Here the pool is then replaced, and the unfinished
batches are done again; every result is yielded exactly once.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 4
"""Batches waiting for each process: enough to keep it busy, few enough to keep memory use constant."""
TRIES = 3
"""How often in a row processes may die before the run gives up; after the first time, batches are tried singly."""
PATIENCE = 3.0
"""Seconds that processes have to finish their current batches at the end."""

_prepare: Callable[[], object] | None = None
"""What this worker process still has to do before its first batch."""


class Engine(Protocol):
    """Something that runs tasks in processes, on this machine or on others."""

    def over(self, task: Callable[[T], R], batches: Iterable[T], prepare: Callable[[], object]) -> Iterator[R]:
        """Yield `task(batch)` for each batch in order, as `in_processes` does."""
        ...


class _Handed(Generic[T, R]):
    """A batch, and the future of its result once it was submitted."""

    __slots__ = ("batch", "future")

    def __init__(self, batch: T) -> None:
        self.batch = batch
        self.future: Future[R] | None = None

    def to(self, pool: ProcessPoolExecutor, task: Callable[[T], R]) -> None:
        """Submit the batch, unless it is running or done; one that was lost with its process is submitted again."""
        if self.future is None or (self.future.done() and isinstance(self.future.exception(), BrokenProcessPool)):
            self.future = pool.submit(_perform, task, self.batch)


class _Staff(NamedTuple):
    """A pool of processes, and a pipe that tells all of them to end: they wait for it to become readable."""

    pool: ProcessPoolExecutor
    heard: Connection
    said: Connection

    def let_go(self) -> None:
        """End all processes, each after its current batch, or after `PATIENCE` seconds.

        A process that is killed while it sends a result would leave the pool reading for ever. And a pool that is only
        shut down would wait for a queue whose lock a killed process may still hold.
        """
        last_call = threading.Timer(PATIENCE, self.said.send_bytes, (b"go",))
        last_call.daemon = True
        last_call.start()
        self.pool.shutdown(cancel_futures=True)
        last_call.cancel()
        last_call.join()
        self.heard.close()
        self.said.close()


def in_processes(task: Callable[[T], R], batches: Iterable[T], jobs: int, prepare: Callable[[], object]) -> Iterator[R]:
    """Yield `task(batch)` for each batch in order; each of the `jobs` processes calls `prepare()` once.

    At most `jobs * AHEAD` batches are read ahead. Raises what a task raises, and FactcheckError if processes keep dying
    over one batch.
    """
    staff = _hired(jobs, prepare)
    remaining = iter(batches)
    waiting: deque[_Handed[T, R]] = deque()
    deaths = 0
    try:
        while True:
            if not deaths:
                waiting.extend(map(_Handed, islice(remaining, jobs * AHEAD - len(waiting))))
            if not waiting:
                return
            try:
                result = _first(waiting, staff.pool, task, alone=deaths > 0)
            except BrokenProcessPool as error:
                deaths += 1
                if deaths > TRIES:
                    raise given_up() from error
                staff.let_go()
                staff = _hired(jobs, prepare)
                continue
            deaths = 0
            waiting.popleft()
            yield result
    finally:
        staff.let_go()


def _first(waiting: deque[_Handed[T, R]], pool: ProcessPoolExecutor, task: Callable[[T], R], *, alone: bool) -> R:
    """Submit all waiting batches, or only the first, and wait for the result of the first."""
    for handed in (waiting[0],) if alone else waiting:
        handed.to(pool, task)
    future = waiting[0].future
    assert future is not None
    return future.result()


def given_up() -> FactcheckError:
    """Return the error for a batch over which processes keep dying."""
    times = TRIES + 1
    return FactcheckError(f"a process died {times} times over the same work; is memory short? Try --jobs 1.")


def _hired(jobs: int, prepare: Callable[[], object]) -> _Staff:
    """Start a pool: by fork on Linux, which takes milliseconds; elsewhere in the platform's default way."""
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    heard, said = context.Pipe(duplex=False)
    return _Staff(ProcessPoolExecutor(jobs, context, _begin, (prepare, heard)), heard, said)


def _begin(prepare: Callable[[], object], heard: Connection) -> None:
    """Set up a worker process: interruptions are left to the parent, and the worker ends when the parent does."""
    global _prepare
    _prepare = prepare
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_when_told, args=(heard,), daemon=True).start()


def _end_when_told(heard: Connection) -> None:
    parent = multiprocessing.parent_process()
    wait([heard, parent.sentinel] if parent is not None else [heard])
    os._exit(1)


def _perform(task: Callable[[Any], R], batch: Any) -> R:  # noqa: ANN401
    """Run the task on one batch; an error in `prepare` is raised like one in the task."""
    global _prepare
    if _prepare is not None:
        _prepare()
        _prepare = None
    return task(batch)
