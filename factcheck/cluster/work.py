"""The records of a run over stretches: what all have in common, what is assigned to each, and its summary."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import msgspec

from factcheck.cluster.part_files import Format
from factcheck.cluster.stretches import Stretch
from factcheck.findings.baseline import Key, Known

if TYPE_CHECKING:
    from factcheck.checker import Checker
    from factcheck.findings.grading import Grader
    from factcheck.model import Lang


class Assignment(msgspec.Struct, frozen=True, array_like=True):
    """A stretch to be checked."""

    stretch: Stretch
    left: tuple[Known, ...] | None = None
    """What earlier stretches have left of the baseline; None for the whole of it."""


class Summary(msgspec.Struct, frozen=True, array_like=True):
    """The outcome of checking a stretch."""

    stretch: Stretch
    verdicts: dict[str, int]
    """Results by verdict."""
    has_error: bool
    """Whether one of them fails the run."""
    complaint: str = ""
    """The error at which the results end; empty if the whole stretch was checked."""
    met: dict[Key, int] = {}
    """How many findings there were of each that the baseline lists."""


class Setup(Protocol):
    """The settings of files."""

    @property
    def grader(self) -> Grader:
        """Return what gives results their levels."""

    def checker_of(self, path: str) -> Checker:
        """Return the checker for the statements of a file."""

    def lang_of(self, path: str) -> Lang | None:
        """Return the language of those statements of a file that have none of their own."""


class Work(msgspec.Struct, frozen=True):
    """What is the same for all stretches."""

    opening: Callable[[], Setup]
    """Opens the checkers in the process that uses them."""
    today: dt.date
    here: str
    """The working folder, to which relative paths refer."""
    folder: str
    """The folder of the parts."""
    format: Format
    known: tuple[Known, ...] = ()
    """The baseline."""
    is_resumed: bool = False
    """Whether parts of a stopped run are kept."""
