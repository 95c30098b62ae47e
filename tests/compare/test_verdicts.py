"""Sources and statements of every field, in both languages, with the verdict a careful editor would give."""

from pathlib import Path

import pytest
import yaml

from factcheck import Checker


def load(name):
    rows = yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return [(row.get("sources") or {"source": row["source"]}, case) for row in rows for case in row["statements"]]


CASES = [*load("verdicts.yaml"), *load("several_sources.yaml")]


@pytest.mark.parametrize(("sources", "case"), CASES, ids=lambda c: c.get("vi") or c.get("en") or "")
def test_verdict(sources, case):
    lang = "vi" if "vi" in case else "en"
    result = Checker.from_texts(sources).check(case[lang], lang)
    assert str(result.verdict) == case["is"], result.explanation
    if "slot" in case:
        assert case["slot"] in {d.slot for e in result.evidence for d in e.differences}
