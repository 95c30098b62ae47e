"""Runs the command line and measures time and memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import msgspec

from benchmarks.command_line import FACTCHECK

if TYPE_CHECKING:
    from collections.abc import Iterator

_OFTEN = 0.05
"""Seconds between samples of the memory."""


class Run(msgspec.Struct, frozen=True):
    """Time and memory of one run."""

    seconds: float
    cpu_seconds: float
    """Of all its processes: the time that the run would take on one idle core."""
    megabytes: float
    """Peak resident memory of all its processes together; shared pages are counted in each of them."""


class Runner:
    """Runs the command line in a folder of its own, and keeps the measurements of every run."""

    def __init__(self, work: Path) -> None:
        self._work = work
        self.runs: dict[str, list[Run]] = {}

    def __call__(self, name: str, *args: str | Path) -> Run:
        """Run `factcheck` with its cache in the folder."""
        done = run(*args, cache=self._work / "cache")
        self.runs.setdefault(name, []).append(done)
        return done

    @contextmanager
    def folder(self) -> Iterator[Path]:
        """Make a folder, and remove it with the indexes of what was in it: a million claims take gigabytes."""
        with TemporaryDirectory(dir=self._work) as folder:
            yield Path(folder)
        for index in (self._work / "cache").glob("index-*"):
            shutil.rmtree(index)


def run(*args: str | Path, cache: Path) -> Run:
    """Run `factcheck`; raises CalledProcessError unless it ends with 0 or 1."""
    before, began = os.times(), time.monotonic()
    environment = {**os.environ, "FACTCHECK_CACHE": str(cache)}
    with subprocess.Popen([*FACTCHECK, *map(str, args)], env=environment, stdout=subprocess.DEVNULL) as process:
        most = 0.0
        while process.poll() is None:
            most = max(most, _resident(process.pid))
            time.sleep(_OFTEN)
    after = os.times()
    if process.returncode not in (0, 1):
        raise subprocess.CalledProcessError(process.returncode, process.args)
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(time.monotonic() - began, cpu, most)


def _resident(pid: int) -> float:
    """Return the memory of a process and its children in megabytes, from Linux's /proc; 0 on other systems."""
    try:
        with open(f"/proc/{pid}/task/{pid}/children") as children, open(f"/proc/{pid}/statm") as memory:
            own = int(memory.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
            return own + sum(_resident(int(child)) for child in children.read().split())
    except OSError:
        return 0.0
