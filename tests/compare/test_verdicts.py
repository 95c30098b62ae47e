"""Sources and statements of every field, in both languages, with the verdict a careful editor would give."""

import pytest

from factcheck import Checker
from tests.files import read_cases


def load(name):
    rows = read_cases(f"compare/{name}")
    return [(row.get("sources") or {"source": row["source"]}, case) for row in rows for case in row["statements"]]


CASES = [*load("verdicts.yaml"), *load("several_sources.yaml")]


@pytest.mark.parametrize(("sources", "case"), CASES, ids=lambda c: c.get("vi") or c.get("en") or "")
def test_verdict(sources, case):
    lang = "vi" if "vi" in case else "en"
    result = Checker.from_texts(sources).check(case[lang], lang)
    assert str(result.verdict) == case["is"], result.explanation
    if "slot" in case:
        assert case["slot"] in {d.slot for e in result.evidence for d in e.differences}
