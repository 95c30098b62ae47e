"""`factcheck init`: what it makes works at once, and what was there stays."""

import re
from pathlib import Path

import pytest

from factcheck.cli.commands import init as command
from factcheck.config import Config, find_config

START = Path(command.__file__).with_name("start")


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_works_at_once(run, tmp_path, monkeypatch):
    done = run("init", "facts")
    assert (done.status, done.err) == (0, "")
    made = re.findall(r"^created facts/(\S+)$", done.out, re.MULTILINE)
    assert made == ["factcheck.toml", "draft.md", "sources/harbour-fire.txt", "sources/sources.yaml", "claims"]
    assert "Next, in facts:\n  factcheck check draft.md " in done.out

    monkeypatch.chdir(tmp_path / "facts")
    checked = run("check", "draft.md", "--format", "concise")
    assert checked.status == 1
    assert checked.out == "draft.md:3:1: count-mismatch The statement says five killed; the source says three.\n"
    assert "1 unchanged" in run("build", "sources/").out
    assert find_config().db == str(tmp_path / "facts" / "claims")


def test_nothing_is_overwritten(run, tmp_path):
    run("init")
    for path in (tmp_path / "factcheck.toml", tmp_path / "draft.md"):
        path.write_text("# mine\n", encoding="utf-8")
    before = files(tmp_path)
    done = run("init", ".")
    assert done.status == 0
    assert done.out.startswith("kept    factcheck.toml\nkept    claims\nkept    draft.md\nkept    sources\n\nNext:\n")
    assert files(tmp_path) == before


@pytest.mark.parametrize("there", ["claims", "sources", "draft.md"])
def test_no_example_beside_own_work(run, tmp_path, there):
    (tmp_path / there).mkdir()
    done = run("init")
    assert done.out.startswith(f"created factcheck.toml\nkept    {there}\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["factcheck.toml", there])


def test_a_file_is_no_folder(run, tmp_path):
    (tmp_path / "facts").touch()
    done = run("init", "facts")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("factcheck: facts: cannot be created: ")


def test_settings_that_are_commented_out_are_the_defaults(tmp_path):
    text = (START / "factcheck.toml").read_text(encoding="utf-8")
    settings = re.sub(r"^# (?=[a-z-]+ = |\[)", "", text, flags=re.MULTILINE)
    (tmp_path / "factcheck.toml").write_text(settings, encoding="utf-8")
    find_config(tmp_path)


def test_every_setting_is_shown():
    text = (START / "factcheck.toml").read_text(encoding="utf-8")
    shown = set(re.findall(r"^(?:# )?\[?([a-z-]+)(?= = |\])", text, re.MULTILINE))
    assert shown == set(Config.__struct_encode_fields__), f"{START}/factcheck.toml shows every setting"
