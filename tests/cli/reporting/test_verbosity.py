"""The verbose options tell on standard error how results come about, and change no result."""

import re

import pytest

from factcheck.compare.verdict.decide import decide

SOURCE = "The fire service said 15 people were killed in the warehouse fire in Oslo on 19 January 2023.\n"
DRAFT = "The warehouse fire in Oslo killed 17 people.\n"

SOURCES = "factcheck: 1 source with 1 claim to check against\n"
FILES = "factcheck: draft.txt: 1 statement read\nfactcheck: empty.txt: 0 statements read\n"
STATEMENT = "factcheck: draft.txt:1:1: “The warehouse fire in Oslo killed 17 people.”\n"
CLAIM = """  read as en, affirmed, happened
    figures and dates: killed 17
    names: oslo
    concepts: warehouse_fire, killed, person
"""
CANDIDATES = """  candidates: 1
    refutes 0.95  fire#ID  1.00 of the statement found
      “The fire service said 15 people were killed in the warehouse fire in Oslo on 19 January 2023.”
      killed: “17” differs from “15” [count-mismatch]
"""
DECISION = "  verdict: refuted, by comparing values\n    the judge on fire#ID: "


@pytest.fixture
def told(run, tmp_path):
    (tmp_path / "fire.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "empty.txt").touch()

    def _told(*options):
        done = run("check", "draft.txt", "empty.txt", "--against", "fire.txt", "--format", "concise", *options)
        assert (done.status, done.out) == (
            1,
            "draft.txt:1:1: count-mismatch The statement says 17 killed; the source says 15.\n",
        )
        start = done.err.find("fire#")
        return done.err.replace(done.err[start : start + 13], "fire#ID") if start >= 0 else done.err

    return _told


@pytest.mark.parametrize(
    ("options", "parts"),
    [
        (["--show-files"], [SOURCES, FILES]),
        (["--verbose"], [SOURCES, FILES]),
        (["--show-claims"], [STATEMENT + CLAIM]),
        (["-vv"], [SOURCES, STATEMENT + CLAIM, FILES]),
        (["--show-candidates"], [STATEMENT + CANDIDATES]),
        (["-v", "-v", "-v"], [SOURCES, STATEMENT + CLAIM + CANDIDATES, FILES]),
    ],
    ids=str,
)
def test_each_step_of_verbosity_adds_its_part(told, options, parts):
    err = told(*options)
    for part in parts:
        assert part in err
        err = err.replace(part, "")
    assert [line for line in err.splitlines() if "checked" not in line] == []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_statement_is_checked_once(told, jobs, monkeypatch):
    decided = []

    def counted(findings, *args, **options):
        decided.append(findings)
        return decide(findings, *args, **options)

    monkeypatch.setattr("factcheck.checker.decide", counted)
    told("-vvv", "--explain", "--jobs", jobs)
    assert len(decided) == 1


def test_explain_lists_the_features_that_weighed_most(told):
    err = told("--explain")
    assert err.startswith(STATEMENT + DECISION)
    told_of = re.compile(r"^\s+([+-]?\d+\.\d+)  ?(?:supports|refutes|neutral): ")
    shares = [abs(float(found[1])) for line in err.splitlines() if (found := told_of.match(line))]
    assert shares == sorted(shares, reverse=True)
    assert 1 <= len(shares) <= 8


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("17 people were killed in the warehouse fire in Oslo.", "verdict: refuted, by comparing values"),
        ("15 people were killed in the warehouse fire in Oslo.", "verdict: supported, by comparing values"),
        ("15 ministers were at the concert in Oslo.", "verdict: not enough evidence, no passage is strong"),
        (
            "The university library bought rare books.",
            "verdict: not enough evidence, too few of its words occur in the sources",
        ),
    ],
)
def test_a_statement_of_the_command_line(told, run, statement, words):
    done = run(statement, "--against", "fire.txt", "--explain")
    assert done.err.startswith(f"factcheck: “{statement}”\n  {words}")


def test_the_reason_against_a_support_is_named(run, tmp_path):
    (tmp_path / "film.txt").write_text(
        "The film was written by Ann Cole and directed by Petra Holm.\n", encoding="utf-8"
    )
    told = [
        run(f"The film was {by} by Ann Cole.", "--against", "film.txt", "-vvv").err for by in ("directed", "written")
    ]
    assert ["would support it, but for: doer-after-by-differs" in err for err in told] == [True, False]
    assert "but for" not in told[1]


def test_what_is_told_steers_no_terminal(run, tmp_path):
    (tmp_path / "fire.txt").write_text(SOURCE, encoding="utf-8")
    assert "\x1b" not in run("One \x1b[31mman died [red]there.", "--against", "fire.txt", "-vvv", "--explain").err


def test_the_judge_is_named_where_it_decides(run, tmp_path):
    (tmp_path / "library.txt").write_text(
        "Theo nhà trường, học sinh được đến thư viện mượn sách vào các buổi chiều trong tuần.\n", encoding="utf-8"
    )
    statement = "Theo nhà trường, học sinh được đến nhà thi đấu mượn sách vào các buổi chiều trong tuần."
    done = run(statement, "--against", "library.txt", "--threshold", "balanced", "--explain")
    assert "verdict: refuted, by the judge" in done.err
