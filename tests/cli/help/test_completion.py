"""Shell completion: what may follow is asked as shells ask it, and the bash script works in bash."""

import os
import shutil
import subprocess
import sys

import pytest

from factcheck.cli.app import main
from factcheck.cli.commands import COMMANDS
from factcheck.rules import rules


@pytest.fixture
def completed(monkeypatch, capsys):
    def _completed(line):
        words = line.split(" ")
        monkeypatch.setenv("_FACTCHECK_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", "\n".join(words))
        monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
        with pytest.raises(SystemExit) as leaving:
            main([])
        assert not leaving.value.code
        return capsys.readouterr().out.split()

    return _completed


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("factcheck ", [*COMMANDS]),
        ("factcheck ex", ["explain"]),
        ("factcheck explain ", [*rules()]),
        ("factcheck explain date", ["date-mismatch"]),
        ("factcheck check --format j", ["json", "jsonl", "junit"]),
        ("factcheck audit --format j", ["json", "jsonl", "junit"]),
        ("factcheck check --output sar", ["sarif="]),
        ("factcheck check --fail-on ", ["supported", "refuted", "conflicting", "not_enough_evidence", "never"]),
        ("factcheck check --fail-on refuted,c", ["refuted,conflicting"]),
        ("factcheck check --fail-on refuted,ne", []),
        ("factcheck check --ignore count-mismatch,neg", ["count-mismatch,negation"]),
        ("factcheck check --policy ", ["news", "strict"]),
        ("factcheck check --threshold q", ["quiet"]),
        ("factcheck audit --lang", []),
        ("factcheck check --show-c", ["--show-claims", "--show-candidates"]),
        ("factcheck draft.md --thr", ["--threshold"]),
        ("factcheck One --lang ", ["vi", "en"]),
        ("factcheck check dra", []),  # the shell completes files
    ],
)
def test_completed(completed, line, expected):
    assert completed(line) == expected


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is asked to complete")
def test_the_script_works_in_bash(tmp_path):
    command = tmp_path / "factcheck"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    program = (
        'eval "$(factcheck --show-completion bash)"; COMP_WORDS=(factcheck explain nega); COMP_CWORD=2;'
        '_factcheck_completion factcheck; echo "${COMPREPLY[@]}"'
    )
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "--norc", "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("negation\n", "")


@pytest.mark.parametrize(
    ("shell", "part"),
    [
        ("bash", "complete -o default"),
        ("zsh", "#compdef factcheck"),
        ("fish", "complete --command"),
        ("pwsh", "Import-"),
    ],
)
def test_a_script_for_each_shell(run, shell, part):
    done = run("--show-completion", shell)
    assert (done.status, done.err) == (0, "")
    assert part in done.out
    assert "_FACTCHECK_COMPLETE" in done.out
    assert run(f"--show-completion={shell}") == done


def test_the_shell_of_the_terminal(run, monkeypatch):
    monkeypatch.setattr("factcheck.cli.help.completion._get_shell_name", lambda: "fish")
    assert run("--show-completion") == run("--show-completion", "fish")
    monkeypatch.setattr("factcheck.cli.help.completion._get_shell_name", lambda: None)
    message = "factcheck: cannot detect your shell; name it, for example: factcheck --show-completion bash.\n"
    assert run("--show-completion") == (2, "", message)


@pytest.mark.parametrize("words", [["basch"], ["bash", "zsh"]])
def test_a_shell_that_is_not_known(run, words):
    done = run("--install-completion", *words)
    assert (done.status, done.out) == (2, "")
    assert "Choose from: bash, zsh, fish, powershell, pwsh." in done.err


def test_a_script_is_installed(run, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    done = run("--install-completion", "bash")
    file = tmp_path / ".bash_completions" / "factcheck.sh"
    assert done == (0, f"wrote {file}; start a new bash to use completion\n", "")
    assert "complete -o default" in file.read_text(encoding="utf-8")
    assert str(file) in (tmp_path / ".bashrc").read_text(encoding="utf-8")
