"""Sources and statements of every field, in both languages, with the verdict a careful editor would give."""

from pathlib import Path

import pytest
import yaml

from factcheck import Checker

TABLE = yaml.safe_load((Path(__file__).parent / "verdicts.yaml").read_text(encoding="utf-8"))
CASES = [(row["source"], case) for row in TABLE for case in row["statements"]]


@pytest.mark.parametrize(
    ("source", "case"), CASES, ids=lambda c: c.get("vi") or c.get("en") if isinstance(c, dict) else ""
)
def test_verdict(source, case):
    lang = "vi" if "vi" in case else "en"
    result = Checker.from_texts({"source": source}).check(case[lang], lang)
    assert str(result.verdict) == case["is"], result.explanation
    if "slot" in case:
        assert case["slot"] in {d.slot for e in result.evidence for d in e.differences}
