"""An index made in groups of files finds what one made as a whole finds."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import Checker
from factcheck.cli.app import main
from factcheck.database import store
from factcheck.database.build import build
from factcheck.database.building import jsonl_folder
from factcheck.database.index import groups
from factcheck.errors import DatabaseError
from factcheck.model import Source

PLACES = ("Oslo", "Bergen", "Rome", "Turin", "Lyon")
TEXT = "The fire service said {} people were killed in {} on {} May 2022. The school in {} was closed. It rained."


class Here:
    """An engine that does everything at once, in this process."""

    def __init__(self) -> None:
        self.batches = 0

    def over(self, prepare, batches):
        task = prepare()
        for batch in batches:
            self.batches += 1
            yield task(batch)


@pytest.fixture
def sources(monkeypatch, tmp_path):
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(jsonl_folder, "FULL", 5_000)
    monkeypatch.setattr(groups, "GROUP", 10_000)
    pairs = [(number, PLACES[number % 5]) for number in range(40)]
    return [Source(f"s{n}", TEXT.format(n + 2, place, n % 28 + 1, place), lang="en") for n, place in pairs]


def found(folder: Path) -> list[object]:
    checker = Checker.open(folder)
    asked = [f"{number} people were killed in {place}." for number in (4, 9, 30) for place in PLACES]
    return [[claim.id for claim in checker.search(one)] for one in asked] + [checker.check(one) for one in asked]


def test_groups_are_searched_as_one(sources, tmp_path):
    build(sources, tmp_path / "claims", format="jsonl")
    engine = Here()
    store.refresh_index(tmp_path / "claims", engine=engine)
    assert engine.batches > 1
    in_groups = found(tmp_path / "claims")
    (tmp_path / "claims").rename(tmp_path / "whole")
    store.refresh_index(tmp_path / "whole")
    assert found(tmp_path / "whole") == in_groups


def test_a_source_in_two_groups(sources, tmp_path):
    build(sources, tmp_path / "claims", format="jsonl")
    files = sorted((tmp_path / "claims").glob("*.jsonl"))
    files[-1].write_bytes(files[-1].read_bytes() + files[0].read_bytes())
    with pytest.raises(DatabaseError, match=rf"{files[-1].name}: the source 's.*' is also in .*{files[0].name};"):
        store.refresh_index(tmp_path / "claims", engine=Here())
    assert not [file for file in (tmp_path / "cache").rglob("*") if file.is_dir() and file.name.isdecimal()]


def test_daft_builds_what_one_process_builds(sources, tmp_path, monkeypatch):
    pytest.importorskip("daft", reason="the extra is not installed")
    monkeypatch.setattr("factcheck.database.build.SOURCES_A_BATCH", 5)
    monkeypatch.chdir(tmp_path)
    lines = [json.dumps({"id": source.id, "text": source.text}) for source in sources]
    Path("archive.jsonl").write_text("\n".join(lines))
    assert main(["build", "archive.jsonl", "--db", "alone"]) == 0
    assert main(["build", "archive.jsonl", "--db", "shared", "--engine", "daft", "--jobs", "2"]) == 0
    alone, shared = Path("alone"), Path("shared")
    assert [file.read_bytes() for file in sorted(alone.iterdir())] == [
        file.read_bytes() for file in sorted(shared.iterdir())
    ]
    assert found(alone) == found(shared)


def test_nothing_of_daft_is_loaded_without_it(tmp_path):
    (tmp_path / "a.txt").write_text("It rained.")
    program = (
        "import sys; from factcheck.cli.app import main; main(['build', 'a.txt']);"
        "print(*sorted({'daft', 'ray', 'pyarrow'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd=tmp_path)
    assert done.stdout.decode().splitlines()[-1] == ""
