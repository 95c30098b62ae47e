"""The groups of near concepts: known ids, and nothing beside its own opposite."""

from itertools import combinations

import pytest

from factcheck.language.lexicon import lexicon
from factcheck.language.tables import table

GROUPS = table("near")


@pytest.mark.parametrize("name", GROUPS)
def test_the_concepts_of_a_group_exist_and_are_no_opposites(name):
    entries = [lexicon().entries.get(id) for id in GROUPS[name]]
    assert all(entries), [id for id, entry in zip(GROUPS[name], entries, strict=True) if not entry]
    assert len(entries) == len(set(GROUPS[name])) > 1
    assert not [(one.id, other.id) for one, other in combinations(entries, 2) if other.id in one.opposites]
