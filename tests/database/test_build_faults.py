"""A build that is killed or interrupted, and a disk that is full."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from factcheck import Checker
from factcheck.database.build import build
from factcheck.errors import BusyError, DatabaseError
from factcheck.model import Source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = "The fire service said {} people were killed in Oslo on 3 May 2022. The school was closed. {}"
FILLING = " ".join(f"On {day} March 2021 rescuers found {day + 2} people in Bergen." for day in range(1, 8))
SOURCES = [Source(f"fire-{number}", TEXT.format(number, FILLING), lang="en") for number in range(10, 30)]
FORMS = ("yaml", "jsonl")
COMMAND = [sys.executable, "-c", "import sys; from factcheck.cli.app import run; sys.exit(run())"]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork there")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path, monkeypatch):
    monkeypatch.setattr("factcheck.database.building.ledger.cache_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr("factcheck.database.build.SOURCES_A_BATCH", 3)


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def started(folder: Path, form: str) -> int:
    """Begin a build in another process; return its id."""
    child = os.fork()
    if not child:
        built(folder, form, jobs=2)
        os._exit(0)
    return child


def built(folder: Path, form: str, jobs: int = 1) -> None:
    """Build as soon as the workers of a killed build have noticed that it is gone, and let go of the folder."""
    for _ in range(200):
        try:
            build(SOURCES, folder, jobs=jobs, format=form)
        except BusyError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the folder is never let go")


@pytest.mark.parametrize("form", FORMS)
def test_killed_at_random_moments_and_built_again(form, tmp_path):
    began = time.monotonic()
    assert os.waitpid(started(tmp_path / "undisturbed", form), 0)[1] == 0
    length = time.monotonic() - began
    chance = random.Random(form)
    for number in range(10):
        folder = tmp_path / f"killed-{number}"
        child = started(folder, form)
        time.sleep(chance.random() * length)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        built(folder, form)
        assert contents(folder) == contents(tmp_path / "undisturbed")


@pytest.mark.parametrize("form", FORMS)
def test_killed_again_and_again_a_build_comes_to_its_end(form, tmp_path):
    began = time.monotonic()
    assert os.waitpid(started(tmp_path / "undisturbed", form), 0)[1] == 0
    length = time.monotonic() - began
    chance = random.Random(form)
    for _ in range(10):
        child = started(tmp_path / "killed", form)
        time.sleep(chance.random() * length / 3)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    assert os.waitpid(started(tmp_path / "killed", form), 0)[1] == 0
    assert contents(tmp_path / "killed") == contents(tmp_path / "undisturbed")


def test_interrupted_a_build_keeps_what_it_has_made(tmp_path):
    lines = [json.dumps({"id": f"fire-{number}", "text": TEXT.format(number, FILLING * 15)}) for number in range(50)]
    (tmp_path / "archive.jsonl").write_text("\n".join(lines))
    args = ["build", "archive.jsonl", "--jobs", "2", "--db"]
    environment = {**os.environ, "FACTCHECK_CACHE": str(tmp_path / "cache")}
    with subprocess.Popen([*COMMAND, *args, "stopped"], cwd=tmp_path, env=environment, stderr=subprocess.PIPE) as build:
        wait_for(lambda: any(file.stat().st_size for file in tmp_path.glob("stopped/.claims-journal.jsonl")))
        build.send_signal(signal.SIGINT)
        _, told = build.communicate(timeout=60)
    assert (build.returncode, told) == (130, b"")
    assert [*contents(tmp_path / "stopped")] == [".claims-journal.jsonl"]
    again, fresh = (
        subprocess.run([*COMMAND, *args, name], cwd=tmp_path, env=environment, capture_output=True, check=True).stdout
        for name in ("stopped", "fresh")
    )
    assert b"; 50 sources written, 0 unchanged" in fresh
    assert b"; 50 sources written, 0 unchanged" not in again
    assert contents(tmp_path / "stopped") == contents(tmp_path / "fresh")


def wait_for(reached: Callable[[], bool]) -> None:
    for _ in range(6_000):
        if reached():
            return
        time.sleep(0.01)
    raise AssertionError("it never comes to that")


@pytest.fixture
def small_disk(tmp_path):
    """A disk that takes the first few sources; without the right to mount one, files that must stay small."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode == 0:
        yield folder / "claims"
        subprocess.run(["umount", "-l", str(folder)], check=True)
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, hard))
    yield folder / "claims"
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("form", FORMS)
def test_a_full_disk_leaves_what_was_there(form, small_disk):
    short = [Source(source.id, source.text[:90], lang="en") for source in SOURCES[:5]]
    build(short, small_disk, format=form)
    before = contents(small_disk)
    many = [Source(f"{copy}-{source.id}", source.text, lang="en") for copy in range(4) for source in SOURCES]
    with pytest.raises(DatabaseError, match=r"cannot be written: (No space left on device|File too large)\."):
        build(many, small_disk, format=form)
    after = contents(small_disk)
    assert {name: after[name] for name in before} == before
    assert [name for name in after if name.endswith(".tmp")] == []
    assert Checker.open(small_disk).check("12 people were killed in Oslo.").evidence


@pytest.mark.parametrize("form", FORMS)
def test_what_a_killed_build_made_is_read_again_where_its_log_is_lost(form, tmp_path, monkeypatch):
    built(tmp_path / "undisturbed", form)
    with monkeypatch.context() as patched:
        patched.setattr("factcheck.database.building.jsonl_folder.JsonLinesFolder.finish", interrupted)
        patched.setattr("factcheck.database.building.yaml_folder.YamlFolder.finish", interrupted)
        with pytest.raises(KeyboardInterrupt):
            built(tmp_path / "killed", form)
    monkeypatch.setattr("factcheck.database.building.ledger.cache_folder", lambda: tmp_path / "other")
    built(tmp_path / "killed", form)
    assert contents(tmp_path / "killed") == contents(tmp_path / "undisturbed")


def interrupted(_folder: object) -> None:
    raise KeyboardInterrupt
