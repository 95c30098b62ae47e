"""Settings: where they are found, which come first, and how mistakes in them are told."""

from pathlib import Path

import pytest

from factcheck.cli.options import Options
from factcheck.cli.settings import settle
from factcheck.config import Config, find_config
from factcheck.errors import ConfigError, UsageError
from factcheck.model import Verdict

CASES = [
    ("nothing", {}, Config()),
    ("own file", {"factcheck.toml": 'format = "json"'}, Config(format="json")),
    ("shared file", {"pyproject.toml": "[tool.factcheck]\nthreshold = 0.7"}, Config(threshold=0.7)),
    ("own first", {"factcheck.toml": "", "pyproject.toml": '[tool.factcheck]\nformat = "json"'}, Config()),
    ("a table of others", {"pyproject.toml": "[tool.ruff]\n# tool.factcheck"}, Config()),
    ("the nearest", {"a/factcheck.toml": 'lang = "vi"', "factcheck.toml": 'lang = "en"'}, Config(lang="vi")),
    ("above", {"factcheck.toml": 'fail-on = ["refuted"]'}, Config(fail_on=["refuted"])),
    ("passed by", {"a/pyproject.toml": "[project]", "factcheck.toml": 'policy = "strict"'}, Config(policy="strict")),
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")
    return tmp_path


def lay(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("files", "config"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_found(folder, files, config):
    lay(folder, files)
    assert find_config() == config


def test_the_database_is_relative_to_the_file(folder):
    lay(folder, {"a/factcheck.toml": 'db = "data/claims"'})
    assert find_config().db == str(folder / "a" / "data" / "claims")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('databse = "x"', 'there is no setting "databse". Known are db, format, fail-on'),
        ('formt = "x"', 'there is no setting "formt". Did you mean "format"?'),
        ("lang = 3", "a setting is of the wrong kind: Expected `str | null`, got `int`"),
        ("lang = ", "the settings cannot be read: Invalid value"),
    ],
)
def test_mistakes(folder, text, message):
    lay(folder, {"factcheck.toml": text})
    with pytest.raises(ConfigError) as caught:
        find_config()
    assert str(caught.value).startswith(f"{folder / 'factcheck.toml'}: {message}")


def test_not_utf8(folder):
    (folder / "factcheck.toml").write_bytes(b'lang = "\xe1"')
    with pytest.raises(ConfigError, match="cannot be read"):
        find_config()


def test_the_command_line_comes_first(folder):
    lay(folder, {"factcheck.toml": 'format = "json"\nfail-on = "conflicting"\npolicy = "strict"\nthreshold = 0'})
    settings = settle(Options(format_name="csv", fail_on="never"))
    assert (settings.format_name, settings.grading.fail_on) == ("csv", frozenset())
    assert (settings.policy, settings.threshold, settings.lang) == ("strict", 0, None)
    assert settle(Options()).grading.fail_on == {Verdict.CONFLICTING}


@pytest.mark.parametrize("text", ['policy = "loose"', 'fail-on = ["never", "refuted"]', 'lang = "fr"'])
def test_values_that_do_not_exist(folder, text):
    lay(folder, {"factcheck.toml": text})
    with pytest.raises(UsageError):
        settle(Options())
