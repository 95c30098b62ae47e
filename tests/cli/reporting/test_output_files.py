"""`--output FORMAT=FILE`: whole or not at all, or line by line, and nothing else is harmed."""

import json
import os
import stat

import pytest


@pytest.fixture
def draft(tmp_path):
    (tmp_path / "draft.txt").write_text("Right it is.\nWrong it is.\n", encoding="utf-8")
    return "draft.txt"


@pytest.fixture
def breaking(fake, monkeypatch):
    """A checker that fails after its first result."""
    whole = fake.check_many

    def check_many(statements, jobs=1):
        for result in whole(statements, jobs):
            yield result
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(fake, "check_many", check_many)


@pytest.mark.parametrize("name", ["json", "junit", "sarif", "gitlab", "markdown"])
def test_a_run_that_fails_leaves_the_old_file(run, breaking, draft, tmp_path, name):
    (tmp_path / "out").write_text("old", encoding="utf-8")
    assert run("check", draft, "--output", f"{name}=out").status == 2
    assert (tmp_path / "out").read_text(encoding="utf-8") == "old"
    assert sorted(os.listdir(tmp_path)) == ["draft.txt", "out"]


@pytest.mark.parametrize(("name", "lines"), [("jsonl", 1), ("csv", 2)])
def test_a_run_that_fails_leaves_what_it_had(run, breaking, draft, tmp_path, name, lines):
    assert run("check", draft, "--output", f"{name}=out").status == 2
    assert (tmp_path / "out").read_text(encoding="utf-8").count("\n") == lines


def test_lines_are_on_disk_as_they_come(run, fake, draft, tmp_path, monkeypatch):
    seen = []
    whole = fake.check_many

    def check_many(statements, jobs=1):
        for result in whole(statements, jobs):
            seen.append((tmp_path / "out").read_text(encoding="utf-8").count("\n"))
            yield result

    monkeypatch.setattr(fake, "check_many", check_many)
    run("check", draft, "--output", "jsonl=out")
    assert seen == [0, 1]


def test_a_link_stays_a_link_and_a_mode_stays(run, fake, draft, tmp_path):
    (tmp_path / "real.json").write_text("old", encoding="utf-8")
    (tmp_path / "real.json").chmod(0o640)
    (tmp_path / "link.json").symlink_to("real.json")
    run("check", draft, "--output", "json=link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text(encoding="utf-8"))["summary"]["statements"] == 2
    assert stat.S_IMODE((tmp_path / "real.json").stat().st_mode) == 0o640


def test_a_device_is_written_to(run, fake, draft):
    assert run("check", draft, "--output", "json=/dev/null", "--output", "sarif=/dev/null").status == 1
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


@pytest.mark.parametrize(
    ("outputs", "told"),
    [
        (["json"], '--output json: write it as FORMAT=FILE, such as "sarif=factcheck.sarif".'),
        (["json="], '--output json=: write it as FORMAT=FILE, such as "sarif=factcheck.sarif".'),
        (["jsno=x"], 'unknown format "jsno"; did you mean "json"?'),
        (["json=no/such"], "--output: no/such cannot be written: No such file or directory."),
        (["csv=no/such"], "--output: no/such cannot be written: No such file or directory."),
        (["json=folder"], "--output: folder cannot be written: Is a directory."),
        (
            ["html=draft.txt"],
            "--output html=draft.txt: this file is one of those to check; choose another one for the report.",
        ),
        (["json=x", "csv=./x"], "/x is used twice; each format needs its own file."),
    ],
    ids=" ".join,
)
def test_a_wrong_output_is_explained_and_writes_nothing(run, fake, draft, tmp_path, outputs, told):
    (tmp_path / "folder").mkdir()
    done = run("check", draft, *[f"--output={output}" for output in outputs])
    assert (done.status, done.out) == (2, "")
    assert told in done.err
    assert done.err.count("\n") == 1
    assert sorted(os.listdir(tmp_path)) == ["draft.txt", "folder"]


def test_the_report_of_the_last_run_is_no_draft(run, fake, draft, tmp_path):
    for _ in range(2):
        assert run("check", ".", "--output", "markdown=./report.md", "--format", "concise").err == ""
        assert [statement.location.path for statement in fake.asked] == ["draft.txt"] * 2
        fake.asked.clear()
