"""Word lists of the user's own: read beside the program's, told clearly where they are wrong."""

import os
import subprocess
import sys

import pytest

from factcheck.errors import ConfigError
from factcheck.language.own_words import VARIABLE, adopt, own_digest, own_entries, own_files

KNOWN = {"oslo": {"kind": "city", "vi": ["Oslo"], "en": ["Oslo"]}}
SOURCE = "The Polaris Bureau signed the ceasefire in Geneva on 9 November 2020."
LEXICON = """
names:
  polaris_bureau: {kind: body, vi: [Cục Bắc Cực], en: [Polaris Bureau]}
"""


@pytest.fixture
def file(tmp_path, monkeypatch):
    """A lexicon that counts; its text is written by the test."""
    path = tmp_path / "lexicon.yaml"
    monkeypatch.setenv(VARIABLE, str(path))
    return path


def test_entries(file):
    file.write_text("names:\n  bergen: {kind: city, vi: [Béc-ghen]}\n  oslo: {vi: [Ốt-xlô]}\n", encoding="utf-8")
    assert own_entries("names", KNOWN) == {
        "bergen": {"kind": "city", "vi": ["Béc-ghen"]},
        "oslo": {"kind": "city", "vi": ["Ốt-xlô"], "en": ["Oslo"]},
    }
    assert own_entries("concepts", {}) == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name: {}", 'a lexicon has the keys "names" and "concepts", and no others.'),
        ("- a", 'a lexicon has the keys "names" and "concepts", and no others.'),
        ("names: [a]", '"names" is no mapping of entries by their id.'),
        ("names: {a: b}", "names: a: an entry is a mapping."),
        ("names: {a: {vi: [b]}}", "names: a: its kind is none of city."),
        ("names: {a: {kind: city, vi: b}}", 'names: a: "vi" is no list of words.'),
        ("names: {a: {kind: city, vi: ['']}}", 'names: a: "vi" is no list of words.'),
        ("names: {a: {kind: city, vn: [b]}}", 'names: a: there is no field "vn". Known are kind, vi, en,'),
        ("names: {a: {kind: city, en_verbs: [b]}}", 'names: a: there is no field "en_verbs".'),
        ("names: [", "the YAML is broken: "),
        ("names: \xff\x00", "the YAML is broken: "),
    ],
)
def test_mistakes(file, text, message):
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        own_entries("names", KNOWN)
    assert str(caught.value).startswith(f"{file}: {message}")


def test_a_file_that_is_not_there(file):
    with pytest.raises(ConfigError, match="the lexicon cannot be read"):
        own_digest()
    with pytest.raises(ConfigError, match="there is no such lexicon"):
        adopt([file.parent / "gone.yaml"])


def test_adopted_once(file):
    file.touch()
    adopt([file, file])
    assert own_files() == [str(file)]


def test_the_content_counts(file):
    file.write_text(LEXICON, encoding="utf-8")
    before = own_digest()
    os.utime(file, (1, 1))
    assert own_digest() == before
    file.write_text(LEXICON.upper(), encoding="utf-8")
    assert own_digest() != before


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
