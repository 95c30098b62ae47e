"""Word lists of the user's own: read beside the program's, told clearly where they are wrong."""

import multiprocessing
import os
import subprocess
import sys

import pytest

from factcheck.checker import Checker
from factcheck.database.build import build
from factcheck.errors import ConfigError
from factcheck.language.user_entries import user_entries
from factcheck.language.user_lexicons import (
    VARIABLE,
    load_lexicons,
    use,
)
from factcheck.model import Source

KNOWN = {"oslo": {"kind": "city", "vi": ["Oslo"], "en": ["Oslo"]}}
SOURCE = "The Polaris Bureau signed the ceasefire in Geneva on 9 November 2020."
LEXICON = """
names:
  polaris_bureau: {kind: body, vi: [Cục Bắc Cực], en: [Polaris Bureau]}
"""


@pytest.fixture(autouse=True)
def _afterwards():
    """Leave other tests the program's words alone."""
    yield
    use(load_lexicons())


@pytest.fixture
def file(tmp_path, monkeypatch):
    """A lexicon that counts; its text is written by the test."""
    path = tmp_path / "lexicon.yaml"
    monkeypatch.setenv(VARIABLE, str(path))
    return path


def test_the_users_entries_extend_known_ones(file):
    file.write_text("names:\n  bergen: {kind: city, vi: [Béc-ghen]}\n  oslo: {vi: [Ốt-xlô]}\n", encoding="utf-8")
    use(load_lexicons())
    assert user_entries("names", KNOWN) == {
        "bergen": {"kind": "city", "vi": ["Béc-ghen"]},
        "oslo": {"kind": "city", "vi": ["Ốt-xlô"], "en": ["Oslo"]},
    }
    assert user_entries("concepts", {}) == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name: {}", 'a lexicon may only have the keys "names" and "concepts".'),
        ("- a", 'a lexicon may only have the keys "names" and "concepts".'),
        ("names: [a]", '"names" must map ids to entries.'),
        ("names: {a: b}", "names: a: an entry must be a mapping."),
        ("names: {a: {vi: [b]}}", "names: a: kind must be one of city."),
        ("names: {a: {kind: city, vi: b}}", 'names: a: "vi" must be a list of words.'),
        ("names: {a: {kind: city, vi: ['']}}", 'names: a: "vi" must be a list of words.'),
        ("names: {a: {kind: city, vn: [b]}}", 'names: a: unknown field "vn". Choose from: kind, vi, en,'),
        ("names: {a: {kind: city, en_verbs: [b]}}", 'names: a: unknown field "en_verbs".'),
        ("names: [", "invalid YAML: "),
        (f"names: {'[' * 50_000}", "the YAML is nested too deeply."),
        ("names: \xff\x00", "invalid YAML: "),
    ],
)
def test_mistakes(file, text, message):
    file.write_text(text, encoding="utf-8")
    use(load_lexicons())
    with pytest.raises(ConfigError) as caught:
        user_entries("names", KNOWN)
    assert str(caught.value).startswith(f"{file}: {message}")


def test_a_file_that_is_not_there(file):
    with pytest.raises(ConfigError, match=r"lexicon.yaml: lexicon file not found"):
        load_lexicons()
    file.touch()
    with pytest.raises(ConfigError, match=r"gone.yaml: lexicon file not found"):
        load_lexicons([file.parent / "gone.yaml"])


def test_a_lexicon_that_is_named_twice_is_used_once(file):
    file.touch()
    assert load_lexicons([file, file]).files == (str(file),)


def test_checkers_with_words_of_their_own(tmp_path):
    """In one process, asked in turn; the same text and question with other words have other answers."""
    (tmp_path / "a.yaml").write_text(LEXICON, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(LEXICON.replace("Cục Bắc Cực", "Cục Nam Cực"), encoding="utf-8")
    files = [(), (tmp_path / "a.yaml",), (tmp_path / "b.yaml",)]
    checkers = [Checker.from_texts({"a": SOURCE}, lexicon=lexicon) for lexicon in files]
    statements = [f"{name} ký ngừng bắn tại Geneva ngày 9/12/2020." for name in ("Cục Bắc Cực", "Cục Nam Cực")]
    found = [[checker.check(statement).verdict.value for statement in statements] for checker in checkers]
    unknown = found[0][0]
    assert unknown != "refuted"
    assert found == [[unknown, unknown], ["refuted", unknown], [unknown, "refuted"]]
    again = [[checker.check(f" {statement}").verdict.value for checker in checkers] for statement in statements]
    assert list(map(list, zip(*again, strict=True))) == found


def test_a_folder_of_claims_brings_its_words(tmp_path):
    for name, lexicon in (("known", LEXICON), ("plain", "names: {}\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "lexicon.yaml").write_text(lexicon, encoding="utf-8")
        use(load_lexicons([tmp_path / name / "lexicon.yaml"]))
        build([Source("a", SOURCE)], tmp_path / name)
    known, plain = (Checker.open(tmp_path / name) for name in ("known", "plain"))
    statements = ["Cục Bắc Cực ký ngừng bắn tại Geneva ngày 9/12/2020."] * 2
    for jobs in (1, 2):
        assert [result.verdict.value for result in known.check_many(statements, jobs)] == ["refuted"] * 2
        assert "refuted" not in [result.verdict.value for result in plain.check_many(statements, jobs)]


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_worker_processes_are_handed_the_lexicons(tmp_path, start, monkeypatch):
    if start not in multiprocessing.get_all_start_methods():
        pytest.skip("processes are not started so there")
    started = multiprocessing.get_context(start)
    monkeypatch.setattr(multiprocessing, "get_context", lambda method: started)
    monkeypatch.setattr("factcheck.database.build.SOURCES_A_BATCH", 1)
    (tmp_path / "lexicon.yaml").write_text(LEXICON, encoding="utf-8")
    use(load_lexicons([tmp_path / "lexicon.yaml"]))
    build([Source("a", SOURCE), Source("b", SOURCE)], tmp_path / "claims", jobs=2)
    for file in (tmp_path / "claims").glob("*.yaml"):
        assert "polaris_bureau" in file.read_text(encoding="utf-8")


def test_the_content_counts(file):
    file.write_text(LEXICON, encoding="utf-8")
    before = load_lexicons()
    os.utime(file, (1, 1))
    assert load_lexicons() == before
    file.write_text(LEXICON.upper(), encoding="utf-8")
    assert load_lexicons() != before


def test_beside_the_claims(tmp_path):
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "lexicon.yaml").write_text(LEXICON, encoding="utf-8")
    (tmp_path / "a.txt").write_text(SOURCE, encoding="utf-8")
    statement = "Cục Bắc Cực ký ngừng bắn tại Geneva ngày 9/12/2020."
    program = (
        f"from factcheck.cli.app import main; main(['build', 'a.txt']); main([{statement!r}, '--format', 'concise'])"
    )
    environment = {**os.environ, "FACTCHECK_CACHE": str(tmp_path / "cache"), "PYTHONUTF8": "1"}
    environment.pop("FACTCHECK_DB", None)
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, cwd=tmp_path, env=environment, timeout=120
    )
    assert "1 source, 1 claim; 1 file written" in done.stdout.decode()
    assert done.stdout.decode().splitlines()[-1].startswith("date-mismatch ")
