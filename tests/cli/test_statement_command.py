"""`factcheck "…"`: what counts as a statement, and what never does."""

import io

import pytest


def test_a_statement_is_checked_and_reported(run, fake):
    done = run("Wrong it is.")
    assert done == (1, "refuted\n  Wrong it is.\n  Is Wrong.\n", "")


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (["Wrong it is."], 1),
        (["Right it is."], 0),
        (["Disputed it is."], 0),
        (["Unknown it is."], 0),
        (["Right it is.", "Wrong it is."], 1),
        (["Wrong it is.", "--fail-on", "never"], 0),
        (["Disputed it is.", "--fail-on", "refuted,conflicting"], 1),
        (["Unknown it is.", "--fail-on", "not-enough-evidence"], 1),
        (["Right it is.", "--fail-on", "supported"], 1),
        (["--fail-on=never", "Wrong it is."], 0),
        (["--", "-5 degrees Wrong."], 0),
    ],
)
def test_exit_status(run, fake, args, status):
    assert run(*args).status == status


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ([], 'Nothing to check: give a statement in quotes, or see "factcheck --help".'),
        ([""], "The statement is empty: give a sentence to check."),
        (["  ... !"], "The statement is empty: give a sentence to check."),
        (["chek", "a.md"], '"chek" is no command and no file. Did you mean "factcheck check"?'),
        (["biuld"], '"biuld" is no command and no file. Did you mean "factcheck build"?'),
        (["help"], '"help" is no command and no file. Did you mean "factcheck --help"?'),
        (["It rains.", "draft.md"], '"draft.md" is a file, and what stands beside it is none: check files, or'),
        (["drfat.md"], '"drfat.md" is no command and no file. Did you mean "draft.md"?'),
        (["zzz"], '"zzz" is no command and no file. Did you mean a statement of several words? Put it in quotes.'),
        (["15", "people", "died"], '"15" is no command and no file. Did you mean the whole statement? Put it'),
        (["--db", "x", "check", "a.md"], '"check" is a command: put it before its options.'),
        (["x" * 100 + "\0"], " is no command and no file."),
        (["word " * 20_000], "The statement has 100,000 characters, more than 10,000: check one sentence at a time"),
        (["One man died.", "--format", "jsno"], 'There is no format "jsno". Did you mean "json"? Known are console,'),
        (["One man died.", "--fail-on", "refutd"], 'There is no verdict "refutd". Did you mean "refuted"? Known are'),
        (["One man died.", "--fail-on", "never,refuted"], '"never" stands alone in --fail-on.'),
        (["One man died.", "--policy", "strikt"], 'There is no policy "strikt". Did you mean "strict"? Known are'),
        (["One man died.", "--lang", "fr"], 'There is no language "fr". Known are vi, en.'),
        (["One man died.", "--output", "report.json"], "--output report.json: write it as FORMAT=FILE,"),
        (["One man died.", "--output", "xml=a"], 'There is no format "xml".'),
        (["One man died.", "--output", "csv=-"], "--output csv=-: standard output has the report of --format;"),
        (["One man died.", "--output", "json=no/such/folder"], "--output: no/such/folder cannot be written: No such"),
        (["One man died.", "--db", "a", "--against", "b"], "--db and --against exclude each other"),
        (["One man died.", "--fromat", "json"], "No such option: --fromat"),
        (["One man died.", "--db"], "Option '--db' requires an argument."),
        (["One man died.", "--jobs", "0"], "Invalid value for '--jobs'"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else "",
)  # fmt: skip
def test_an_argument_that_is_no_statement_is_explained(run, fake, tmp_path, args, message):
    (tmp_path / "draft.md").write_text("One man died.", encoding="utf-8")
    done = run(*args)
    assert done.status == 2
    assert message in done.err
    assert done.err.startswith("factcheck: ")
    assert done.err.count("\n") == 1
    assert done.out == ""
    assert not fake.asked


def test_a_file_is_read_not_taken_for_a_statement(run, fake, tmp_path):
    (tmp_path / "my draft.txt").write_text("Wrong it is.\nRight it is.\n", encoding="utf-8")
    assert run("my draft.txt").status == 1
    assert [statement.text for statement in fake.asked] == ["Wrong it is.", "Right it is."]


def test_standard_input(run, fake, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Wrong it is.\n")))
    done = run("-", "--format", "concise")
    assert done == (1, "<stdin>:1:1: contradiction Is Wrong.\n", "")


@pytest.mark.parametrize("text", ["Wrong [red]text[/red].", "Wrong \x1b[31mtext.", "Wrong \udce1 text."])
def test_strange_characters_are_shown(run, fake, text):
    done = run(text)
    assert done.status == 1
    assert "\x1b" not in done.out
    assert ("[red]text[/red]" in done.out) == ("[red]" in text)


def test_the_language_can_be_given(run, fake):
    run("Right it is.", "--lang", "vi")
    assert fake.asked[0].lang == "vi"
