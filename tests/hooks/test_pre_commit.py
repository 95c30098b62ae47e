"""The hooks, run by pre-commit in a repository: each is asked when it should be, and stops what is wrong."""

import subprocess
import sys

import pytest
import yaml

from tests.files import ROOT
from tests.hooks.hooks_repository import CLAIM, RIGHT, build, commit, git

HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
FINDING = "draft.md:1:1: count-mismatch The statement says 17 killed; the source says 15."


def pre_commit(folder, *args):
    command = [sys.executable, "-m", "pre_commit", *args]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def by_hand(drafts, monkeypatch, tmp_path):
    """The hooks as they are, but with the program of the path: nothing is installed."""
    hooks = [hook | {"language": "system"} for hook in HOOKS]
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (drafts / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "home"))
    git(drafts, "add", "--all")
    return drafts


def test_the_manifest_is_valid():
    assert pre_commit(ROOT, "validate-manifest", ".pre-commit-hooks.yaml") == (0, "")


@pytest.mark.parametrize(
    ("hook", "files", "status", "words"),
    [
        ("factcheck", ["draft.md"], 1, FINDING),
        ("factcheck", ["right.md"], 0, "Passed"),
        ("factcheck", ["notes.rst"], 0, "Passed"),
        ("factcheck", ["claims/fire.yaml"], 0, "Skipped"),
        ("factcheck", ["notes.py"], 0, "Skipped"),
        ("factcheck-all", ["claims/fire.yaml"], 1, FINDING),
        ("factcheck-all", ["factcheck.toml"], 1, FINDING),
        ("factcheck-all", ["draft.md"], 0, "Skipped"),
    ],
)
def test_when_a_hook_is_asked(by_hand, hook, files, status, words):
    for name, text in {"right.md": RIGHT, "notes.rst": RIGHT, "notes.py": "", "factcheck.toml": ""}.items():
        (by_hand / name).write_text(text, encoding="utf-8")
    done, told = pre_commit(by_hand, "run", hook, "--files", *files)
    assert done == status, told
    assert words in told


@pytest.mark.usefixtures("network")
def test_commits_with_the_hooks_installed(drafts, program, tmp_path, monkeypatch):
    """The way of a user: pre-commit installs the program from its repository and stands before each commit."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("PYTHONPATH")
    _, revision = git(program, "rev-parse", "HEAD")
    hooks = [{"id": hook["id"]} for hook in HOOKS]
    config = {"repos": [{"repo": str(program), "rev": revision.strip(), "hooks": hooks}]}
    (drafts / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    assert pre_commit(drafts, "install")[0] == 0

    status, told = commit(drafts, "a wrong figure")
    assert (status, FINDING in told) == (1, True), told
    (drafts / "draft.md").write_text(RIGHT, encoding="utf-8")
    assert commit(drafts, "the right figure")[0] == 0

    build(drafts, CLAIM.replace("15", "16"))
    status, told = commit(drafts, "a corrected source")
    assert status == 1
    assert "draft.md:1:1: count-mismatch The statement says 15 killed; the source says 16." in told
