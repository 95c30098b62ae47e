"""Archives, JSON Lines and what is passed over."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from factcheck import Checker
from factcheck.database import build as building
from factcheck.database.build import build
from factcheck.database.building import jsonl_folder
from factcheck.errors import DatabaseError, InputError
from factcheck.model import Source
from factcheck.readers.sources import find_sources

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The fire service said {} people were killed in Oslo on 3 May 2022. The school was closed."
SOURCES = [Source(f"fire-{number}", TEXT.format(number), lang="en") for number in range(10, 30)]
FILE = "claims-0001.jsonl"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path, monkeypatch):
    monkeypatch.setattr("factcheck.database.building.ledger.cache_folder", lambda: tmp_path / "cache")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "claims"


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for source in SOURCES:
        file = folder / f"{source.id}.txt"
        file.write_text(source.text)
        os.utime(file, (1_600_000_000, 1_600_000_000))
    return folder


@pytest.fixture
def read_out(monkeypatch):
    """Ids of the sources that are read out again."""
    ids = []
    extract = building._extractor()
    monkeypatch.setattr(building, "_extractor", lambda: lambda source: ids.append(source.id) or extract(source))
    return ids


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def changed(sources: list[Source], at: int) -> list[Source]:
    text = TEXT.format("99")
    return [Source(one.id, text, lang="en") if number == at else one for number, one in enumerate(sources)]


def test_both_formats_hold_the_same_claims(folder, tmp_path):
    assert str(build(SOURCES, folder, format="jsonl")).startswith("20 sources, 40 claims; 20 sources written,")
    build(SOURCES, tmp_path / "yaml")
    one, other = Checker.open(folder), Checker.open(tmp_path / "yaml")
    assert (list(one.claims), dict(one.sources)) == (list(other.claims), dict(other.sources))
    assert list(contents(folder)) == [FILE]


@pytest.mark.parametrize("form", ["yaml", "jsonl"])
def test_processes_share_a_build(form, folder, tmp_path, monkeypatch):
    monkeypatch.setattr(building, "SOURCES_A_BATCH", 3)
    told: list[int] = []
    report = build(SOURCES, folder, told.append, jobs=2, format=form)
    assert report == build(SOURCES, tmp_path / "alone", format=form)
    assert contents(folder) == contents(tmp_path / "alone")
    assert told == list(range(1, 21))


@pytest.mark.parametrize("form", ["yaml", "jsonl"])
def test_one_changed_source_is_read_out_alone(form, folder, tmp_path, read_out):
    build(SOURCES, folder, format=form)
    read_out.clear()
    report = build(changed(SOURCES, 7), folder, format=form)
    assert (report.sources, report.claims, report.written) == (20, 40, 1)
    assert read_out == ["fire-17"]
    build(changed(SOURCES, 7), tmp_path / "fresh", format=form)
    assert contents(folder) == contents(tmp_path / "fresh")


def test_a_file_is_told_by_size_and_time(texts, folder, read_out, monkeypatch):
    build(find_sources([texts]), folder)
    read_out.clear()
    monkeypatch.setattr("factcheck.readers.sources.SourceFile.read", None)
    assert build(find_sources([texts]), folder).written == 0
    assert read_out == []


def test_a_file_that_was_only_touched_is_found_to_be_the_same(texts, folder, read_out):
    build(find_sources([texts]), folder)
    read_out.clear()
    os.utime(texts / "fire-12.txt")
    assert build(find_sources([texts]), folder).written == 0
    assert read_out == []


@pytest.mark.parametrize(
    "edited",
    [
        lambda texts, folder: edit(texts / "fire-12.txt", "Oslo", "Rome"),
        lambda texts, folder: edit(folder / "fire-12.yaml", "status: extracted", "status: reviewed"),
        lambda texts, folder: edit(folder / "fire-12.yaml", "killed: killed", "dead: killed"),
        lambda texts, folder: (folder / "fire-12.yaml").unlink(),
        lambda texts, folder: (texts / "sources.yaml").write_text("fire-12: {publisher: NRK}"),
    ],
)
def test_an_edit_on_either_side_is_seen(edited, texts, folder, read_out):
    build(find_sources([texts]), folder)
    read_out.clear()
    edited(texts, folder)
    build(find_sources([texts]), folder)
    assert read_out == ["fire-12"]


def test_what_a_person_has_edited_is_told_every_time(texts, folder):
    build(find_sources([texts]), folder)
    edit(folder / "fire-12.yaml", "value: 12", "value: 13")
    for _ in range(2):
        assert len(build(find_sources([texts]), folder).kept) == 1


def test_without_a_cache_all_is_read_out_again(folder, monkeypatch, read_out, tmp_path):
    (tmp_path / "cache").write_text("no folder")
    for _ in range(2):
        read_out.clear()
        assert build(SOURCES[:2], folder).sources == 2
        assert read_out == ["fire-10", "fire-11"]


def test_a_torn_ledger_is_mended(folder, tmp_path, read_out):
    build(SOURCES, folder)
    (log,) = (tmp_path / "cache").iterdir()
    log.write_bytes(log.read_bytes()[:-7])
    for expected in (["fire-29"], []):
        read_out.clear()
        build(SOURCES, folder)
        assert read_out == expected


def test_edits_in_json_lines_are_kept(folder):
    build(SOURCES, folder, format="jsonl")
    edit(folder / FILE, '"status":"extracted"', '"status":"rejected","note":"no news"')
    build(changed(SOURCES, 0), folder, format="jsonl")
    build(changed(SOURCES, 1), folder, format="jsonl")
    text = (folder / FILE).read_text("utf-8")
    assert text.count('"note":"no news"') == 1


def test_new_sources_go_after_and_full_files_take_none(folder, monkeypatch):
    monkeypatch.setattr(jsonl_folder, "FULL", 3000)
    build(SOURCES[:8], folder, format="jsonl")
    before = contents(folder)
    build([*SOURCES[8:], *changed(SOURCES[:8], 7)], folder, format="jsonl")
    after = contents(folder)
    assert len(before) >= 2
    assert len(after) > len(before)
    assert [name for name in before if after[name] == before[name]] == [*before][:-1]
    assert [source.split("-")[1] for source in Checker.open(folder).sources] == [str(at) for at in range(10, 30)]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (
            '{"source":{"id":}}',
            r"claims-0001\.jsonl:1: invalid source line: .*; fix it, or delete the file",
        ),
        ('{"source":{"id":"fire-10"}}\n{"quote":3}', r"claims-0001\.jsonl:2: Expected"),
    ],
)
def test_a_broken_line_stops_the_build(line, complaint, folder):
    folder.mkdir()
    (folder / FILE).write_text(line + "\n")
    with pytest.raises(DatabaseError, match=complaint):
        build(SOURCES, folder, format="jsonl")
    assert (folder / FILE).read_text() == line + "\n"


def test_a_source_line_may_be_written_by_hand(folder):
    build(SOURCES[:3], folder, format="jsonl")
    edit(folder / FILE, '{"source":{"id":"fire-10"', '\ufeff{ "source": {"id":"fire-10"')
    edit(folder / FILE, '{"source":{"id":"fire-11"', ' {"source" :{"id":"fire-11"')
    written = contents(folder)
    assert "0 sources written" in str(build(SOURCES[:3], folder, format="jsonl"))
    assert contents(folder) == written
    build(changed(SOURCES[:3], 1), folder, format="jsonl")
    assert list(Checker.open(folder).sources) == ["fire-10", "fire-11", "fire-12"]


def test_one_id_for_two_sources(folder):
    with pytest.raises(DatabaseError, match="duplicate source id 'fire-10'; rename one"):
        build([SOURCES[0], SOURCES[0]], folder, format="jsonl")


def archive(tmp_path: Path, *lines: object) -> Path:
    file = tmp_path / "archive.jsonl"
    file.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
    return file


def test_an_archive_holds_many_sources(tmp_path):
    file = archive(
        tmp_path,
        {"id": "a", "text": "It rained.", "title": "Rain", "lang": "en", "published": "2021-08-05T07:30:00Z", "n": 1},
        "",
        {"id": 2, "text": "Mưa.\r\nGió.", "publisher": None},
    )
    assert list(find_sources([file])) == [
        Source("a", "It rained.", "Rain", lang="en", published="2021-08-05"),
        Source("2", "Mưa.\nGió."),
    ]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "the line is not JSON"),
        ({"id": "a"}, 'missing required field "text".*; a source needs an "id" and a "text"'),
        ({"id": " ", "text": "Rain."}, '"id" is empty'),
        ({"id": "a", "text": "Rain.", "lang": "fr"}, "'fr'"),
        ({"id": "a", "text": "Rain.", "published": "last week"}, '"published": .*write it like 2023'),
    ],
)
def test_a_broken_archive(line, complaint, tmp_path):
    with pytest.raises(InputError, match=rf"archive\.jsonl:2: .*{complaint}"):
        list(find_sources([archive(tmp_path, {"id": "z", "text": "Rain."}, line)]))
