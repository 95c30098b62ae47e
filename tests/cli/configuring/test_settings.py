"""Settings: where they are found, which come first, and how mistakes in them are told."""

from pathlib import Path

import pytest

from factcheck.cli.configuring.options import Options
from factcheck.cli.configuring.overrides import Overrides
from factcheck.cli.configuring.settings import settle
from factcheck.config import Config, find_config
from factcheck.errors import ConfigError, FactcheckError
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
def test_the_nearest_settings_file_is_found(folder, files, config):
    lay(folder, files)
    assert find_config() == config


def test_the_database_is_relative_to_the_file(folder):
    lay(folder, {"a/factcheck.toml": 'db = "data/claims"'})
    assert find_config().db == str(folder / "a" / "data" / "claims")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('databse = "x"', 'unknown setting "databse". Choose from: fail-on, policy,'),
        ('formt = "x"', 'unknown setting "formt"; did you mean "format"?'),
        ("lang = 3", '"lang" must be a string, not a number.'),
        ("threshold = true", '"threshold" must be a number or a string, not true or false.'),
        ("severity = []", '"severity" must be a table, not a list.'),
        ('lexicon = "a.yaml"', '"lexicon" must be a list, not a string.'),
        ("lexicon = [3]", '"lexicon" must be a string, not a number.'),
        ("per-path = {a = 3}", '"per-path" must be a table, not a number.'),
        ("db = 2026-11-22", '"db" must be a string, not '),
        ("lang = ", "invalid TOML: Invalid value"),
        (f"select = {'[' * 50_000}", "invalid TOML: maximum recursion depth exceeded"),
    ],
)
def test_a_mistake_in_the_settings_is_explained(folder, text, message):
    lay(folder, {"factcheck.toml": text})
    with pytest.raises(ConfigError) as caught:
        find_config()
    assert str(caught.value).startswith(f"{folder / 'factcheck.toml'}: {message}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[per-path."a"]\nignor = "negation"',
            'unknown setting "ignor" under per-path "a"; did you mean "ignore"?',
        ),
        ('[per-path."a"]\ndb = "x"', 'unknown setting "db" under per-path "a".'),
        ('per-path = "a"', '"per-path" must be a table, not a string.'),
        ('ignore = "negatoin"', 'ignore: unknown rule "negatoin"; did you mean "negation"?'),
        ('severity = {negation = "loud"}', 'severity: unknown severity "loud". Choose from: error, warning, info.'),
        ('format = "jsno"', 'format: unknown format "jsno"; did you mean "json"?'),
        ('threshold = "loud"', 'threshold: unknown threshold "loud". Choose from: quiet, balanced, a number from'),
        (
            '[per-path."a"]\nthreshold = 1.5',
            'threshold: unknown threshold "1.5". Choose from: quiet, balanced, a number',
        ),
        ('[per-path."a"]\npolicy = "loose"', 'policy: unknown policy "loose".'),
    ],
)
def test_mistakes_in_rules_and_paths(folder, text, message):
    lay(folder, {"factcheck.toml": text})
    with pytest.raises(ConfigError) as caught:
        Overrides(Options(), settle(Options()))
    assert str(caught.value).startswith(f"{folder / 'factcheck.toml'}: {message}")


def test_settings_that_are_not_utf8(folder):
    (folder / "factcheck.toml").write_bytes(b'lang = "\xe1"')
    with pytest.raises(ConfigError, match="not UTF-8"):
        find_config()


def test_a_byte_order_mark_is_skipped(folder):
    (folder / "factcheck.toml").write_text('lang = "vi"\n', encoding="utf-8-sig")
    assert find_config().lang == "vi"


def test_the_command_line_comes_first(folder):
    lay(folder, {"factcheck.toml": 'format = "json"\nfail-on = "conflicting"\npolicy = "strict"\nthreshold = 0'})
    settings = settle(Options(format_name="csv", fail_on=["never"]))
    assert (settings.format_name, settings.grading.fail_on) == ("csv", frozenset())
    assert (settings.policy, settings.threshold, settings.lang) == ("strict", 0, None)
    assert settle(Options()).grading.fail_on == {Verdict.CONFLICTING}


@pytest.mark.parametrize("text", ['policy = "loose"', 'fail-on = ["never", "refuted"]', 'lang = "fr"'])
def test_values_that_do_not_exist(folder, text):
    lay(folder, {"factcheck.toml": text})
    with pytest.raises(ConfigError, match=r"factcheck.toml: [a-z-]+: "):
        settle(Options())


def test_isolated_and_a_named_file(folder):
    lay(folder, {"factcheck.toml": 'policy = "strict"', "other.toml": 'threshold = 0.5\ndb = "facts"'})
    assert settle(Options(isolated=True)).policy == "news"
    other = settle(Options(config=str(folder / "other.toml")))
    assert (other.policy, other.threshold, other.config.db) == ("news", 0.5, str(folder / "facts"))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (Options(config="gone.toml"), "gone.toml: settings file not found."),
        (Options(config="gone.toml", isolated=True), "--isolated and --config cannot be used together"),
    ],
)
def test_no_such_file(folder, options, message):
    with pytest.raises(FactcheckError, match=message):
        settle(options)


def test_a_shared_file_without_our_table(folder):
    lay(folder, {"pyproject.toml": "[project]"})
    with pytest.raises(ConfigError, match=r"no table \[tool.factcheck\]"):
        settle(Options(config=str(folder / "pyproject.toml")))


PATHS = """
ignore = ["modality"]
severity = {negation = "info"}
[per-path."old/*"]
ignore = "negation"
policy = "strict"
[per-path."old/b.md"]
policy = "news"
severity = {modality = "warning"}
"""


def test_settings_of_single_paths(folder, monkeypatch):
    lay(folder, {"factcheck.toml": PATHS})
    overrides = Overrides(Options(), settle(Options()))
    monkeypatch.chdir(folder)
    one, two, three = (overrides.of(path) for path in ("a.md", "old/a.md", str(folder / "old" / "b.md")))
    assert [settings.policy for settings in (one, two, three)] == ["news", "strict", "news"]
    assert (one.grading.ignore, two.grading.ignore) == ({"modality"}, {"modality", "negation"})
    assert three.grading.severities == {"negation": "info", "modality": "warning"}
    assert overrides.of("elsewhere/old/a.md").policy == "news"


def test_the_command_line_comes_before_paths(folder, monkeypatch):
    lay(folder, {"factcheck.toml": PATHS})
    monkeypatch.chdir(folder)
    options = Options(policy="news", ignore=["antonym"])
    settings = Overrides(options, settle(options)).of("old/a.md")
    assert (settings.policy, settings.grading.ignore) == ("news", {"antonym"})
