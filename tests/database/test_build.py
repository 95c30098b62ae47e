from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import msgspec
import pytest

from factcheck.database.build import build
from factcheck.database.building.report import BuildReport
from factcheck.database.lock import building
from factcheck.errors import DatabaseError
from factcheck.extract.claims import claim_id
from factcheck.language.sentences import split_sentences
from factcheck.model import Claim, Mention, Source

TEXT = "Mưa lớn ở Lai Châu. Ba xã mất điện. Trường học đóng cửa."
ONE = Source("mua-lon", TEXT, "Mưa lớn", lang="vi")
TWO = Source("rain", "It rained in Rome.", lang="en")


def sentences(source: Source) -> list[Claim]:
    """A small extractor: every sentence, its first word as a name."""
    claims = []
    for start, end in split_sentences(source.text):
        quote = source.text[start:end]
        first = quote.split()[0]
        names = (Mention("first", first, 0, len(first)),)
        lang = source.lang or "vi"
        claims.append(Claim(claim_id(source.id, quote), source.id, quote, start, end, lang, "", names))
    return claims


def last_words(source: Source) -> list[Claim]:
    """Another: it finds nothing in a sentence."""
    return [msgspec.structs.replace(claim, names=()) for claim in sentences(source)]


def run(folder: Path, *sources: Source, extract: object = sentences) -> BuildReport:
    return build(sources, folder, extract=extract)


def edit(folder: Path, old: str, new: str, name: str = "mua-lon.yaml") -> None:
    file = folder / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def text_of(folder: Path, name: str = "mua-lon.yaml") -> str:
    return (folder / name).read_text("utf-8")


def test_one_file_a_source(tmp_path: Path) -> None:
    report = run(tmp_path / "deep" / "claims", ONE, TWO)
    assert sorted(os.listdir(tmp_path / "deep" / "claims")) == ["mua-lon.yaml", "rain.yaml"]
    assert (report.sources, report.claims, report.written, report.dropped) == (2, 4, 2, 0)
    assert text_of(tmp_path / "deep" / "claims", "rain.yaml") == (
        "source:\n"
        "  id: rain\n"
        "  lang: en\n"
        "  sha256: 83b400f08e1442f3b78f21bf6ef21ecf4e9d68d6c9d8e967000faea8d39d66d8\n"
        "\n"
        "claims:\n"
        "- quote: It rained in Rome.\n"
        "  names:\n"
        "  - first: It\n"
        "  status: extracted\n"
        "  id: 4b2183e4\n"
        "  at: 0..18\n"
        "  extracted: a693c9fc\n"
    )


def test_building_twice_changes_nothing(tmp_path: Path) -> None:
    run(tmp_path, ONE)
    before = (tmp_path / "mua-lon.yaml").stat()
    report = run(tmp_path, ONE)
    after = (tmp_path / "mua-lon.yaml").stat()
    assert (report.written, report.kept) == (0, ())
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_other_sources_are_left_alone(tmp_path: Path) -> None:
    run(tmp_path, ONE, TWO)
    edit(tmp_path, "Rome", "Rome?", "rain.yaml")
    before = text_of(tmp_path, "rain.yaml")
    run(tmp_path, ONE)
    assert text_of(tmp_path, "rain.yaml") == before


def test_status_and_note_stay_while_fields_are_renewed(tmp_path: Path) -> None:
    run(tmp_path, ONE)
    edit(tmp_path, "status: extracted", "status: rejected\n  note: not news")
    report = run(tmp_path, ONE, extract=last_words)
    text = text_of(tmp_path)
    assert "status: rejected" in text
    assert "note: not news" in text
    assert "names" not in text
    assert report.kept == ()


def test_edited_fields_stay_for_good(tmp_path: Path) -> None:
    run(tmp_path, ONE)
    edit(tmp_path, "- first: Mưa", "- rain: Mưa lớn")
    for extract in (sentences, last_words, sentences):
        report = run(tmp_path, ONE, extract=extract)
        assert text_of(tmp_path).count("- rain: Mưa lớn") == 1
        assert report.kept == (claim_id("mua-lon", "Mưa lớn ở Lai Châu."),)
    assert text_of(tmp_path).count("- first:") == 2


def test_an_edit_that_the_program_has_caught_up_with_is_none(tmp_path: Path) -> None:
    run(tmp_path, ONE, extract=last_words)
    edit(tmp_path, "Lai Châu.\n", "Lai Châu.\n  names:\n  - first: Mưa\n")
    assert run(tmp_path, ONE).kept == ()
    run(tmp_path, ONE, extract=last_words)
    assert "names" not in text_of(tmp_path)


def test_reviewed_fields_stay(tmp_path: Path) -> None:
    run(tmp_path, ONE)
    edit(tmp_path, "status: extracted", "status: reviewed")
    run(tmp_path, ONE, extract=last_words)
    assert text_of(tmp_path).count("- first:") == 1


def test_an_edited_claim_moves_with_its_sentence(tmp_path: Path) -> None:
    run(tmp_path, ONE)
    edit(tmp_path, "- first: Ba", "- three: Ba")
    run(tmp_path, msgspec.structs.replace(ONE, text="Tin mới nhất. " + TEXT))
    assert "- three: Ba\n  status: extracted\n" in text_of(tmp_path)
    assert "at: 34..49" in text_of(tmp_path)


def test_comments_stay_while_nothing_else_changes(tmp_path: Path) -> None:
    run(tmp_path, ONE)
    edit(tmp_path, "claims:", "claims:  # five so far")
    assert run(tmp_path, ONE).written == 0
    assert "# five so far" in text_of(tmp_path)


def test_claims_of_vanished_sentences_go_unless_somebody_worked_on_them(tmp_path: Path) -> None:
    run(tmp_path, ONE)
    edit(tmp_path, "- first: Ba", "- three: Ba")
    report = run(tmp_path, msgspec.structs.replace(ONE, text="Mưa lớn ở Lai Châu."))
    assert report.dropped == 1
    assert report.orphaned == (claim_id("mua-lon", "Ba xã mất điện."),)
    assert "Ba xã mất điện." in text_of(tmp_path)
    assert "Trường học" not in text_of(tmp_path)


def test_a_claim_that_a_person_has_added_stays(tmp_path: Path) -> None:
    run(tmp_path, ONE)
    with (tmp_path / "mua-lon.yaml").open("a", encoding="utf-8") as file:
        file.write("- quote: Cầu Nậm Na sập.\n")
    for _ in range(2):
        run(tmp_path, ONE)
        assert "- quote: Cầu Nậm Na sập.\n  status: extracted\n" in text_of(tmp_path)


def test_the_report_is_for_people(tmp_path: Path) -> None:
    report = run(
        tmp_path, ONE, Source("none", "…"), extract=lambda source: sentences(source) if source.id == ONE.id else []
    )
    assert report.silent == ("none",)
    assert str(report) == (
        "2 sources, 3 claims; 2 files written, 0 unchanged, 0 claims dropped.\nno claims found: none"
    )
    ids = tuple(f"s#{n}" for n in range(7))
    listed = str(BuildReport(1, 1, 1, 1, ids, ids[:1]))
    assert "your edits kept: s#0, s#1, s#2, s#3, s#4 and 2 more" in listed
    assert "your edits kept, but the sentence is gone from the source: s#0" in listed


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[int] = []
    build([ONE, TWO], tmp_path, told.append, sentences)
    assert told == [1, 2]


def test_texts_are_read_in_nfc(tmp_path: Path) -> None:
    run(tmp_path, msgspec.structs.replace(ONE, text="Mu\u031ba lo\u031b\u0301n."))
    assert "quote: Mưa lớn." in text_of(tmp_path)
    assert "at: 0..8" in text_of(tmp_path)


def test_two_sources_cannot_share_a_file(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="'mua-lon' and 'MUA-LON'"):
        run(tmp_path, ONE, Source("MUA-LON", TEXT))


def test_a_source_without_an_id(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="no id"):
        run(tmp_path, Source(" ", TEXT))


def test_a_file_of_another_source_is_not_overwritten(tmp_path: Path) -> None:
    run(tmp_path, TWO)
    (tmp_path / "rain.yaml").rename(tmp_path / "mua-lon.yaml")
    with pytest.raises(DatabaseError, match="'rain', not of 'mua-lon'"):
        run(tmp_path, ONE)


def test_a_broken_file_stops_the_build(tmp_path: Path) -> None:
    run(tmp_path, ONE)
    edit(tmp_path, "status: extracted", "status: extract")
    with pytest.raises(DatabaseError, match=r"mua-lon\.yaml:11: .*choose from: extracted, reviewed, rejected"):
        run(tmp_path, ONE)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "claims").write_text("a file")
    with pytest.raises(DatabaseError, match=r"claims: cannot be created: File exists\."):
        run(tmp_path / "claims", ONE)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "mua-lon.yaml").mkdir()
    with pytest.raises(DatabaseError, match=r"mua-lon\.yaml: cannot be read"):
        run(tmp_path, ONE)


def test_half_written_files_are_swept_away(tmp_path: Path) -> None:
    (tmp_path / ".mua-lon.yaml.123.tmp").write_text("half")
    run(tmp_path, ONE)
    assert os.listdir(tmp_path) == ["mua-lon.yaml"]


def _hold(folder: str, held: object, done: object) -> None:
    with building(Path(folder)):
        held.set()
        done.wait(30)
        os._exit(1)  # as if killed: nothing is cleaned up


def test_two_builders_at_once(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    held, done = spawn.Event(), spawn.Event()
    other = spawn.Process(target=_hold, args=(str(tmp_path), held, done))
    other.start()
    assert held.wait(30)
    with pytest.raises(DatabaseError, match="another build is running; wait"):
        run(tmp_path, ONE)
    done.set()
    other.join(30)
    assert run(tmp_path, ONE).written == 1


def test_two_builds_in_one_process(tmp_path: Path) -> None:
    with building(tmp_path):
        for _ in range(2):
            with pytest.raises(DatabaseError, match="another build is running"), building(tmp_path):
                pass
    assert run(tmp_path, ONE).written == 1
