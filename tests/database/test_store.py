from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.database.folder import find_database
from factcheck.database.index import preparing
from factcheck.database.store import load
from factcheck.errors import ConfigError, DatabaseError

if TYPE_CHECKING:
    from factcheck.database.archive import Archive

CLAIMS = """\
source:
  id: {id}
  lang: vi
claims:
- quote: Ba xã mất điện.
- quote: Mưa lớn ở Lai Châu.
  status: rejected
"""


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("FACTCHECK_DB", raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "claims"
    folder.mkdir()
    for id in "ba":
        (folder / f"{id}.yaml").write_text(CLAIMS.format(id=id), "utf-8")
    return folder


def no_reading(*_: object) -> object:
    raise AssertionError("the files were read again")


def quotes(archive: Archive) -> list[str]:
    return [claim.quote for claim in archive]


def test_claims_come_by_file_without_rejected_ones(folder: Path) -> None:
    database = load(folder)
    assert list(database.sources) == ["a", "b"]
    assert [(claim.source_id, claim.quote) for claim in database] == [(id, "Ba xã mất điện.") for id in "ab"]


def test_json_lines_work_as_yaml_does(folder: Path) -> None:
    (folder / "c.jsonl").write_text('{"source": {"id": "c", "lang": "en"}}\n{"quote": "It rained."}\n')
    assert [claim.source_id for claim in load(folder)] == ["a", "b", "c"]


def test_other_files_are_no_business_of_ours(folder: Path) -> None:
    (folder / "README.md").write_text("Claims.")
    (folder / ".c.yaml.1.tmp").write_text("half")
    (folder / ".hidden.yaml").write_text("{")
    assert len(load(folder)) == 2


def test_the_index_is_used_as_long_as_nothing_changes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = quotes(load(folder))
    with monkeypatch.context() as patched:
        patched.setattr(preparing, "read_claims_file", no_reading)
        assert quotes(load(folder)) == first
        monkeypatch.chdir(folder.parent)
        assert quotes(load(Path("claims"))) == first
    (folder / "a.yaml").write_text(CLAIMS.format(id="a").replace("Ba xã", "Bốn xã"), "utf-8")
    assert load(folder)[0].quote == "Bốn xã mất điện."
    (folder / "a.yaml").rename(folder / "c.yaml")
    assert load(folder)[1].quote == "Bốn xã mất điện."


def test_without_a_cache_the_files_are_read(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "no-folder").write_text("a file")
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "no-folder" / "cache"))
    assert len(load(folder)) == 2


def test_the_claims_folder_itself_is_never_written(folder: Path) -> None:
    before = sorted(os.listdir(folder))
    load(folder)
    assert sorted(os.listdir(folder)) == before


def test_a_source_in_two_files(folder: Path) -> None:
    shutil.copy(folder / "a.yaml", folder / "c.yaml")
    with pytest.raises(DatabaseError, match=r"c\.yaml: the source 'a' is also in .*a\.yaml; delete one"):
        load(folder)


def test_a_broken_file_names_file_and_line(folder: Path) -> None:
    (folder / "a.yaml").write_text("source:\n  id: a\n  lang: xx\n")
    with pytest.raises(DatabaseError, match=r"a\.yaml:3: .*choose from: vi, en"):
        load(folder)


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match=r"none: database not found; create it with `factcheck build"):
        load(tmp_path / "none")


def test_a_file_is_no_database(folder: Path) -> None:
    with pytest.raises(DatabaseError, match="a database is a folder"):
        load(folder / "a.yaml")


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="no claims files"):
        load(tmp_path)


def test_an_unreadable_file(folder: Path) -> None:
    (folder / "c.yaml").mkdir()
    with pytest.raises(DatabaseError, match=r"c\.yaml: cannot be read: Is a directory\."):
        load(folder)


def test_the_named_folder_comes_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_DB", "elsewhere")
    assert find_database("mine", folder) == Path("mine")
    assert find_database(None, folder) == Path("elsewhere")


@pytest.mark.parametrize(
    ("name", "text"), [("factcheck.toml", 'db = "facts"\n'), ("pyproject.toml", '[tool.factcheck]\ndb = "facts"\n')]
)
def test_the_settings_come_before_the_nearest_folder(folder: Path, name: str, text: str) -> None:
    (folder.parent / name).write_text(text)
    deep = folder.parent / "deep"
    deep.mkdir()
    assert find_database(None, deep) == folder.parent.resolve() / "facts"


def test_broken_settings(folder: Path) -> None:
    (folder.parent / "factcheck.toml").write_text("db = \n")
    with pytest.raises(ConfigError):
        find_database(None, folder)


def test_the_nearest_claims_folder_walking_up(folder: Path) -> None:
    deep = folder.parent / "a" / "b"
    deep.mkdir(parents=True)
    assert find_database(None, deep) == folder.resolve()
    (folder.parent / "a" / "claims").mkdir()
    assert find_database(None, deep) == folder.parent.resolve() / "a" / "claims"


def test_without_a_database_the_error_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match=r"factcheck build SOURCE.*--db DIR.*--against PATH"):
        find_database(None, tmp_path)
