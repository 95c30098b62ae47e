"""Runs a task over many batches in several processes: results come in order, even if a process dies.

A process that dies breaks the whole pool of `concurrent.futures`. Here the pool is then replaced, and the unfinished
batches are done again; every result is yielded exactly once.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Prepare = Callable[[], Callable[[Any], Any]]

T = TypeVar("T")
R = TypeVar("R")

BATCHES_AHEAD = 4
"""Batches waiting for each process: enough to keep it busy, few enough to keep memory use constant."""
MAX_DEATHS = 3
"""How often in a row processes may die before the run gives up; after the first time, batches are tried singly."""
GRACE_SECONDS = 3.0
"""How long processes have to finish their current batches at the end."""

_task: Callable[[], Callable[[Any], Any]]
"""Returns the task of this worker process, which it prepares when it is first called."""


class Engine(Protocol):
    """Something that runs tasks in processes, on this machine or on others."""

    def over(self, prepare: Callable[[], Callable[[T], R]], batches: Iterable[T]) -> Iterator[R]:
        """Yield what becomes of each batch in order, as `in_processes` does."""
        ...


class _Submission(Generic[T, R]):
    """A batch, and the future of its result once it was submitted."""

    __slots__ = ("batch", "future")

    def __init__(self, batch: T) -> None:
        self.batch = batch
        self.future: Future[R] | None = None

    def submit(self, executor: ProcessPoolExecutor) -> None:
        """Submit the batch, unless it is running or done; one that was lost with its process is submitted again."""
        if self.future is None or (self.future.done() and isinstance(self.future.exception(), BrokenProcessPool)):
            self.future = executor.submit(_perform, self.batch)


class _Pool(NamedTuple):
    """A pool of processes, and a pipe that tells all of them to end: they wait for it to become readable."""

    executor: ProcessPoolExecutor
    stop_reader: Connection
    stop_writer: Connection

    def shut_down(self) -> None:
        """End all processes, each after its current batch, or after `GRACE_SECONDS`.

        A process that is killed while it sends a result would leave the pool reading for ever. And a pool that is only
        shut down would wait for a queue whose lock a killed process may still hold.
        """
        stop = threading.Timer(GRACE_SECONDS, self.stop_writer.send_bytes, (b"stop",))
        stop.daemon = True
        stop.start()
        self.executor.shutdown(cancel_futures=True)
        stop.cancel()
        stop.join()
        self.stop_reader.close()
        self.stop_writer.close()


def in_processes(prepare: Callable[[], Callable[[T], R]], batches: Iterable[T], jobs: int) -> Iterator[R]:
    """Yield `task(batch)` for each batch in order; each of the `jobs` processes gets its task from `prepare()`, once.

    At most `jobs * BATCHES_AHEAD` batches are read ahead. Raises what a task or `prepare` raises, and FactcheckError if
    processes keep dying over one batch.
    """
    pool = _start_pool(jobs, prepare)
    remaining = iter(batches)
    waiting: deque[_Submission[T, R]] = deque()
    deaths = 0
    try:
        while True:
            if not deaths:
                waiting.extend(map(_Submission, islice(remaining, jobs * BATCHES_AHEAD - len(waiting))))
            if not waiting:
                return
            try:
                result = _first_result(waiting, pool.executor, alone=deaths > 0)
            except BrokenProcessPool as error:
                deaths += 1
                if deaths > MAX_DEATHS:
                    raise too_many_deaths() from error
                pool.shut_down()
                pool = _start_pool(jobs, prepare)
                continue
            deaths = 0
            waiting.popleft()
            yield result
    finally:
        pool.shut_down()


def _first_result(waiting: deque[_Submission[T, R]], executor: ProcessPoolExecutor, *, alone: bool) -> R:
    """Submit all waiting batches, or only the first, and wait for the result of the first."""
    for submission in (waiting[0],) if alone else waiting:
        submission.submit(executor)
    future = waiting[0].future
    assert future is not None
    return future.result()


def too_many_deaths() -> FactcheckError:
    """Return the error for a batch over which processes keep dying."""
    times = MAX_DEATHS + 1
    what = f"a worker process crashed {times} times on the same work"
    return FactcheckError(f"{what}, perhaps out of memory; try --jobs 1.")


def _start_pool(jobs: int, prepare: Prepare) -> _Pool:
    """Start a pool: by fork on Linux, which takes milliseconds; elsewhere in the platform's default way."""
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    stop_reader, stop_writer = context.Pipe(duplex=False)
    executor = ProcessPoolExecutor(jobs, context, _set_up, (prepare, stop_reader, gc.get_threshold()))
    return _Pool(executor, stop_reader, stop_writer)


def _set_up(prepare: Prepare, stop_reader: Connection, gc_threshold: tuple[int, int, int]) -> None:
    """Set up a worker process: interruptions are left to the parent, and the worker ends when the parent does.

    Its garbage collector runs as seldom as the parent's.
    """
    global _task
    _task = cache(prepare)
    gc.set_threshold(*gc_threshold)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_when_told, args=(stop_reader,), daemon=True).start()


def _end_when_told(stop_reader: Connection) -> None:
    """End this process as soon as the pipe becomes readable or the parent has ended."""
    parent = multiprocessing.parent_process()
    wait([stop_reader, parent.sentinel] if parent is not None else [stop_reader])
    os._exit(1)


def _perform(batch: Any) -> Any:  # noqa: ANN401
    """Run the task on one batch; an error in preparing it is raised like one in the task."""
    return _task()(batch)
