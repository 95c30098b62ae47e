"""The command line on real sources: build a database, ask it, check drafts against it, explain, audit."""

import json

import pytest

NORTH = """The fire service said 15 people were killed in the warehouse fire in Oslo on 19 January 2023.

Ten others were wounded. The fire lasted six hours.
"""
SOUTH = """Twelve people were killed in the warehouse fire in Oslo on 19 January 2023, the police said."""


@pytest.fixture
def sources(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "north.txt").write_text(NORTH, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("statement", "status", "first"),
    [
        ("15 people were killed in the warehouse fire in Oslo.", 0, "supported"),
        ("50 people were killed in the warehouse fire in Oslo.", 1, "refuted"),
        ("The king of Norway will visit Lima.", 0, "not enough evidence"),
    ],
)
@pytest.mark.parametrize("way", ["--db", "--against"])
def test_a_statement(run, sources, statement, status, first, way):
    assert run("build", sources, "--db", "claims").status == 0
    done = run(statement, way, "claims" if way == "--db" else sources)
    assert (done.status, done.err) == (status, "")
    assert done.out.splitlines()[0].startswith(first)


def test_the_words_that_differ_are_marked_on_both_sides(run, sources):
    done = run("50 people were killed in the warehouse fire in Oslo.", "--against", sources)
    assert "[-50-] people were killed" in done.out
    assert "said {+15+} people were killed" in done.out
    assert "[count-mismatch]" in done.out


def test_spans_slice_to_their_words(run, sources):
    done = run("50 people were killed in the warehouse fire in Oslo.", "--against", sources, "--format", "jsonl")
    result = json.loads(done.out)
    evidence = result["evidence"][0]
    (difference,) = evidence["differences"]
    assert NORTH[slice(evidence["start"], evidence["end"])] == evidence["quote"]
    assert NORTH[slice(*difference["found_span"])] == difference["found"] == "15"
    assert result["text"][slice(*difference["stated_span"])] == difference["stated"] == "50"


def test_the_nearest_claims_folder_is_the_database(run, sources, tmp_path, monkeypatch):
    run("build", sources)
    (tmp_path / "drafts" / "deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "drafts" / "deep")
    assert run("50 people were killed in the warehouse fire in Oslo.").status == 1


def test_environment_and_settings_name_the_database(run, sources, tmp_path, monkeypatch):
    run("build", sources, "--db", "elsewhere")
    statement = "50 people were killed in the warehouse fire in Oslo."
    assert run(statement).status == 2
    (tmp_path / "factcheck.toml").write_text('db = "elsewhere"\n', encoding="utf-8")
    assert run(statement).status == 1
    monkeypatch.setenv("FACTCHECK_DB", "nowhere")
    assert run(statement).status == 2
    monkeypatch.setenv("FACTCHECK_DB", "elsewhere")
    (tmp_path / "factcheck.toml").unlink()
    assert run(statement).status == 1


def test_drafts_are_checked_alike_by_one_process_and_two(run, sources, tmp_path):
    lines = "".join(f"{n} people were killed in the warehouse fire in Oslo.\n" for n in range(12, 20))
    (tmp_path / "draft.txt").write_text(lines, encoding="utf-8")
    one = run("check", "draft.txt", "--against", sources, "--format", "json")
    two = run("check", "draft.txt", "--against", sources, "--format", "json", "--jobs", "2")
    assert one == two
    assert json.loads(one.out)["summary"] == {
        "statements": 8, "found": 8, "checked": 8,
        "supported": 1, "refuted": 7, "conflicting": 0, "not_enough_evidence": 0
    }  # fmt: skip


def test_audit_and_claims(run, sources):
    (sources / "south.txt").write_text(SOUTH, encoding="utf-8")
    assert run("build", sources, "--db", "claims").status == 0
    audit = run("audit")
    assert audit.status == 1
    assert "north" in audit.out
    assert "south" in audit.out
    found = run("claims", "wounded", "--format", "jsonl", "--limit", "1")
    assert json.loads(found.out)["quote"] == "Ten others were wounded."
    assert len(run("claims", "--format", "jsonl").out.splitlines()) == 4


def test_building_twice_changes_nothing(run, sources, tmp_path):
    run("build", sources)
    before = {file.name: file.read_bytes() for file in (tmp_path / "claims").iterdir()}
    run("build", sources)
    assert {file.name: file.read_bytes() for file in (tmp_path / "claims").iterdir()} == before


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["One man died."], "factcheck build"),
        (["One man died.", "--db", "nowhere"], "nowhere"),
        (["One man died.", "--against", "nowhere.txt"], "nowhere.txt"),
        (["One man died.", "--against", "empty"], "empty"),
        (["One man died.", "--against", "latin.txt"], "latin.txt"),
        (["One man died.", "--db", "broken"], "north.yaml"),
        (["audit"], "factcheck build"),
        (["claims", "--db", "nowhere"], "nowhere"),
        (["build", "nowhere"], "nowhere"),
        (["build", "nowhere", "--format", "toml"], 'unknown format "toml". Choose from: yaml, jsonl.'),
        (["build", "nowhere", "--ray", "auto", "--format", "toml"], 'unknown format "toml".'),
        (["build", "empty"], "empty"),
        (["build", "latin.txt"], "latin.txt"),
        (["build", "blank.txt"], "blank.txt"),
        (["build", "texts", "--db", "latin.txt"], "latin.txt"),
        (["build"], "SOURCE"),
        (["One man died.", "--against", "texts", "--threshold", "2"], "threshold"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_broken_input_is_explained(run, sources, tmp_path, args, words):
    (tmp_path / "empty").mkdir()
    (tmp_path / "latin.txt").write_bytes(b"b\xe1ng")
    (tmp_path / "blank.txt").write_text(" \n", encoding="utf-8")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "north.yaml").write_text("claims: [one\n", encoding="utf-8")
    done = run(*args)
    assert (done.status, done.out) == (2, "")
    assert words in done.err
    assert done.err.startswith("factcheck: ")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("args", "left"),
    [
        (["nowhere"], ["empty"]),
        (["empty"], ["empty"]),
        (["blank.txt"], ["empty"]),
        (["latin.txt", "texts"], ["empty"]),
        (["nowhere", "--db", "deep/claims"], ["empty"]),
        (["nowhere", "--db", "empty"], ["empty"]),
        (["texts"], ["claims", "empty"]),
        (["texts", "--db", "deep/claims"], ["deep", "deep/claims", "empty"]),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("form", ["yaml", "jsonl"])
def test_a_build_that_makes_nothing_leaves_no_folder(run, sources, tmp_path, form, args, left):
    (tmp_path / "empty").mkdir()
    (tmp_path / "latin.txt").write_bytes(b"b\xe1ng")
    (tmp_path / "blank.txt").write_text(" \n", encoding="utf-8")
    run("build", *args, "--format", form)
    assert [name for name in ("claims", "deep", "deep/claims", "empty") if (tmp_path / name).is_dir()] == left


def test_markup_and_escapes_in_sources_are_shown(run, tmp_path):
    text = "The [red]fire[/red] service\x1b[31m said 15 people were killed in the fire in Oslo.\n"
    (tmp_path / "north.txt").write_text(text, encoding="utf-8")
    done = run("50 people were killed in the fire in Oslo.", "--against", "north.txt")
    assert "[red]fire[/red] service␛[31m said" in done.out
    assert "\x1b" not in done.out
