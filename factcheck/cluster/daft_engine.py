"""Stretches checked by daft: in processes of this machine, or on a Ray cluster."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.cluster.checking import StretchChecker, Summary, Work
from factcheck.cluster.stretches import Stretch
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import daft

_SHARE = 0.5
"""Of a processor, asked for by each checker on Ray: with whole ones, nothing would be left to read by."""
_QUIET = {"DAFT_PROGRESS_BAR": "0", "DAFT_ANALYTICS_ENABLED": "0", "RAY_USAGE_STATS_ENABLED": "0"}
"""No bar among the messages, and no word of the run to anyone."""


def check_stretches(
    work: Work, stretches: Iterable[Stretch], jobs: int | None = None, ray: str | None = None
) -> Iterator[Summary]:
    """Check stretches in `jobs` processes, by default one a core; yield how each went, in order.

    `ray` is the address of a cluster ("auto" for the one that runs here); None keeps to this machine. Raises UsageError
    if daft or Ray is not installed, and what checking a stretch raises.
    """
    tasks = [msgspec.msgpack.encode(stretch) for stretch in stretches]
    if not tasks:
        return
    daft = _daft()
    cores = _connected(daft, ray) if ray else os.cpu_count() or 1
    checkers = _checkers(daft, work, min(jobs or cores, len(tasks)), on_ray=bool(ray))
    table = daft.from_pydict({"stretch": tasks})
    if ray:
        table = table.into_partitions(len(tasks))
    for row in table.select(checkers.check(table["stretch"]).alias("summary")).iter_rows():
        yield msgspec.msgpack.decode(row["summary"], type=Summary)


def _daft() -> Any:  # noqa: ANN401  a module, which is not there everywhere
    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)
    try:
        import daft
    except ImportError as error:
        raise UsageError('--engine daft needs daft; install "factcheck[cluster]".') from error
    return daft


def _connected(daft: Any, address: str) -> int:  # noqa: ANN401
    """Work on a cluster; return its processors."""
    try:
        import ray
    except ImportError as error:
        raise UsageError('--ray needs Ray; install "factcheck[cluster]".') from error
    try:
        if not ray.is_initialized():
            ray.init(address, log_to_driver=False)
    except (ConnectionError, ValueError) as error:
        raise UsageError(f"--ray {address}: no cluster answers there ({error}).") from error
    daft.set_runner_ray()
    return int(ray.cluster_resources().get("CPU", 1))  # type: ignore[no-untyped-call]


def _checkers(daft: Any, work: Work, jobs: int, *, on_ray: bool) -> Any:  # noqa: ANN401
    """Make a daft class that has an open checker in each of `jobs` processes."""

    class Checkers:
        def __init__(self, work: Work) -> None:
            self._work = work
            self._checker: StretchChecker | None = None

        @daft.method.batch(return_dtype=daft.DataType.binary(), batch_size=1)  # type: ignore[untyped-decorator]
        def check(self, stretches: daft.Series) -> list[bytes]:
            self._checker = self._checker or StretchChecker(self._work)
            tasks = (msgspec.msgpack.decode(task, type=Stretch) for task in stretches.to_pylist())
            return [msgspec.msgpack.encode(self._checker.check(task)) for task in tasks]

    made = daft.cls(Checkers, cpus=_SHARE if on_ray else None, use_process=not on_ray or None, max_concurrency=jobs)
    return made(work)
