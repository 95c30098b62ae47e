"""Help: every command has examples, and every example runs."""

import io
import shlex
from pathlib import Path

import pytest

from factcheck.cli.commands import COMMANDS
from factcheck.cli.configuring.options import Options
from factcheck.cli.help.epilog import EXAMPLES
from factcheck.cli.help.sections import SECTIONS

SOURCE = "The fire service said 15 people were killed in the warehouse fire in Oslo on 19 January 2023.\n"
DRAFT = "The warehouse fire in Oslo killed 17 people.\n"
LINES = [line for lines in EXAMPLES.values() for line in lines]


def test_every_command_has_examples():
    assert set(EXAMPLES) == {"factcheck", "statement", *COMMANDS}


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_them(run, command):
    shown = run(command, "--help").out
    assert not [line for line in EXAMPLES[command] if f"  {line}\n" not in shown]
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize("command", ["check", "statement"])
def test_every_option_stands_under_a_heading(run, command):
    assert sorted(name for names in SECTIONS.values() for name in names) == sorted(Options.__struct_fields__)
    shown = run(*(["check"] if command == "check" else ["A statement."]), "--help").out
    headings = [line for line in shown.splitlines() if line.endswith(":") and not line.startswith("    ")]
    assert headings[:2] == ["Arguments:", "Sources:"]
    assert "\nOptions:\n  -h, --help  Show this message and exit.\n\n" in shown


def test_help_of_the_default_command_shows_its_own(run):
    shown = run("A statement.", "--help").out
    assert not [line for line in EXAMPLES["statement"] if f"  {line}\n" not in shown]


@pytest.fixture
def prepared(run):
    """A folder with all that the examples name."""
    for name, text in {
        "texts/fire-report.txt": SOURCE,
        "articles/draft.md": DRAFT,
        "draft.md": DRAFT,
    }.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    run("build", "texts/")
    return run


@pytest.mark.parametrize("line", LINES)
def test_examples_run(prepared, line, monkeypatch):
    if line.startswith("cat draft.md | "):
        line = line.removeprefix("cat draft.md | ")
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode())))
    program, *args = shlex.split(line)
    assert program == "factcheck"
    done = prepared(*args)
    finds = "--fix" not in args and (args[0] == "check" or done.out.startswith("refuted"))
    assert done.status == int(finds), done.err
    assert done.out
