"""Results to report: one of each verdict, one about a comment, and two full of hostile text."""

import io
from collections.abc import Callable

import pytest

from factcheck.findings.grading import Grading
from factcheck.model import Agreement, Difference, Evidence, Location, Result, Verdict
from factcheck.reports import report_type

QUOTE = "Officials said 15 people were killed on 19 January."
HOSTILE = "=cmd() 50%, [red]dead[/red]\x1b[31m <b>::x:: | `a` \u202eb\n]]> & \x00\x9b"
MARKUP = """"><script>hacked = 1</script><img src=x onerror=hacked=1>'--></style></title></article>{{ 7 * 7 }}&lt;"""


def evidence(stance="refutes", quote=QUOTE, **changes):
    fields = {
        "stance": stance,
        "claim_id": "report#1a2b",
        "source_id": "report",
        "source_title": "Fire at the warehouse",
        "published": "2023-01",
        "claimant": "Fire service",
        "quote": quote,
        "start": 1000,
        "end": 1000 + len(quote),
        "score": 0.93456,
    }
    return Evidence(**fields | changes)


def result(verdict, *items, **changes):
    fields = {
        "id": "d001",
        "text": "50 people were killed on 19 January.",
        "lang": "en",
        "location": Location("docs/draft.md", 3, 5, 3, 41),
        "verdict": Verdict(verdict),
        "confidence": 0.97123,
        "rules": (),
        "explanation": "The statement says 50 killed; the source says 15 (Fire service).",
        "evidence": items,
    }
    return Result(**fields | changes)


KILLED = Difference("killed", "count-mismatch", "50", "15", (0, 2), (1015, 1017))
KILLED_TOO = Agreement("killed", "50", "50", (0, 2), (1015, 1017))
DAY = Agreement("date", "19 January", "19 January", (25, 35), (1040, 1050))
REFUTED = result("refuted", evidence(agreements=(DAY,), differences=(KILLED,)), rules=("count-mismatch",))
SUPPORTED = result("supported", evidence("supports", agreements=(DAY,)), text="People were killed on 19 January.")
UNKNOWN = result("not_enough_evidence", evidence("neutral"), explanation="The sources do not say.")
CONFLICTING = result(
    "conflicting",
    evidence(differences=(KILLED,)),
    evidence("supports", source_id="other", source_title="", claimant="", published=""),
    rules=("sources-disagree",),
)
BY_HAND = result("not_enough_evidence", evidence("neutral"), location=None, id="1")
STRANGE = result(
    "refuted",
    evidence(quote=HOSTILE, source_title=HOSTILE, claimant=HOSTILE, published=HOSTILE, differences=(KILLED,)),
    id=HOSTILE,
    text=HOSTILE,
    explanation=HOSTILE,
    location=Location("a,b:c%\n.md", 1, 1, 2, 4),
    rules=("count-mismatch",),
)
TAGGED = result(
    "conflicting",
    evidence(quote=MARKUP, source_title=MARKUP, claimant=MARKUP, published=MARKUP, differences=(KILLED,)),
    evidence("supports", quote=MARKUP, source_id=MARKUP, source_title="", agreements=(KILLED_TOO,)),
    id=MARKUP,
    text=MARKUP,
    explanation=MARKUP,
    location=Location(MARKUP, 1, 1, 2, 4),
    rules=("sources-disagree",),
)
DAY_BEFORE = Agreement("date", "19 January", "19 Jan.", (25, 35), (900, 907))
PLACE_AFTER = Difference("place", "place-mismatch", "50", "Oslo", (0, 2), (1051, 1055))
BESIDE = result("refuted", evidence(differences=(KILLED, PLACE_AFTER), agreements=(DAY_BEFORE,)))
REMARK = result(
    "not_enough_evidence", text="<!-- factcheck: ignore -->", explanation="Silences nothing.", rules=("unused-ignore",)
)
RESULTS = {
    "refuted": REFUTED,
    "supported": SUPPORTED,
    "unknown": UNKNOWN,
    "conflicting": CONFLICTING,
    "by hand": BY_HAND,
    "strange": STRANGE,
    "tagged": TAGGED,
    "remark": REMARK,
    "beside": BESIDE,
}


@pytest.fixture
def render() -> Callable[..., str]:
    def rendered(name: str, *names: str, fail_on=(Verdict.REFUTED,), skipped=0) -> str:
        out = io.StringIO()
        report = report_type(name)(out, Grading(frozenset(fail_on)))
        for one in names:
            report.add(RESULTS[one])
        report.skipped = skipped
        report.close()
        return out.getvalue()

    return rendered
