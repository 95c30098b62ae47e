"""What is to be done with the stretches of a run, and how each of them went."""

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
    """What is left of the baseline for it, where others have taken from what it meets; None for all."""


class Summary(msgspec.Struct, frozen=True, array_like=True):
    """How a stretch went."""

    stretch: Stretch
    verdicts: dict[str, int]
    """Results by verdict."""
    has_error: bool
    """Whether one of them fails the run."""
    complaint: str = ""
    """Why the results end before the stretch does, if they do."""
    met: dict[Key, int] = {}
    """Findings that the baseline knows, or knows too few of."""


class Setup(Protocol):
    """What the settings say of files."""

    @property
    def grader(self) -> Grader:
        """Return who says how grave results are."""

    def checker_of(self, path: str) -> Checker:
        """Return who checks the statements of a file."""

    def lang_of(self, path: str) -> Lang | None:
        """Return the language of a file's statements, where they do not say it themselves."""


class Work(msgspec.Struct, frozen=True):
    """What is the same for all stretches."""

    opening: Callable[[], Setup]
    """Opens what checks, in the process that is to use it."""
    today: dt.date
    here: str
    """The folder that paths start from."""
    folder: str
    """Where the parts go."""
    format: Format
    known: tuple[Known, ...] = ()
    """The baseline."""
    is_resumed: bool = False
    """Whether parts that are there are kept."""
