"""From arguments to files: folders, patterns, doubles, and what a walk leaves out."""

import os
from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.readers.paths import expand


@pytest.fixture(autouse=True)
def _tree(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.txt", "c.py", "docs/d.md", "docs/.hidden.md", ".git/e.md", "claims/f.yaml", "docs/g[1].md"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("text", encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        (["a.md"], ["a.md"]),
        (["c.py"], ["c.py"]),
        (["-"], ["-"]),
        (["."], ["./a.md", "./b.txt", "./docs/d.md", "./docs/g[1].md"]),
        (["docs", "a.md", "a.md"], ["docs/d.md", "docs/g[1].md", "a.md"]),
        (["*.*"], ["a.md", "b.txt"]),
        (["**/*.md"], ["a.md", "docs/d.md", "docs/g[1].md"]),
        (["docs/g[1].md"], ["docs/g[1].md"]),
        (["d*"], ["docs/d.md", "docs/g[1].md"]),
    ],
)
def test_expand(arguments, files):
    assert [found.path for found in expand(arguments, apart_from="claims")] == files


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("gone.md", "gone.md: there is no such file or folder."),
        ("*.rst", "*.rst: no file matches this pattern."),
        ("a\0b*", "no file matches"),
        ("", "no such file"),
    ],
)
def test_nothing_meant(argument, message):
    with pytest.raises(UsageError) as caught:
        list(expand([argument]))
    assert message in str(caught.value)


def test_a_loop_of_links_ends(tmp_path):
    os.symlink(tmp_path / "docs", tmp_path / "docs" / "again")
    assert [found.path for found in expand(["docs"])] == ["docs/d.md", "docs/g[1].md"]


def test_named_and_met():
    assert [found.named for found in expand(["a.md", "docs"])] == [True, False, False]
    assert [found.named for found in expand([str(Path("a.md"))])] == [True]
