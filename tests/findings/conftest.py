"""One source, and a way to check drafts against it."""

import pytest

from factcheck.cli.app import main

SOURCE = "The fire service said 15 soldiers were killed in the fire in Oslo on 9 November 2020.\n"


@pytest.fixture
def drafts(tmp_path, monkeypatch):
    """A folder for drafts beside a source; the day is 1 December 2026."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_DB", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    folder = tmp_path / "drafts"
    folder.mkdir()
    return folder


@pytest.fixture
def check(drafts, capsys):
    """Check the drafts; return the exit status, the lines of findings without their folder, and what was told."""

    def _check(*options):
        status = main(["check", "drafts", "--against", "source.txt", "--format", "concise", *options])
        out, err = capsys.readouterr()
        return status, [line.removeprefix("drafts/") for line in out.splitlines()], err

    return _check
