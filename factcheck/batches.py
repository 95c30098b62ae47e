"""Work cut into batches, and how many processes to share it among."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")


def by_weight(items: Iterable[T], weight: Callable[[T], int], full: int, most: int = sys.maxsize) -> Iterator[list[T]]:
    """Yield the items in order, in batches; a batch ends once its weights reach `full` or it has `most` items."""
    batch: list[T] = []
    total = 0
    for item in items:
        batch.append(item)
        total += weight(item)
        if total >= full or len(batch) == most:
            yield batch
            batch, total = [], 0
    if batch:
        yield batch


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
