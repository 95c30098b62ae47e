"""The index under changes and under faults: always what the claims files say, never half of something."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.checker import Checker
from factcheck.database.folder import UNSURE
from factcheck.database.index import part_writing, planning, preparing, refresh
from factcheck.database.index.file_entries import hashed_blocks
from factcheck.database.lock import building
from factcheck.database.store import index_folder, load, refresh_index
from factcheck.errors import BusyError, DatabaseError, UnwritableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.database.archive import Archive
    from factcheck.model import Claim, Source

WORDS = ["lũ", "bão", "cháy", "cầu", "đường", "chợ", "trường", "rừng", "biển", "núi", "sông", "hồ"]

DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[: len(data) // 2],
    "empty": lambda data: b"",
    "foreign": lambda data: b"something else",
    "zeroed": lambda data: bytes(len(data)),
    "garbled": lambda data: bytes(byte ^ 0x5A for byte in data),
}


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))


@pytest.fixture(params=["memory", "tantivy"])
def _either_engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hold the terms of small databases as those of large ones are held."""
    if request.param == "tantivy":
        monkeypatch.setattr(part_writing, "FEW", 0)


@pytest.fixture
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part_writing, "PART_CLAIMS", 10)
    monkeypatch.setattr(planning, "PART_CLAIMS", 10)
    monkeypatch.setattr(planning, "_LEAST", 4)


def write(folder: Path, name: str, quotes: list[str]) -> None:
    folder.mkdir(exist_ok=True)
    lines = [{"source": {"id": name, "lang": "vi"}}, *({"quote": quote} for quote in quotes)]
    (folder / f"{name}.jsonl").write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), "utf-8")


def sentences(chance: random.Random, count: int) -> list[str]:
    return [f"Xã {n} có {' '.join(chance.choices(WORDS, k=3))} {chance.randrange(90)}." for n in range(count)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "claims"
    for name in "abc":
        write(folder, name, sentences(random.Random(name), 7))
    return folder


def told(archive: Archive) -> list[tuple[str, str]]:
    return [(claim.source_id, claim.quote) for claim in archive]


def everything(archive: Archive) -> tuple[list[Claim], list[tuple[str, Source]]]:
    return list(archive), list(archive.sources.items())


def found(folder: Path, text: str = "Xã 3 có lũ cầu 17.") -> list[str]:
    return [claim.id for claim in Checker.open(folder).search(text, 6)]


def afresh(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    """Open with an index made at once."""
    with monkeypatch.context() as patched:
        patched.setenv("FACTCHECK_CACHE", str(tmp_path / f"cache-{time.time_ns()}"))
        return load(folder)


@pytest.mark.usefixtures("_either_engine", "_small_parts")
def test_after_any_changes_the_index_says_what_a_new_one_would(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(5)
    for _ in range(6):
        for name in chance.sample("abcdefgh", 2):
            if chance.random() < 0.3:
                (folder / f"{name}.jsonl").unlink(missing_ok=True)
            else:
                write(folder, name, sentences(chance, chance.randrange(9)))
        mine, new = load(folder), afresh(folder, tmp_path, monkeypatch)
        assert told(mine) == told(new)
        assert list(mine.sources) == list(new.sources)
        assert [mine.subject(id) for id in mine.sources] == [new.subject(id) for id in new.sources]
        firsts = {claim.source_id: at for at, claim in reversed(list(enumerate(mine)))}
        assert {id: mine.first(id) for id in firsts} == firsts
        for claim in chance.sample(list(new), min(5, len(new))):
            assert mine[mine.search(claim, 1)[0]].quote.split()[2:] == claim.quote.split()[2:]


@pytest.mark.usefixtures("_small_parts")
def test_both_engines_find_the_same(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = load(folder)
    monkeypatch.setattr(part_writing, "FEW", 0)
    many = afresh(folder, tmp_path, monkeypatch)
    for claim in few:
        assert few.search(claim, 9) == many.search(claim, 9)


def test_only_changed_files_are_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(folder)
    read: list[str] = []
    reading = preparing.read_claims_file
    monkeypatch.setattr(preparing, "read_claims_file", lambda name, *rest: read.append(name) or reading(name, *rest))
    write(folder, "b", ["Bão số 5."])
    os.utime(folder / "c.jsonl")
    assert [quote for id, quote in told(load(folder)) if id == "b"] == ["Bão số 5."]
    assert read == [str(folder / "b.jsonl")]


def test_only_changed_sources_of_a_large_file_are_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "_LEAST", 0)
    file = folder / "all.jsonl"
    for name in "abc":
        (folder / f"{name}.jsonl").rename(folder / f"{name}.txt")
    texts = [(folder / f"{name}.txt").read_text("utf-8") for name in "abc"]
    file.write_text("\n".join(texts), "utf-8")
    load(folder)
    read: list[int] = []
    reading = preparing.read_claims_file
    monkeypatch.setattr(preparing, "read_claims_file", lambda name, data, at: read.append(at) or reading(name, data))
    file.write_text("\n".join([texts[0], texts[1].replace("Xã 6", "Huyện 6"), texts[2]]), "utf-8")
    assert [quote.split()[0] for _, quote in told(load(folder))].count("Huyện") == 1
    assert read == [9]
    file.write_text("\n".join([texts[2], texts[0]]), "utf-8")
    assert [id for id, _ in told(load(folder))] == ["c"] * 7 + ["a"] * 7


def test_a_source_that_stands_twice_is_told_whatever_has_been_read_already(folder: Path) -> None:
    load(folder)
    shutil.copy(folder / "b.jsonl", folder / "d.jsonl")
    with pytest.raises(DatabaseError, match=r"d\.jsonl: the source 'b' is also in .*b\.jsonl; delete one"):
        load(folder)
    write(folder, "d", ["Bão số 5."])
    load(folder)
    (folder / "d.jsonl").write_text((folder / "d.jsonl").read_text().replace('"d"', '"c"'))
    with pytest.raises(DatabaseError, match=r"the source 'c' is also in"):
        load(folder)


def test_a_file_that_has_just_been_written_is_known_by_its_content(folder: Path) -> None:
    file = folder / "a.jsonl"
    now = time.time_ns()
    os.utime(file, ns=(now, now))
    assert hashed_blocks(file)[0] == UNSURE
    os.utime(file, ns=(now - 10**10, now - 10**10))
    assert hashed_blocks(file)[0].changed == now - 10**10


def test_a_change_that_leaves_size_and_time_is_seen_if_the_file_was_new(folder: Path) -> None:
    write(folder, "a", ["Bão số 5."])
    stat = (folder / "a.jsonl").stat()
    load(folder)
    write(folder, "a", ["Bão số 6."])
    os.utime(folder / "a.jsonl", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert told(load(folder))[0] == ("a", "Bão số 6.")


def files_of(place: Path) -> list[Path]:
    return sorted(file for file in place.rglob("*") if file.is_file() and not file.name.endswith(".lock"))


@pytest.mark.usefixtures("_either_engine")
@pytest.mark.parametrize("damage", [*DAMAGES, "gone"])
def test_a_damaged_index_is_noticed_and_made_again(folder: Path, damage: str) -> None:
    whole, hits = told(load(folder)), found(folder)
    place = index_folder(folder)
    for number in range(len(files_of(place))):
        file = files_of(place)[number]
        data = file.read_bytes()
        file.unlink()  # what is open somewhere stays as it was
        if damage != "gone":
            file.write_bytes(DAMAGES[damage](data))
        assert told(load(folder)) == whole, file
        assert found(folder) == hits, file


@pytest.mark.parametrize(("name", "at"), [("claims", 40), ("claims.offsets", 9), ("sources.offsets", 9)])
def test_a_record_that_the_disk_garbles_is_told_and_the_index_made_again(name: str, at: int, folder: Path) -> None:
    whole = everything(load(folder))
    (file,) = index_folder(folder).glob(f"*/{name}")
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.unlink()
    file.write_bytes(data)
    with pytest.raises(DatabaseError, match=r"index-.*: the index is damaged; run the check again to rebuild it"):
        everything(load(folder))
    assert everything(load(folder)) == whole


def test_an_open_checker_goes_on_while_the_index_is_made_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part_writing, "FEW", 0)
    before = load(folder)
    whole = told(before)
    for name in "abc":
        write(folder, name, ["Bão số 5."])
    assert len(load(folder)) == 3
    assert told(before) == whole
    assert before.search(before[4], 1) == [4]


def test_a_second_process_cannot_write_the_index_at_the_same_time(folder: Path) -> None:
    place = index_folder(folder)
    place.mkdir(parents=True)
    with building(place), pytest.raises(BusyError, match=r"index-.*: another build is running; wait for"):
        refresh_index(folder)
    refresh_index(folder)
    assert len(load(folder)) == 21


def test_a_small_database_is_read_while_another_process_writes_its_index(folder: Path) -> None:
    place = index_folder(folder)
    place.mkdir(parents=True)
    with building(place):
        assert len(load(folder)) == 21


def test_a_large_one_waits_for_the_other_process(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refresh, "_SOON_READ", 0)
    place = index_folder(folder)
    place.mkdir(parents=True)
    held = threading.Event()

    def hold() -> None:
        with building(place):
            held.set()
            time.sleep(0.2)

    other = threading.Thread(target=hold)
    other.start()
    held.wait()
    assert len(load(folder)) == 21
    other.join()
    monkeypatch.setattr(refresh, "_LONGEST_WAIT", 0.0)
    write(folder, "a", ["Bão số 5."])
    with building(place), pytest.raises(BusyError):
        load(folder)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 300 kB, where the system lets us have one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", place]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no rights to mount a small disk")
    yield place
    subprocess.run(["umount", "-l", place], check=False)


@pytest.mark.usefixtures("_either_engine")
def test_a_full_disk_leaves_the_old_index_usable_and_says_so(
    folder: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", str(small_disk))
    before = load(folder)
    manifest = (index_folder(folder) / "manifest").read_bytes()
    write(folder, "d", sentences(random.Random(1), 2_000))
    with pytest.raises(UnwritableError, match=r"the index cannot be written: .*space"):
        refresh_index(folder)
    after = load(folder)
    assert "space" in after.complaint
    assert len(after) == 2_021
    assert (index_folder(folder) / "manifest").read_bytes() == manifest
    assert len(before) == len(told(before)) == 21
    (folder / "d.jsonl").unlink()
    assert len(load(folder)) == 21


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that every user may read; pytest's own are for one user alone."""
    with tempfile.TemporaryDirectory() as place:
        os.chmod(place, 0o755)
        yield Path(place)


def test_an_index_is_read_where_nothing_may_be_written(
    folder: Path, open_place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As another user, who may read all and write nothing; the parent may be root, whom nothing stops."""
    if os.name == "nt" or os.getuid() != 0:
        pytest.skip("needs to become another user")
    folder = Path(shutil.copytree(folder, open_place / "claims"))
    monkeypatch.setenv("FACTCHECK_CACHE", str(open_place / "cache"))
    program = (
        "import os, sys, tempfile; from pathlib import Path; from factcheck.database import store; "
        "from factcheck.database.index import part_writing, preparing; "
        "part_writing.FEW = 0; folder = Path(sys.argv[1]); store.load(folder); os.setgid(65534); os.setuid(65534); "
        "preparing.read_claims_file = None; archive = store.load(folder); print(archive.search(archive[3], 1))"
    )
    done = subprocess.run([sys.executable, "-c", program, folder], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[3]\n", "")


def _refresh_for_ever(folder: Path) -> None:
    while True:
        write(folder, "d", sentences(random.Random(time.time_ns()), 40))
        refresh_index(folder)


def test_killed_at_any_moment_the_index_is_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part_writing, "FEW", 30)
    load(folder)
    chance = random.Random(3)
    for _ in range(6):
        process = multiprocessing.get_context("fork").Process(target=_refresh_for_ever, args=(folder,))
        process.start()
        time.sleep(chance.random() * 0.15)
        assert process.pid
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        if (folder / "d.jsonl").stat().st_size if (folder / "d.jsonl").exists() else 0:
            write(folder, "d", ["Bão số 5."])
        assert [quote for id, quote in told(load(folder)) if id == "a"] == sentences(random.Random("a"), 7)
    refresh.refresh(folder, {}, index_folder(folder))
    assert [file.name for file in index_folder(folder).iterdir()] == ["manifest"]


def test_the_index_of_another_version_goes_after_a_while(folder: Path) -> None:
    place = index_folder(folder)
    others = [place.with_name(f"{place.name.rpartition('-')[0]}-{n}") for n in "12"]
    for other in others:
        other.mkdir(parents=True)
        (other / "manifest").write_bytes(b"")
    os.utime(others[0] / "manifest", (0, 0))
    load(folder)
    assert [other.exists() for other in others] == [False, True]


def test_a_claims_file_that_leads_nowhere(folder: Path) -> None:
    (folder / "d.jsonl").symlink_to("nowhere")
    with pytest.raises(DatabaseError, match=r"d\.jsonl: cannot be read: No such file"):
        load(folder)


def test_a_folder_in_the_place_of_the_index(folder: Path) -> None:
    index_folder(folder).parent.mkdir(parents=True)
    index_folder(folder).write_text("a file")
    archive = load(folder)
    assert (len(archive), archive.complaint) == (21, "")
