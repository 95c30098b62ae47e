from pathlib import Path

import pytest
import yaml

from factcheck import Checker

CASES = yaml.safe_load((Path(__file__).parent / "audit.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_disagreements(case):
    found = Checker.from_texts(case["sources"]).audit()
    got = [{"slot": d.slot, "rule": d.rule, "sides": sorted({side.source_id for side in d.sides})} for d in found]
    assert got == case["disagreements"]


def test_every_side_points_at_its_own_words():
    sources = CASES[0]["sources"]
    for disagreement in Checker.from_texts(sources).audit():
        for side in disagreement.sides:
            for difference in side.differences:
                start, end = difference.found_span
                assert sources[side.source_id][start:end] == difference.found


def test_the_seeds_disagree_on_the_ceasefire():
    root = Path(__file__).parents[2]
    found = Checker.open(root / "claims").audit()
    days = [d for d in found if d.slot == "date"]
    assert {side.source_id[:3] for d in days for side in d.sides} == {"002", "003", "004"}
