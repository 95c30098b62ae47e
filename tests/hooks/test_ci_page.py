"""What docs/ci.md shows is valid where it is to be used, and its GitLab job does what it says."""

import json
import shutil
import subprocess
import sys

import pytest
import yaml

from tests.docs.blocks import blocks
from tests.files import ROOT

FILES = {block.title: block.text for block in blocks((ROOT / "docs" / "ci.md").read_text(encoding="utf-8"))}
SCHEMAS = {
    ".github/workflows/facts.yml": "vendor.github-workflows",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
    "action.yml": "vendor.github-actions",
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_files_of_ci_are_valid_by_their_published_schema(name, tmp_path):
    file = tmp_path / name.replace("/", "-")
    file.write_text(FILES.get(name) or (ROOT / name).read_text(encoding="utf-8"), encoding="utf-8")
    run_module("check_jsonschema", "--builtin-schema", SCHEMAS[name], str(file))


def test_pre_commit_takes_its_settings(tmp_path):
    file = tmp_path / "config.yaml"
    file.write_text(FILES[".pre-commit-config.yaml"], encoding="utf-8")
    run_module("pre_commit", "validate-config", str(file))


def run_module(*args):
    done = subprocess.run([sys.executable, "-m", *args], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_gitlab(drafts):
    job = yaml.safe_load(FILES[".gitlab-ci.yml"])["facts"]
    install, check = job["script"]
    assert install.startswith("pip install ")
    (drafts / "docs").mkdir()
    shutil.move(drafts / "draft.md", drafts / "docs" / "draft.md")
    (drafts / "README.md").touch()
    done = subprocess.run(["bash", "-e", "-c", check], cwd=drafts, capture_output=True, timeout=60, check=False)
    assert done.returncode == 1, done.stderr.decode()
    reports = job["artifacts"]["reports"]
    (finding,) = json.loads((drafts / reports["codequality"]).read_text(encoding="utf-8"))
    assert finding["location"]["path"] == "docs/draft.md"
    assert "<failure" in (drafts / reports["junit"]).read_text(encoding="utf-8")
