"""Checks statements in several processes, with the same results in the same order."""

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

STATEMENTS_A_BATCH = 32
"""Statements in one batch."""

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(list[Result]).decode
"""Results are sent as MessagePack, which takes a fraction of the time of pickling."""


def check_in_processes(
    checker: Callable[[], Checker], statements: Iterable[str | Statement], jobs: int
) -> Iterator[Result]:
    """Yield the results of statements in order, checked in `jobs` processes; only a few batches are read ahead.

    Each process calls `checker` once to get its own checker.
    """
    remaining = iter(statements)
    batches = iter(lambda: list(islice(remaining, STATEMENTS_A_BATCH)), [])
    for results in in_processes(partial(_checking, checker), batches, jobs):
        yield from _decode(results)


def _checking(checker: Callable[[], Checker]) -> Callable[[list[str | Statement]], bytes]:
    """Return what checks a batch."""
    check = checker().check
    return lambda statements: _encode([check(statement) for statement in statements])
