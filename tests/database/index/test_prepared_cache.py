"""What a build hands on to the index: the same index comes of it as of the claims files, and nothing hangs on it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from factcheck.database.build import build
from factcheck.database.index import preparing
from factcheck.database.index.prepared_cache import PreparedCache
from factcheck.database.store import index_folder, load, refresh_index
from factcheck.model import Source

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = [
    Source("lu", "Lũ làm 12 người thiệt mạng ngày 3/8/2021. Bộ Y tế cho biết 40 người bị thương."),
    Source("fire", "The fire killed 15 soldiers in Baku. It did not reach the town on 19 January 2023."),
]


@pytest.fixture(params=["yaml", "jsonl"])
def database(request, tmp_path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    return lambda cache=None, name="claims": _built(tmp_path / name, request.param, cache)


def _built(folder: Path, form, cache) -> Path:
    build(SOURCES, folder, format=form, cache=cache)
    return folder


def _part(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (index_folder(folder) / "000001").iterdir()}


def test_the_index_is_that_of_the_files(database):
    read = database()
    refresh_index(read)
    with PreparedCache() as cache:
        handed = database(cache, "handed")
        refresh_index(handed, cache=cache)
    assert _part(handed) == _part(read)


def test_what_is_ready_is_not_read(database, monkeypatch):
    with PreparedCache() as cache:
        folder = database(cache)
        monkeypatch.setattr(preparing, "read_claims_file", None)
        refresh_index(folder, cache=cache)
    assert len(load(folder)) == 4


def test_what_has_been_edited_since_is_read(database):
    with PreparedCache() as cache:
        folder = database(cache)
        for file in folder.iterdir():
            file.write_text(file.read_text("utf-8").replace("extracted", "rejected", 1), "utf-8")
        refresh_index(folder, cache=cache)
    assert len(load(folder)) < 4


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no device that is always full")
def test_a_full_disk_is_no_error(database):
    with PreparedCache() as cache:
        cache._file.close()
        cache._file = open("/dev/full", "w+b", buffering=0)  # noqa: SIM115  closed by PreparedCache
        folder = database(cache)
        refresh_index(folder, cache=cache)
    assert len(load(folder)) == 4


def test_a_disk_that_fails_when_it_is_read_is_no_error(database):
    with PreparedCache() as cache:
        folder = database(cache)
        cache._file.truncate(0)
        refresh_index(folder, cache=cache)
    assert len(load(folder)) == 4
