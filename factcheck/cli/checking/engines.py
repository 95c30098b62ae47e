"""`--engine daft` and `--ray ADDRESS`: starts the engine that shares out the work of a large run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli.configuring.option_values import one_of
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.cluster.daft_engine import Daft


def opened_engine(name: str | None, ray: str | None, jobs: int | None) -> Daft:
    """Start an engine; raises UsageError if there is none of that name, or it is not installed."""
    if not name:
        raise UsageError("--ray needs --engine daft: add it.")
    one_of("engine", name, ("daft",))
    from factcheck.cluster.daft_engine import Daft  # lazy: daft is slow to import

    return Daft(jobs, ray)
