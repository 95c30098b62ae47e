"""Python looks for cycles of objects each time that some hundred have been made; here none are made."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SELDOM = 20_000
"""After so many times all objects are looked through: what else goes on in the process may leave cycles."""
_times = count(1)


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no cycles meanwhile, nor afterwards among what was made: records hold none.

    Thousands of sentences stay laid out; looking through those that a check has met took a seventh of its time.
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
    """Count all objects among the old ones, which are looked through seldom."""
    gc.freeze()
    gc.unfreeze()
    if next(_times) % SELDOM == 0:
        gc.collect()
