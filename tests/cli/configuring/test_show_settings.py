"""Settings at work: `--show-settings`, rules that are selected, and paths with settings of their own."""

import pytest

SETTINGS = """
policy = "strict"
[severity]
contradiction = "warning"
[per-path."drafts/old/*"]
severity = {contradiction = "error"}
lang = "vi"
"""


@pytest.fixture
def project(tmp_path):
    (tmp_path / "factcheck.toml").write_text(SETTINGS, encoding="utf-8")
    for name in ("new", "old"):
        (tmp_path / "drafts" / name).mkdir(parents=True)
        (tmp_path / "drafts" / name / "a.txt").write_text("Wrong it is.\n", encoding="utf-8")
    return tmp_path


def test_all_settings_are_shown_with_their_origin(run, fake, project):
    done = run("check", "drafts/old/a.txt", "--show-settings", "--threshold", "balanced", "--db", "facts")
    file = project / "factcheck.toml"
    assert (done.status, done.err, fake.asked) == (0, "", [])
    assert done.out.splitlines() == [
        f"# settings file: {file}",
        "# baseline is not set",
        'fail-on = ["refuted"]  # default',
        'format = "console"  # default',
        "ignore = []  # default",
        "# lang is not set",
        f'policy = "strict"  # {file}',
        "select = []  # default",
        f'severity = {{contradiction = "warning"}}  # {file}',
        'threshold = "balanced"  # --threshold',
        "lexicon = []  # default",
        'db = "facts"  # --db',
        "",
        "# drafts/old/a.txt",
        f'lang = "vi"  # {file}',
        f'severity = {{contradiction = "error"}}  # {file}',
    ]


def test_shown_without_files(run, fake, project):
    assert run("check", "--show-settings", "--isolated").out.startswith("# settings file: none\n")
    assert run("--show-settings", "Wrong it is.").out.startswith("# settings file: ")


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (["drafts/new"], 0),
        (["drafts/old"], 1),
        (["drafts"], 1),
        (["drafts/new", "--isolated"], 1),
        (["drafts/old", "--ignore", "contradiction"], 0),
        (["drafts/old", "--select", "negation"], 0),
        (["drafts/old", "--select", "negation,contradiction"], 1),
        (["drafts/old", "--select", "negation", "--select", "contradiction"], 1),
        (["drafts/old", "--ignore", "antonym", "--ignore", "negation,contradiction"], 0),
        (["drafts/old", "--fail-on", "refuted", "--fail-on", "conflicting"], 1),
        (["drafts/old", "--fail-on", "never"], 0),
    ],
)
def test_the_settings_of_a_file_decide_the_exit_status(run, fake, project, args, status):
    assert run("check", *args).status == status


def test_the_level_in_a_report(run, fake, project):
    done = run("check", "drafts", "--format", "github")
    assert [line.split(" ")[0] for line in done.out.splitlines()] == ["::warning", "::error"]


def test_the_language_of_a_path(run, fake, project):
    run("check", "drafts")
    assert [statement.lang for statement in fake.asked] == [None, "vi"]


def test_standard_input_goes_by_its_name(run, fake, project, monkeypatch):
    import io

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Wrong it is.\n")))
    assert run("check", "-", "--stdin-filename", "drafts/old/b.txt").status == 1


def test_a_judge_of_its_own(run, fake, project):
    (project / "factcheck.toml").write_text('[per-path."drafts/old/*"]\nthreshold = 0.9\n', encoding="utf-8")
    run("check", "drafts")
    assert fake.settings.threshold == 0.9
    assert len(fake.asked) == 2
