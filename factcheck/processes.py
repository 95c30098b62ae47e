"""One task over many batches in several processes: results in order, whatever becomes of a process.

A process that dies breaks the whole pool of `concurrent.futures`. Here the pool is made anew and the batches that were
under way are done again; every result is handed out once.
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
"""Batches that a process has waiting, so that none idles and memory stays flat."""
TRIES = 3
"""How often in a row processes may die before a run gives up; after the first time, one batch is tried at a time."""
PATIENCE = 3.0
"""Seconds that processes have for the batches that they are at."""

_prepare: Callable[[], object] | None = None
"""What this process has still to do before its first batch."""


class Engine(Protocol):
    """Whoever has processes at hand, here or elsewhere."""

    def over(self, task: Callable[[T], R], batches: Iterable[T], prepare: Callable[[], object]) -> Iterator[R]:
        """Do what `in_processes` does."""
        ...


class _Handed(Generic[T, R]):
    """A batch, and where its result will be."""

    __slots__ = ("batch", "future")

    def __init__(self, batch: T) -> None:
        self.batch = batch
        self.future: Future[R] | None = None

    def to(self, pool: ProcessPoolExecutor, task: Callable[[T], R]) -> None:
        """Hand the batch out, unless it is under way or done."""
        if self.future is None or (self.future.done() and isinstance(self.future.exception(), BrokenProcessPool)):
            self.future = pool.submit(_perform, task, self.batch)


class _Staff(NamedTuple):
    """A pool, and the pipe by which its processes hear that they may go; nobody reads it, so that all of them hear."""

    pool: ProcessPoolExecutor
    heard: Connection
    said: Connection

    def let_go(self) -> None:
        """End all processes: each after the batch that it is at, or when `PATIENCE` is at its end.

        A process that ended in the middle of sending a result would leave the pool reading for ever. And a pool that is
        only shut down waits for each to take its leave from a queue, of which one that was killed may have the lock.
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
    """Yield `task(batch)` for each batch in order; `prepare()` is called once in each of `jobs` processes.

    At most `jobs * AHEAD` batches are read ahead. Raises what a task raises, and FactcheckError where processes keep
    dying over one batch.
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
    """Hand out what waits, or its first batch alone, and wait for the result of the first."""
    for handed in (waiting[0],) if alone else waiting:
        handed.to(pool, task)
    future = waiting[0].future
    assert future is not None
    return future.result()


def given_up() -> FactcheckError:
    """Say that there is no use in trying again."""
    times = TRIES + 1
    return FactcheckError(f"a process died {times} times over the same work; is memory short? Try --jobs 1.")


def _hired(jobs: int, prepare: Callable[[], object]) -> _Staff:
    """Fork on Linux, which takes milliseconds; elsewhere the platform's own way."""
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    heard, said = context.Pipe(duplex=False)
    return _Staff(ProcessPoolExecutor(jobs, context, _begin, (prepare, heard)), heard, said)


def _begin(prepare: Callable[[], object], heard: Connection) -> None:
    """Leave an interruption to the parent, and end when it says so or ends."""
    global _prepare
    _prepare = prepare
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_when_told, args=(heard,), daemon=True).start()


def _end_when_told(heard: Connection) -> None:
    parent = multiprocessing.parent_process()
    wait([heard, parent.sentinel] if parent is not None else [heard])
    os._exit(1)


def _perform(task: Callable[[Any], R], batch: Any) -> R:  # noqa: ANN401
    """Do one batch; what goes wrong in preparing is raised like what goes wrong in the task."""
    global _prepare
    if _prepare is not None:
        _prepare()
        _prepare = None
    return task(batch)
