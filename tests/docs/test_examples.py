"""What the pages show is what happens: their commands and programs are run in a copy of the sources and claims."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.docs.blocks import as_shown, blocks, commands, comments
from tests.files import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
RUN = {"console", "python"}
END = "---end of a command---"


@pytest.fixture
def folder(tmp_path):
    for name in ("claims", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    command = tmp_path / ".bin" / "factcheck"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return tmp_path


@pytest.mark.skipif(shutil.which("bash") is None, reason="the commands are written for bash")
@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in PAGES])
def test_the_examples_of_a_page_give_the_output_that_it_shows(page, folder):
    found = list(blocks(page.read_text(encoding="utf-8")))
    if not any(block.kind in RUN for block in found):
        pytest.skip("nothing to run on this page")
    for block in found:
        where = f"{page.relative_to(ROOT)}:{block.line}"
        if block.title:
            (folder / block.title).parent.mkdir(parents=True, exist_ok=True)
            (folder / block.title).write_text(block.text, encoding="utf-8")
        elif block.kind == "console":
            run_console(block, folder, where)
        elif block.kind == "python":
            assert run(folder, [sys.executable, "-c", block.text]).splitlines() == comments(block), where


def run_console(block, folder, where):
    shown = commands(block)
    script = "".join(f"{command.text}\nstatus=$?; echo {END}; (exit $status)\n" for command in shown)
    *printed, rest = run(folder, ["bash", "-c", script]).split(f"{END}\n")
    assert (len(printed), rest) == (len(shown), ""), f"{where}: not every command came to an end\n{rest}"
    for command, output in zip(shown, printed, strict=True):
        assert as_shown(output, command.output), (
            f"{where}: $ {command.text}\nprints\n{output}\nand the page shows\n{command.output}"
        )


def run(folder, args):
    environment = {
        **os.environ,
        "PATH": f"{folder / '.bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "NO_COLOR": "1",
    }
    environment.pop("FACTCHECK_DB", None)
    done = subprocess.run(
        args, cwd=folder, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False,
    )  # fmt: skip
    return done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("printed", "shown", "alike"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\nb\n", "a\n", False),
        ("a\nb\nc\n", "a\n...\nc\n", True),
        ("a\nb\n", "a\n...\n", True),
        ("a\nb\n", "...\nc\n", False),
        ("a.c\n", "abc\n", False),
        ("a b c\n", "a b...\n", True),
        ("a b c\nd\n", "a b...\n", False),
    ],
)
def test_as_shown(printed, shown, alike):
    assert as_shown(printed, shown) == alike


def test_blocks_and_commands():
    (text, block) = blocks('# A\n```text title="a.txt"\nOne.\n```\n```console\n$ cat \\\n> a.txt\nOne.\n$ true\n```\n')
    assert (text.title, text.text, text.line) == ("a.txt", "One.\n", 3)
    assert commands(block) == [("cat \\\na.txt", "One.\n"), ("true", "")]
