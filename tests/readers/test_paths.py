"""From arguments to files: folders, patterns, doubles, and what a walk leaves out."""

import os
from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.readers.paths import expand


@pytest.fixture(autouse=True)
def _tree(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in (
        "a.md",
        "b.txt",
        "c.py",
        "docs/d.md",
        "docs/.hidden.md",
        ".git/e.md",
        "claims/f.yaml",
        "docs/g[1].md",
        "node_modules/h.md",
        "docs/sources.yaml",
    ):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("text", encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        (["a.md"], ["a.md"]),
        (["c.py"], ["c.py"]),
        (["-"], ["-"]),
        (["."], ["a.md", "b.txt", "docs/d.md", "docs/g[1].md"]),
        (["docs", "a.md", "a.md"], ["docs/d.md", "docs/g[1].md", "a.md"]),
        (["*.*"], ["a.md", "b.txt"]),
        (["**/*.md"], ["a.md", "docs/d.md", "docs/g[1].md"]),
        (["docs/g[1].md"], ["docs/g[1].md"]),
        (["d*"], ["docs/d.md", "docs/g[1].md"]),
        (["./a.md", "docs/../a.md", "a.md"], ["./a.md"]),
        (["node_modules/*.md"], ["node_modules/h.md"]),
        (["docs/*.md", "docs/sources.yaml"], ["docs/d.md", "docs/g[1].md", "docs/sources.yaml"]),
    ],
)
def test_arguments_are_expanded_to_files(arguments, files):
    assert [found.path for found in expand(arguments, apart_from="claims")] == files


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("gone.md", "gone.md: file or folder not found."),
        ("*.rst", "*.rst: no file matches this pattern."),
        ("a\0b*", "no file matches"),
        ("", "not found"),
    ],
)
def test_an_argument_that_means_no_file_is_an_error(argument, message):
    with pytest.raises(UsageError) as caught:
        list(expand([argument]))
    assert message in str(caught.value)


@pytest.mark.parametrize("argument", ["docs", "docs/**/*.md"])
def test_a_loop_of_links_ends(tmp_path, argument):
    os.symlink(tmp_path / "docs", tmp_path / "docs" / "again")
    assert [found.path for found in expand([argument])] == ["docs/d.md", "docs/g[1].md"]


def test_a_file_is_taken_once_however_it_is_named(tmp_path):
    assert [found.path for found in expand(["a.md", str(tmp_path / "a.md"), str(tmp_path / "docs"), "docs"])] == [
        "a.md",
        str(tmp_path / "docs" / "d.md"),
        str(tmp_path / "docs" / "g[1].md"),
    ]


IGNORE = {
    ".gitignore": "*.txt\n/docs/d.md\n!keep.txt\n[broken\n!\n",
    "docs/.gitignore": "!in.txt\nout/\n# a comment\n",
}


@pytest.mark.parametrize("repository", [".git", ".other"])
@pytest.mark.parametrize(
    ("argument", "files"),
    [
        (".", ["a.md", "docs/g[1].md", "docs/in.txt", "keep.txt"]),
        ("**/*.*", ["a.md", "docs/g[1].md", "docs/in.txt", "keep.txt"]),
        ("*", ["a.md", "docs/g[1].md", "docs/in.txt", "keep.txt"]),
        ("b.txt", ["b.txt"]),
        ("docs/out", ["docs/out/x.md"]),
    ],
)
def test_what_git_ignores(tmp_path, repository, argument, files):
    (tmp_path / ".git").rename(tmp_path / repository)
    (tmp_path / "docs" / "out").mkdir()
    for name, text in (IGNORE | dict.fromkeys(("keep.txt", "docs/in.txt", "docs/out/x.md"), "text")).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert sorted(found.path for found in expand([argument], apart_from="claims")) == files


def test_lists_above_hold_up_to_the_repository(tmp_path):
    (tmp_path / ".gitignore").write_text("d.md", encoding="utf-8")
    assert [found.path for found in expand(["docs"])] == ["docs/g[1].md"]
    (tmp_path / "docs" / ".git").mkdir()
    assert [found.path for found in expand(["docs"])] == ["docs/d.md", "docs/g[1].md"]


def test_a_walk_passes_by_what_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "docs" / "pipe.md")
    (tmp_path / "docs" / "loop.md").symlink_to(tmp_path / "docs" / "loop.md")
    (tmp_path / "docs" / "gone.md").symlink_to(tmp_path / "nowhere.md")
    assert [found.path for found in expand(["docs"])] == ["docs/d.md", "docs/g[1].md"]
    assert [found.path for found in expand(["docs/loop.md"])] == ["docs/loop.md"]


def test_named_and_met():
    assert [found.named for found in expand(["a.md", "docs"])] == [True, False, False]
    assert [found.named for found in expand([str(Path("a.md"))])] == [True]
