"""Hostile words and names of files, from the command line to each format: nothing of them steers a terminal."""

import pytest

from factcheck.cli.app import main
from factcheck.reports import REPORTS

SOURCE = "When the ferry \x1b[31mAurora\x1b[0m sank in Oslo, <b>27 passengers</b> were killed \x1b]0;\x07 \u202e::.\n"
DRAFT = "=37 passengers were killed when the ferry \x1b[31mAurora\x1b[0m sank in <i>Oslo</i> \x1b]0;\x07 \u202e::%.\n"
NAME = "new\nline,50%:x::y <i>.txt"


@pytest.fixture
def hostile(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / NAME).write_text(DRAFT, encoding="utf-8")
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")


@pytest.mark.parametrize("name", REPORTS)
def test_hostile_text_cannot_control_the_terminal(hostile, capsys, name):
    status = main(["check", "drafts", "--against", "source.txt", "--format", name])
    out, err = capsys.readouterr()
    assert (status, err) == (1, "")
    assert "37" in out
    assert set(out).isdisjoint("\x1b\x07\u202e\r")


@pytest.mark.parametrize("name", ["concise", "github", "csv", "markdown"])
def test_a_name_with_a_line_break_takes_one_line(hostile, capsys, name):
    main(["check", "drafts", "--against", "source.txt", "--format", name])
    lines = capsys.readouterr().out.splitlines()
    assert len([line for line in lines if "line,50" in line or "line%2C50" in line]) == 1
    assert not [line for line in lines if line.startswith(("line", "::error::", "="))]
