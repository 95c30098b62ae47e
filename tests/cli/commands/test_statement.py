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
        ([], 'nothing to check: pass a statement in quotes, or see "factcheck --help".'),
        ([""], "the statement is empty: pass a sentence to check."),
        (["  ... !"], "the statement is empty: pass a sentence to check."),
        (["chek", "a.md"], '"chek" is not a command or a file. Did you mean "factcheck check"?'),
        (["biuld"], '"biuld" is not a command or a file. Did you mean "factcheck build"?'),
        (["help"], '"help" is not a command or a file. Did you mean "factcheck --help"?'),
        (["It rains.", "draft.md"], '"draft.md" is a file: pass either files or statements, not both.'),
        (["It rains.", "-"], '"-" is standard input: pass either files or statements, not both.'),
        (["gone.csv"], "gone.csv: file not found."),
        (["It rains.", "--select", ""], "a rule name is empty;"),
        (["drfat.md"], 'drfat.md: file not found. Did you mean "draft.md"?'),
        (["zzz"], '"zzz" is not a command or a file. To check a statement, pass a whole sentence in'),
        (["17"], '"17" is not a command or a file. To check a statement, pass a whole sentence in quotes.'),
        (['"17"'], '"17" is not a command or a file. To check a statement, pass a whole sentence in quotes.'),
        (["exp"], '"exp" is not a command or a file. Did you mean "factcheck explain"?'),
        (["15", "people", "died"], '"15" is not a command or a file. To check the whole statement, put it'),
        (["--db", "x", "check", "a.md"], 'put the command first: factcheck check'),
        (["x" * 100 + "\0"], " is not a command or a file."),
        (["word " * 20_000], "the statement has 100,000 characters, more than 10,000: check one sentence at a time"),
        (["One man died.", "--format", "jsno"], 'unknown format "jsno"; did you mean "json"? Choose from: console,'),
        (["One man died.", "--fail-on", "refutd"], 'unknown verdict "refutd"; did you mean "refuted"? Choose from:'),
        (["One man died.", "--fail-on", "never,refuted"], '--fail-on: "never" cannot be combined with other verdicts.'),
        (["One man died.", "--policy", "strikt"], 'unknown policy "strikt"; did you mean "strict"? Choose from:'),
        (["One man died.", "--lang", "fr"], 'unknown language "fr". Choose from: vi, en.'),
        (["One man died.", "--output", "report.json"], "--output report.json: write it as FORMAT=FILE,"),
        (["One man died.", "--output", "xml=a"], 'unknown format "xml".'),
        (["One man died.", "--output", "csv=-"], "--output csv=-: use --format csv to write to standard output."),
        (["One man died.", "--output", "json=no/such/folder"], "--output: no/such/folder cannot be written: No such"),
        (["One man died.", "--db", "a", "--against", "b"], "--db and --against cannot be used together"),
        (["One man died.", "--fromat", "json"], 'unknown option "--fromat"; did you mean "--format"? See "factcheck'),
        (["One man died.", "--outp", "a"], 'unknown option "--outp"; did you mean "--output"? See "factcheck check'),
        (["One man died.", "--zzz"], 'unknown option "--zzz". See "factcheck check --help".'),
        (["explain", "one", "two"], 'Got unexpected extra argument(s) (two). See "factcheck explain --help".'),
        (["One man died.", "--fix"], "--fix works on files: pass a file or -, or use --diff to see what would change."),
        (["One man died.", "--resume"], "--resume works on files: pass files"),
        (["One man died.", "--engine", "daft"], "--engine works on files: pass .jsonl or .parquet files."),
        (["One man died.", "--ray", "auto"], "--ray works on files: pass .jsonl or .parquet files."),
        (["One man died.", "--stdin-filename", "a"], "--stdin-filename works on files: pass - to"),
        (["One man died.", "--update-baseline"], "--update-baseline needs --baseline FILE, or"),
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


@pytest.mark.parametrize(
    ("args", "jobs"),
    [
        (["Right it is."], 1),
        (["Right it is.", "--jobs", "4"], 1),
        (["Right it is.", "Wrong it is.", "--jobs", "4"], 2),
        (["Right it is.", "--no-progress"], 1),
    ],
)
def test_processes_share_the_statements(run, fake, args, jobs):
    assert run(*args).err == ""
    assert fake.jobs == jobs


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["One man died.", "--format", "jsno"], 'unknown format "jsno"; did you mean "json"?'),
        (["One man died.", "--output", "jsno=a"], 'unknown format "jsno"; did you mean "json"?'),
        (["One man died.", "--output", "csv=a", "--output", "json=a"], "--output: "),
        (["One man died.", "--update-baseline"], "--update-baseline needs --baseline FILE,"),
        (["One man died.", "--baseline", "gone.json"], "gone.json: "),
        (["check", "draft.md", "--format", "jsno"], 'unknown format "jsno"; did you mean "json"?'),
        (["check", "draft.md", "--output", "jsno=a"], 'unknown format "jsno"; did you mean "json"?'),
        (["check", "draft.md", "--update-baseline"], "--update-baseline needs --baseline FILE,"),
        (["check", "draft.md", "--update-baseline", "--resume"], "--update-baseline and --resume cannot be used"),
        (["One man died."], "no database found:"),
        (["check", "draft.md"], "no database found:"),
    ],
)
def test_arguments_are_checked_before_a_database_is_searched_for(run, tmp_path, args, message):
    (tmp_path / "draft.md").write_text("One man died.", encoding="utf-8")
    done = run(*args)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"factcheck: {message}")


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
