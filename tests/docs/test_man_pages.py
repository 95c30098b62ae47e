"""The manual pages: what the commands say, written as `man` reads it without a complaint."""

import importlib.util
import re
import shutil
import subprocess

import pytest

from factcheck.cli.commands import COMMANDS
from factcheck.cli.configuring.options import Options
from factcheck.reports import REPORTS
from tests.files import ROOT

FILES = sorted((ROOT / "man").glob("*.1"))


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("man_pages", ROOT / "tools" / "man_pages.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def rendered(page):
    """Return a page as a terminal 78 columns wide shows it, without bold and underlined; a warning is an error."""
    command = ["groff", "-ww", "-man", "-Tutf8", "-P-cbou", "-rLL=78n"]
    done = subprocess.run(command, input=page.encode(), capture_output=True, check=True, timeout=30)
    assert not done.stderr.decode()
    return done.stdout.decode().replace("−", "-").replace("‐", "-")


def test_the_files_are_what_the_tool_writes(tool):
    assert {file.name: file.read_text(encoding="ascii") for file in FILES} == tool.pages()


def test_every_command_has_a_page():
    assert {file.stem for file in FILES} == {"factcheck", *(f"factcheck-{name}" for name in COMMANDS)}


@pytest.mark.parametrize("hostile", [".so /etc/passwd", "'br", "\\!.ex", r"\fBa\n", "Tên — \\[u1EC7]", "a\n.b"])
def test_no_text_is_a_request(tool, hostile):
    written = tool._escaped(hostile)
    assert re.fullmatch(r"(?!['.])[ -~]*", written)
    assert not re.search(r"\\(?!e|-|&|\(aq|\(ga|\[u[0-9A-F]{4}\])", written)


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff shows the pages")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_groff_shows_it(file):
    shown = rendered(file.read_text(encoding="ascii"))
    headings = re.findall(r"^[A-Z].*$", shown, re.MULTILINE)[1:]
    assert headings[:3] == ["NAME", "SYNOPSIS", "DESCRIPTION"]
    assert headings[-2:] == ["EXAMPLES", "SEE ALSO"]
    assert f"{file.stem} - " in shown


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff shows the pages")
def test_what_the_page_of_check_has():
    shown = rendered((ROOT / "man" / "factcheck-check.1").read_text(encoding="ascii"))
    options = {name.replace("_", "-").removesuffix("-name") for name in Options.__struct_fields__}
    assert not [name for name in options if f"--{name}" not in shown]
    assert not [name for name in REPORTS if f"\n       {name}" not in shown]
    assert "cat draft.md | factcheck check - --stdin-filename draft.md --fix\n" in shown
    assert "\n       0      no finding whose" in shown
