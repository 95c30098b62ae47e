"""The GitHub Action: its steps, taken from action.yml and run by bash as GitHub would run them."""

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.files import ROOT
from tests.hooks.hooks_repository import RIGHT, WRONG

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
INSTALL, CHECK = ACTION["runs"]["steps"]
EXPRESSION = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")


@pytest.fixture
def job(drafts, tmp_path):
    """The variables and files that a runner hands to a step, and a runner's folder with the program installed."""
    runner = tmp_path / "runner"
    installed = runner / "factcheck" / "bin"
    installed.mkdir(parents=True)
    (installed / "factcheck").symlink_to(tmp_path / "bin" / "factcheck")
    files = {f"GITHUB_{name}": tmp_path / name for name in ("STEP_SUMMARY", "OUTPUT")}
    for file in files.values():
        file.touch()
    named = {name: str(file) for name, file in files.items()}
    return named | {"RUNNER_TEMP": str(runner), "GITHUB_ACTION_PATH": str(ROOT)}


def run(step, job, folder, **inputs):
    """Run a step with its inputs put where it names them; GitHub's bash stops at the first error."""
    given = {name: str(about["default"]) for name, about in ACTION["inputs"].items()} | inputs
    assert "${{" not in step["run"], "an input in a script can carry commands"
    variables = {name: EXPRESSION.sub(lambda found: given[found[1]], value) for name, value in step["env"].items()}
    bash = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
    environment = {**os.environ, **job, **variables}
    done = subprocess.run(bash, cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False)
    return done.returncode, done.stdout, done.stderr


def test_every_input_is_used():
    used = {name for step in (INSTALL, CHECK) for value in step["env"].values() for name in EXPRESSION.findall(value)}
    assert used == set(ACTION["inputs"])


def test_a_finding_is_annotated_summed_up_and_fails(drafts, job):
    status, out, err = run(CHECK, job, drafts)
    assert status == 1, err
    assert out.startswith("::error file=draft.md,line=1,")
    assert "The statement says 17 killed; the source says 15." in out
    summary = Path(job["GITHUB_STEP_SUMMARY"]).read_text(encoding="utf-8")
    assert "1 statement: 1 refuted." in summary
    assert Path(job["GITHUB_OUTPUT"]).read_text(encoding="utf-8") == "status=1\n"


@pytest.mark.parametrize(
    ("text", "inputs", "status"),
    [
        (RIGHT, {}, 0),
        (WRONG, {"fail-on": "never"}, 0),
        (RIGHT, {"fail-on": "supported"}, 1),
        (WRONG, {"paths": "other.md\n"}, 0),
        (WRONG, {"paths": "other.md\ndraft.md"}, 1),
        (WRONG, {"paths": "no such file.md"}, 2),
        (WRONG, {"db": "nowhere"}, 2),
        (WRONG, {"against": "../fire.txt\n"}, 1),
        (WRONG, {"args": "--threshold\nquiet\n--jobs\n1"}, 1),
        (WRONG, {"paths": "$(touch stolen)\n`touch stolen`\n; touch stolen"}, 2),
        (WRONG, {"db": '"; touch stolen #'}, 2),
    ],
    ids=str,
)
def test_the_inputs_of_the_action_decide_its_status(drafts, job, text, inputs, status):
    (drafts / "draft.md").write_text(text, encoding="utf-8")
    (drafts / "other.md").write_text("", encoding="utf-8")
    done, out, err = run(CHECK, job, drafts, **inputs)
    assert done == status, out + err
    assert Path(job["GITHUB_OUTPUT"]).read_text(encoding="utf-8") == f"status={status}\n"
    assert not (drafts / "stolen").exists()


def test_the_action_writes_sarif(drafts, job):
    run(CHECK, job, drafts, **{"sarif-file": "facts.sarif"})
    assert '"version": "2.1.0"' in (drafts / "facts.sarif").read_text(encoding="utf-8")


@pytest.mark.usefixtures("network")
def test_it_installs_itself(drafts, job, program, tmp_path, monkeypatch):
    monkeypatch.delenv("PYTHONPATH")
    runner = tmp_path / "fresh runner"
    runner.mkdir()
    fresh = job | {"RUNNER_TEMP": str(runner), "GITHUB_ACTION_PATH": str(program)}
    status, out, err = run(INSTALL, fresh, drafts)
    assert status == 0, out + err
    assert run(CHECK, fresh, drafts)[0] == 1
    installed = runner / "factcheck" / "bin" / "factcheck"
    made = subprocess.run([installed, "init", runner / "facts"], capture_output=True, text=True, check=True)
    assert "claims" in made.stdout, "the files that init copies are installed too"
