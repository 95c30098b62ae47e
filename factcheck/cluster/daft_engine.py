"""Runs a task over many batches with daft: in processes of this machine, or on a Ray cluster."""

from __future__ import annotations

import gc
import os
import pickle
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.errors import UsageError
from factcheck.processes import MAX_DEATHS, too_many_deaths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
R = TypeVar("R")

WAVE = 1_024
"""Batches that are given to daft at once, so that a run may have any number of them."""
_SHARE = 0.5
"""Share of a processor that a process reserves on Ray; whole ones would leave none for reading the batches."""
_QUIET = {"DAFT_PROGRESS_BAR": "0", "DAFT_ANALYTICS_ENABLED": "0", "RAY_USAGE_STATS_ENABLED": "0"}
"""No progress bar among our messages, and no usage statistics sent."""


class Daft:
    """An `Engine` whose processes are run by daft."""

    def __init__(self, jobs: int | None = None, ray: str | None = None) -> None:
        """Use `jobs` processes, by default one a core, here or on the Ray cluster of an address; raises UsageError."""
        for name, value in _QUIET.items():
            os.environ.setdefault(name, value)
        try:
            import daft  # lazy: daft is slow to import, and need not be installed
        except ImportError as error:
            raise UsageError(
                "--engine daft needs daft; in a clone of factcheck, run: pip install '.[cluster]'"
            ) from error
        self._daft: Any = daft
        self._on_ray = bool(ray)
        cores = _connected(daft, ray) if ray else os.cpu_count() or 1
        self._jobs = jobs or cores

    def over(self, prepare: Callable[[], Callable[[T], R]], batches: Iterable[T]) -> Iterator[R]:
        """Yield `task(batch)` for each batch in order; each process gets its task from `prepare()`, once.

        Raises what a task or `prepare` raises, and FactcheckError where processes keep dying over one batch.
        """
        remaining = map(pickle.dumps, batches)
        while wave := deque(islice(remaining, WAVE)):
            for done in self._done(wave, prepare):
                yield _taken(pickle.loads(done))

    def _done(self, waiting: deque[bytes], prepare: Callable[[], Callable[[T], R]]) -> Iterator[bytes]:
        """Yield the outcome of each batch; those that are lost with a process are done again."""
        deaths = 0
        while waiting:
            try:
                for done in self._performed(list(waiting), prepare):
                    waiting.popleft()
                    deaths = 0
                    yield done
            except Exception as error:  # what a task raises is returned as a value, so daft has lost a process
                deaths += 1
                if deaths > MAX_DEATHS:
                    raise too_many_deaths() from error

    def _performed(self, batches: list[bytes], prepare: Callable[[], Callable[[T], R]]) -> Iterator[bytes]:
        table = self._daft.from_pydict({"batch": batches})
        if self._on_ray:
            table = table.into_partitions(len(batches))
        workers = self._workers(prepare, min(self._jobs, len(batches)))
        for row in table.select(workers.perform(table["batch"]).alias("done")).iter_rows():
            yield row["done"]

    def _workers(self, prepare: Callable[[], Callable[[Any], Any]], jobs: int) -> Any:  # noqa: ANN401
        """Make a daft class, of which each process keeps one instance.

        The garbage collector of these processes runs as seldom as that of this one.
        """
        daft = self._daft
        gc_threshold = gc.get_threshold()

        class Workers:
            _task: Callable[[Any], Any] | None = None

            @daft.method.batch(return_dtype=daft.DataType.binary(), batch_size=1)  # type: ignore[untyped-decorator]
            def perform(self, batches: Any) -> list[bytes]:  # noqa: ANN401  a daft.Series
                return [pickle.dumps(self._done(pickle.loads(batch))) for batch in batches.to_pylist()]

            def _done(self, batch: object) -> object:
                try:
                    if self._task is None:
                        gc.set_threshold(*gc_threshold)
                        self._task = prepare()
                    return self._task(batch)
                except Exception as error:
                    return error

        share = _SHARE if self._on_ray else None
        return daft.cls(Workers, cpus=share, use_process=not self._on_ray or None, max_concurrency=jobs)()


def _taken(done: R) -> R:
    if isinstance(done, Exception):
        raise done
    return done


def _connected(daft: Any, address: str) -> int:  # noqa: ANN401
    """Connect to a Ray cluster; return the number of its processors."""
    try:
        import ray  # lazy: ray need not be installed
    except ImportError as error:
        raise UsageError("--ray needs Ray; in a clone of factcheck, run: pip install '.[cluster]'") from error
    try:
        if not ray.is_initialized():
            ray.init(address, log_to_driver=False)
    except (ConnectionError, ValueError) as error:
        raise UsageError(f"--ray {address}: no Ray cluster at this address ({error}).") from error
    daft.set_runner_ray()
    return int(ray.cluster_resources().get("CPU", 1))  # type: ignore[no-untyped-call]
