"""What a statement shares with its source may do in an article, and too little among thousands of sentences."""

from functools import cache

import pytest

from factcheck import Checker
from tests.files import read_cases

CASES = [(row["source"], case) for row in read_cases("compare/verdict/identified.yaml") for case in row["statements"]]
IDS = [case.get("vi") or case["en"] for _, case in CASES]
OTHERS = "\n".join(f"Gardener {n} planted {n + 3} apple trees by the wall of orchard {n}." for n in range(3000))


@pytest.mark.parametrize(("source", "case"), CASES, ids=IDS)
def test_alone_and_among_many(source, case):
    lang = "vi" if "vi" in case else "en"
    for others, verdict in (("", case["is"]), (OTHERS, case.get("among_many", case["is"]))):
        assert str(checker(source, others).check(case[lang], lang).verdict) == verdict


@cache
def checker(source, others):
    return Checker.from_texts({"own": source, "others": others} if others else {"own": source})
