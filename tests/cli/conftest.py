"""A stand-in for the checker, whose verdict is the first word of the statement, and a way to run commands."""

from typing import NamedTuple

import pytest

from factcheck.cli.app import main
from factcheck.model import Claim, Difference, Disagreement, Evidence, Result, Verdict

WORDS = {"Wrong": Verdict.REFUTED, "Right": Verdict.SUPPORTED, "Disputed": Verdict.CONFLICTING}
SIDE = Evidence(
    stance="refutes", claim_id="a#1", source_id="a", source_title="Title", published="2023", claimant="Ministry",
    quote="On 9 May.", start=10, end=19, score=0.5,
    differences=(Difference("date", "date-mismatch", "10 May", "9 May", (3, 9), (13, 18)),),
)  # fmt: skip


class FakeChecker:
    def __init__(self):
        self.asked = []
        self.jobs = None
        self.disagreements = []
        self.claims = []

    def check_many(self, statements, jobs=1):
        self.jobs = jobs
        for statement in statements:
            self.asked.append(statement)
            first = statement.text.split()[0]
            verdict = WORDS.get(first, Verdict.NOT_ENOUGH_EVIDENCE)
            yield Result(
                id=statement.id, text=statement.text, lang=statement.lang or "en", location=statement.location,
                verdict=verdict, confidence=0.9, rules=(), explanation=f"Is {first}.", evidence=(),
            )  # fmt: skip

    def audit(self, on_progress):
        on_progress(len(self.claims))
        return self.disagreements

    def search(self, text, limit):
        claims = [Claim("a#1", "a", "On 9 May [red].", 10, 19, "en", "Ministry", status="reviewed")]
        return (claims * 3)[:limit]


class Done(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Run a command in an empty folder; what it wrote must not hold a traceback."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_DB", raising=False)

    def _run(*args):
        status = main([str(arg) for arg in args])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Done(status, out, err)

    return _run


@pytest.fixture
def fake(monkeypatch):
    """Put the stand-in where commands open their checker; it notes the settings it was opened with."""
    checker = FakeChecker()

    def opened(settings):
        checker.settings = settings
        return checker

    # where it is defined comes last, so that none of the others imports the stand-in
    for module in ("checking.check_statements", "commands.audit", "commands.claims", "checking.checkers"):
        monkeypatch.setattr(f"factcheck.cli.{module}.open_checker", opened)
    checker.side = SIDE
    checker.disagreement = Disagreement("date", "date-mismatch", (SIDE, SIDE))
    return checker
