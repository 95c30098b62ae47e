"""Pauses Python's cyclic garbage collector while a statement is checked, since that creates no cycles."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SELDOM = 20_000
"""After this many pauses a full collection runs, since other code in the process may leave cycles."""
_times = count(1)


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the collector, and keep it from scanning later what was created meanwhile.

    Thousands of analysed sentences stay in memory; scanning those took a seventh of the time of a check.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            _leave_be()
            gc.enable()


def _leave_be() -> None:
    """Move all objects to the oldest generation, which is scanned seldom."""
    gc.freeze()
    gc.unfreeze()
    if next(_times) % SELDOM == 0:
        gc.collect()
