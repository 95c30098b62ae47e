"""`--resume`: what a stopped run has written stays, and the end is that of a run that was not stopped."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from factcheck.cli.app import main

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

COMMAND = [sys.executable, "-c", "import sys; from factcheck.cli.app import run; sys.exit(run())"]
FORMATS = ("jsonl", "csv")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "north.txt").write_text("The fire service said 15 people were killed in Oslo, =SUM(A1).\n")
    write(tmp_path / "batch.jsonl", range(5, 25))
    return tmp_path


def write(file: Path, numbers: Iterable[int]) -> None:
    lines = [{"id": "one", "text": f'{number} people\n were killed in "Oslo", they\u2028 said.'} for number in numbers]
    file.write_text("\n".join(map(json.dumps, lines)))


def check(*args: str, paths: tuple[str, ...] = ("batch.jsonl",)) -> int:
    return main(["check", *paths, "--against", "north.txt", "--format", "concise", *args])


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_file_that_ends_anywhere_is_completed(format_name, folder):
    out = folder / "out"
    assert check("--output", f"{format_name}=out") == 1
    whole = out.read_bytes()
    chance = random.Random(format_name)
    for length in [0, 3, 30, *(chance.randrange(len(whole)) for _ in range(8)), len(whole) - 1, len(whole)]:
        out.write_bytes(whole[:length])
        assert check("--output", f"{format_name}=out", "--resume") == 1
        assert out.read_bytes() == whole


def test_a_first_run_may_be_told_to_resume(folder):
    assert check("--output", "jsonl=out", "--resume") == 1
    assert len((folder / "out").read_bytes().splitlines()) == 20


def test_two_files_go_on_from_what_both_have(folder):
    outputs = ("--output", "jsonl=a", "--output", "csv=b")
    check(*outputs)
    whole = [(folder / name).read_bytes() for name in "ab"]
    (folder / "a").write_bytes(whole[0][: len(whole[0]) // 2])
    (folder / "b").write_bytes(whole[1][: len(whole[1]) // 3])
    check(*outputs, "--resume")
    assert [(folder / name).read_bytes() for name in "ab"] == whole


def test_what_is_there_counts_for_the_exit_status(folder):
    write(folder / "batch.jsonl", range(50, 51))
    (folder / "more.jsonl").write_text('{"text": "15 people were killed in Oslo."}\n')
    paths = ("batch.jsonl", "more.jsonl")
    assert check("--output", "jsonl=out", paths=paths) == 1
    lines = (folder / "out").read_bytes().splitlines(keepends=True)
    (folder / "out").write_bytes(lines[0])
    assert check("--output", "jsonl=out", "--resume", paths=paths) == 1
    assert check("--output", "jsonl=out", "--resume", "--fail-on", "never", paths=paths) == 0


def test_other_statements_are_not_mixed_in(folder, capsys):
    check("--output", "jsonl=out")
    before = (folder / "out").read_bytes()
    write(folder / "batch.jsonl", range(6, 25))
    assert check("--output", "jsonl=out", "--resume") == 2
    assert "--resume: out:1: this result matches no statement; did the input change? Delete" in capsys.readouterr().err
    assert (folder / "out").read_bytes() == before


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_baseline_counts_what_was_passed_over(format_name, folder):
    """Of three equal findings the baseline knows two, and the third is new wherever the run was stopped."""
    known = ("--baseline", "known.json")
    write(folder / "batch.jsonl", [50, 50, 51])
    assert check(*known, "--update-baseline") == 0
    write(folder / "batch.jsonl", [50, 52, 50, 51, 50, 51, 53, 50, 51])
    args = ("--output", f"{format_name}=out", *known)
    assert check(*args) == 1
    whole = (folder / "out").read_bytes()
    lines = whole.splitlines(keepends=True)
    assert len(lines) == 6 + (format_name == "csv")
    for count in range(len(lines)):
        (folder / "out").write_bytes(b"".join(lines[:count]))
        assert check(*args, "--resume") == 1
        assert (folder / "out").read_bytes() == whole


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        ((), "--resume needs --output jsonl=FILE or csv=FILE"),
        (("--output", "json=out"), "--resume only continues jsonl and csv files; leave out --output"),
        (("--output", "jsonl=notes"), "--resume: notes has no results in jsonl; choose another file"),
        (("--output", "csv=notes"), "--resume: notes has no results in csv"),
        (("--output", "jsonl=broken"), "--resume: broken: a line is not a result. Delete the file"),
        (
            ("--output", "jsonl=out", "--baseline", "known.json", "--update-baseline"),
            "--update-baseline and --resume cannot be used together: a baseline needs a whole run.",
        ),
    ],
)
def test_what_cannot_be_resumed(args, complaint, folder, capsys):
    (folder / "notes").write_text("dear diary")
    (folder / "broken").write_text('{"id":3}\n{"id":4')
    assert check(*args, "--resume") == 2
    assert complaint in capsys.readouterr().err
    assert (folder / "notes").read_text() == "dear diary"


def test_comments_that_silence_need_the_whole_file(folder, capsys):
    silence = "<!-- factcheck: ignore -->"
    (folder / "draft.md").write_text(
        f"In Oslo 50 people were killed. {silence}\n\nThen 60 people were killed in Oslo.\n"
    )
    write(folder / "batch.jsonl", range(50, 52))
    paths = ("batch.jsonl", "draft.md")
    check("--output", "jsonl=out", paths=paths)
    lines = (folder / "out").read_bytes().splitlines(keepends=True)
    (folder / "out").write_bytes(b"".join(lines[:3]))
    assert check("--output", "jsonl=out", "--resume", paths=paths) == 2
    assert "draft.md has ignore comments; run it again without --resume." in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_can_be_resumed(jobs, folder):
    write(folder / "batch.jsonl", range(5, 505))
    args = [
        "check",
        "batch.jsonl",
        "--against",
        "north.txt",
        "--format",
        "jsonl",
        "--output",
        "jsonl=out",
        "--jobs",
        jobs,
    ]
    with subprocess.Popen([*COMMAND, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        printed = [process.stdout.readline() for _ in range(40)]
        on_disk = (folder / "out").read_bytes()
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (130, b"")
    assert on_disk.startswith(b"".join(printed))
    done = len((folder / "out").read_bytes().splitlines())
    assert 40 <= done < 500
    assert main([*args, "--resume"]) == 1
    resumed = (folder / "out").read_bytes()
    main(args)
    assert (folder / "out").read_bytes() == resumed
