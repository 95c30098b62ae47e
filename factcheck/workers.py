"""Checking with several processes: the same results, in the same order."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from factcheck.model import Result
from factcheck.processes import in_processes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.checker import Checker
    from factcheck.model import Statement

BATCH = 32
"""Statements that a worker takes at once."""

_checker: Checker | None = None
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(list[Result]).decode
"""Results travel as MessagePack, which takes a fraction of the time that pickling does."""


def check_in_processes(
    checker: Callable[[], Checker], statements: Iterable[str | Statement], jobs: int
) -> Iterator[Result]:
    """Check statements in `jobs` processes, reading ahead by a few batches only; results come in order.

    `checker` is called once in each process, and gives it its checker.
    """
    remaining = iter(statements)
    batches = iter(lambda: list(islice(remaining, BATCH)), [])
    for results in in_processes(_check_batch, batches, jobs, partial(_adopt, checker)):
        yield from _decode(results)


def _adopt(checker: Callable[[], Checker]) -> None:
    """Keep a checker in this process."""
    global _checker
    _checker = checker()


def _check_batch(statements: list[str | Statement]) -> bytes:
    assert _checker is not None
    return _encode([_checker.check(statement) for statement in statements])
