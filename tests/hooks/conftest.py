"""A repository with claims and a draft, and the program's own repository, as hooks and jobs find them."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.files import ROOT
from tests.hooks.hooks_repository import CLAIM, WRONG, build, commit, git

NEEDED_TO_INSTALL = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "action.yml")


@pytest.fixture(scope="session")
def network(tmp_path_factory):
    """Skip where the package index is out of reach, for then nothing can be installed."""
    folder = tmp_path_factory.mktemp("wheels")
    asked = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), "hatchling"]
    if subprocess.run(asked, capture_output=True, timeout=60, check=False).returncode:
        pytest.skip("no package index can be reached")


@pytest.fixture(scope="session")
def program(tmp_path_factory):
    """The program as a repository, with all that is on disk, committed or not."""
    folder = tmp_path_factory.mktemp("program")
    for name in NEEDED_TO_INSTALL:
        shutil.copy(ROOT / name, folder / name)
    shutil.copytree(ROOT / "factcheck", folder / "factcheck", ignore=shutil.ignore_patterns("__pycache__"))
    commit(folder, "all")
    return folder


@pytest.fixture
def drafts(tmp_path, environment):
    """A repository with one claim and a draft that has it wrong."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    build(folder, CLAIM)
    (folder / "draft.md").write_text(WRONG, encoding="utf-8")
    git(folder, "init", "--quiet")
    return folder


@pytest.fixture
def environment(tmp_path, monkeypatch):
    """Settings and caches of nobody, and this program first on the path."""
    command = tmp_path / "bin" / "factcheck"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("PIP_NO_COMPILE", "1")
    monkeypatch.delenv("FACTCHECK_DB", raising=False)
