"""The site builds without a warning, and a reader's browser fetches nothing from elsewhere."""

import os
import re
import subprocess
import sys

import pytest

from tests.files import ROOT

ELSEWHERE = re.compile(r'<(?:script|img|iframe|link)\b[^>]*\b(?:src|href)="(?:https?:)?//[^"]*"')


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_every_page_is_there(site):
    pages = {path.stem for path in (ROOT / "docs").glob("*.md")} | {"commands"}
    assert {path.stem for path in site.glob("*.html")} == pages | {"404"}


def test_nothing_is_fetched_from_elsewhere(site):
    for page in site.glob("*.html"):
        assert not ELSEWHERE.findall(page.read_text(encoding="utf-8")), page.name
    for style in site.rglob("*.css"):
        assert not re.search(r"(?:url\(|@import )[\"']?(?:https?:)?//", style.read_text(encoding="utf-8")), style.name


def test_the_commands_are_as_their_help_says(site):
    page = (site / "commands.html").read_text(encoding="utf-8")
    assert "Check every statement in files and folders." in page
    assert "--fail-on" in page
