"""The labelled statements about invented articles are whole: ids are unique, and the sources that they name exist."""

from collections import Counter

import pytest

from benchmarks.statements.collections import collections
from factcheck.model import Verdict

COLLECTIONS = list(collections())


@pytest.mark.parametrize("one", COLLECTIONS, ids=lambda one: one.name)
def test_collection(one):
    assert [id for id, count in Counter(case.id for case in one.cases).items() if count > 1] == []
    assert [case.id for case in one.cases if not set(case.sources) <= one.texts.keys()] == []
    told = [case.id for case in one.cases if case.verdict is not Verdict.NOT_ENOUGH_EVIDENCE]
    assert [case.id for case in one.cases if case.sources] == told


def test_there_are_all_verdicts_in_both_languages():
    found = {(case.verdict, case.lang) for one in COLLECTIONS for case in one.cases}
    assert found == {(verdict, lang) for verdict in Verdict for lang in ("vi", "en")}
