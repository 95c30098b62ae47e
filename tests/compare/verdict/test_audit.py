import pytest

from factcheck import Checker
from factcheck.compare.verdict.audit import as_result
from tests.files import ROOT, read_cases

CASES = read_cases("compare/audit.yaml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_disagreements(case):
    found = Checker.from_texts(case["sources"]).audit()
    got = [{"slot": d.slot, "rule": d.rule, "sides": sorted({side.source_id for side in d.sides})} for d in found]
    assert got == case["disagreements"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("two fines for one fire", "Sources disagree: east says 3 million dollars; west says 30 million dollars."),
        ("a fire of two lengths", "Sources disagree: east says six hours; west says nine hours."),
        ("two counts of the dead in one fire", "Sources disagree: east says 15 (Police in Oslo); west says 12."),
        (
            "both sides of the language border",
            "Các nguồn không thống nhất: east ghi Ngày 9/11/2020; west ghi “10 November 2020”.",
        ),
    ],
)
def test_what_a_report_tells(name, told):
    (case,) = (case for case in CASES if case["name"] == name)
    (found,) = Checker.from_texts(case["sources"]).audit()
    assert as_result(found, 1).explanation.endswith(told)


def test_every_side_points_at_its_own_words():
    sources = CASES[0]["sources"]
    for disagreement in Checker.from_texts(sources).audit():
        for side in disagreement.sides:
            for difference in side.differences:
                start, end = difference.found_span
                assert sources[side.source_id][start:end] == difference.found


def test_the_seeds_disagree_on_the_ceasefire():
    found = Checker.open(ROOT / "claims").audit()
    days = [d for d in found if d.slot == "date"]
    assert {side.source_id[:3] for d in days for side in d.sides} == {"002", "003", "004"}
