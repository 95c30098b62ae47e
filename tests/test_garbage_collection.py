"""Cycles of objects are not looked for while statements are checked, and still are in the long run."""

from __future__ import annotations

import gc
import weakref

import pytest

from factcheck import garbage_collection
from factcheck.garbage_collection import uncollected


class Knot:
    def __init__(self) -> None:
        self.itself = self


@pytest.mark.parametrize("was_enabled", [True, False])
def test_collection_is_as_it_was(was_enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if was_enabled else gc.disable)()
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled() == was_enabled
    finally:
        (gc.enable if before else gc.disable)()


def test_cycles_of_others_are_found_in_the_long_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage_collection, "SELDOM", 3)
    knot = weakref.ref(Knot())
    for _ in range(3):
        with uncollected():
            pass
    assert knot() is None


def test_nothing_is_kept_from_collection() -> None:
    knot = weakref.ref(Knot())
    with uncollected():
        pass
    gc.collect()
    assert knot() is None
